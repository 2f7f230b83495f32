#include "gateway/web/admin/handout.h"

#include "gateway/base/text.h"
#include "gateway/model/credentials.h"
#include "gateway/web/admin/rows.h"
#include "protocols/protocol.h"

namespace web::admin {
namespace {

bool isOci(const model::Credential& credential) {
    return base::equalsAnyCase(credential.domain, "oci");
}

std::string ofCxml(std::vector<model::Credential> credentials) {
    std::erase_if(credentials, isOci);
    return model::str(credentials);
}

std::string users(const std::vector<model::Credential>& credentials) {
    std::vector<std::string> names;
    for (const auto& one : credentials)
        if (isOci(one)) names.push_back(one.identity);
    return base::join(names, ", ");
}

// The first of the field names the partner's option allows, as SAP writes it.
std::string fieldName(const model::Partner& partner, std::string_view option) {
    for (const auto& known : protocols::named("oci").options())
        if (known.name == option) {
            const auto names = partner.option(std::string(option), std::string(known.fallback));
            return std::string(base::trim(std::string_view(names).substr(0, names.find(','))));
        }
    return {};
}

void addCxml(Facts& facts, const Desk& desk, const model::Partner& partner) {
    const auto sender = ofCxml(partner.sender);
    if (sender.empty()) return;
    facts.add("cXML address, for punchout and orders", desk.context().settings.publicUrl + "/cxml");
    facts.add("From", ofCxml(partner.from));
    facts.add("To", ofCxml(partner.to));
    facts.add("Sender", sender);
    facts.add("SharedSecret", "one of the secrets below, sent by another way than this");
}

void addOci(Facts& facts, const Desk& desk, const model::Partner& partner) {
    const auto names = users(partner.sender);
    if (names.empty()) return;
    facts.add("OCI address", desk.context().settings.publicUrl + "/oci/" + partner.id);
    facts.add("OCI user (" + fieldName(partner, "oci.usernameField") + ")", names);
    facts.add("OCI password (" + fieldName(partner, "oci.passwordField") + ")",
              "one of the secrets below, sent by another way than this");
    const auto origins = base::join(partner.origins, ", ");
    facts.add("OCI return address",
              "HOOK_URL, within: " + (origins.empty() ? "(no address is allowed yet)" : origins));
}

}  // namespace

Data::List handout(const Desk& desk, const model::Partner& partner) {
    Facts facts;
    addCxml(facts, desk, partner);
    addOci(facts, desk, partner);
    return facts.take();
}

}  // namespace web::admin
