#include "connectors/sap/settings.h"

#include "connectors/sap/names.h"
#include "gateway/base/encoding.h"

namespace sap {

Access accessOf(const model::BackOffice& office) {
    return {office.setting("url"), office.setting("client"), office.setting("user"),
            office.secret("password")};
}

std::string authorization(const Access& access) {
    return "Basic " + base::base64(access.user + ':' + std::string(access.password.reveal()));
}

model::Option needed(std::string_view name, std::string_view label, std::string_view help,
                     bool secret) {
    return {.name = name,
            .label = label,
            .help = help,
            .fallback = {},
            .choices = {},
            .secret = secret,
            .required = true};
}

std::vector<model::Option> settingsWith(const std::vector<model::Option>& own) {
    std::vector<model::Option> all{
        needed("url", "Address of SAP", "https://sap.example.com:44300, without a path."),
        needed("client", "Client", "Three digits, as 100."),
        needed("user", "User", "A system or communication user, for this purpose only."),
        needed("password", "Password", "", true),
    };
    all.insert(all.end(), own.begin(), own.end());
    all.insert(all.end(), nameOptions().begin(), nameOptions().end());
    return all;
}

const model::Order* orderIn(const model::Document& document) {
    return std::get_if<model::Order>(&document);
}

model::Delivery refusal(const model::Document& document) {
    return {model::Outcome::refused, "", "SAP takes orders here, not " + model::kind(document)};
}

connectors::Check notSignedIn() {
    return {false, "Client, user or password are wrong, or the user is locked"};
}

}  // namespace sap
