#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/commands.h"
#include "gateway/app/json_file.h"
#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/flows/partner_lacks.h"
#include "gateway/flows/partners.h"
#include "gateway/flows/send_catalogue.h"
#include "gateway/model/credentials.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kActor = "command line";

std::vector<model::Credential> credentials(const Json& json, const char* member) {
    std::vector<model::Credential> all;
    for (const auto& one : json.value(member, Json::array()))
        all.push_back({one.at("domain").get<std::string>(), one.at("identity").get<std::string>()});
    return all;
}

model::DifferencePolicy policy(const std::string& text) {
    for (const auto one : {model::DifferencePolicy::accept, model::DifferencePolicy::hold,
                           model::DifferencePolicy::refuse})
        if (model::name(one) == text) return one;
    throw base::Fault(base::FaultCode::invalid, "differences is accept, hold or refuse");
}

model::Partner partnerFrom(const Json& json) {
    model::Partner partner;
    partner.id = json.at("id").get<std::string>();
    partner.name = json.at("name").get<std::string>();
    partner.profile = json.value("profile", partner.profile);
    partner.active = json.value("active", true);
    partner.from = credentials(json, "from");
    partner.to = credentials(json, "to");
    partner.sender = credentials(json, "sender");
    partner.origins = json.value("origins", partner.origins);
    partner.currency = json.value("currency", partner.currency);
    partner.language = json.value("language", partner.language);
    partner.priceList = json.value("priceList", partner.priceList);
    partner.assortment = json.value("assortment", partner.assortment);
    partner.connector = json.value("connector", partner.connector);
    partner.differences = policy(json.value("differences", std::string("hold")));
    partner.offerDays = json.value("offerDays", partner.offerDays);
    partner.sessionMinutes = json.value("sessionMinutes", partner.sessionMinutes);
    partner.options = json.value("options", partner.options);
    return partner;
}

std::vector<base::Secret> secretsFrom(const Json& json, const std::filesystem::path& secretFile) {
    std::vector<base::Secret> secrets;
    if (!secretFile.empty())
        secrets.emplace_back(std::string(base::trim(fileText(secretFile))));
    else if (const char* secret = std::getenv("PASSERELLE_SECRET"))
        secrets.emplace_back(std::string(secret));
    for (const auto& secret : json.value("secrets", Json::array()))
        secrets.emplace_back(secret.get<std::string>());
    if (secrets.size() > 2)
        throw base::Fault(base::FaultCode::invalid, "a partner has two secrets at most");
    return secrets;
}

}  // namespace

int addPartner(const Options& options, const std::filesystem::path& file,
               const std::filesystem::path& secretFile, const std::string& profile) {
    auto [partner, secrets] = fromJsonFile(file, [&](const Json& json) {
        return std::pair(partnerFrom(json), secretsFrom(json, secretFile));
    });
    if (!profile.empty()) partner.profile = profile;
    Program program(options);
    flows::savePartner(program.context(), partner, kActor);
    int slot = 0;
    for (const auto& secret : secrets)
        flows::saveSecret(program.context(), partner.id, ++slot, secret, kActor);
    const auto partners = program.context().partners.current();
    for (const auto& lack : flows::lacks(partners->byId.at(partner.id)))
        std::cout << "Missing: " << lack.what << ".\n";
    std::cout << "Partner " << partner.id << " (" << partner.name << ") saved, " << secrets.size()
              << " secret(s) set.\n";
    return 0;
}

int listPartners(const Options& options, bool json) {
    Program program(options);
    const auto partners = program.context().partners.current();
    auto list = Json::array();
    for (const auto& [id, known] : partners->byId) {
        const auto& partner = known.partner;
        list.push_back({{"id", id},
                        {"name", partner.name},
                        {"active", partner.active},
                        {"profile", partner.profile},
                        {"from", model::str(partner.from)},
                        {"priceList", partner.priceList},
                        {"currency", partner.currency}});
        if (!json)
            std::cout << id << "  " << partner.name << "  " << partner.profile << "  "
                      << model::str(partner.from) << "  " << partner.priceList << ' '
                      << partner.currency << (partner.active ? "" : "  (off)") << '\n';
    }
    if (json) std::cout << list.dump() << '\n';
    if (!json && list.empty()) std::cout << "No partners yet: passerelle partner add FILE\n";
    return 0;
}

int partnerCatalogue(const Options& options, const std::string& partner, bool punchout, bool send) {
    Program program(options);
    const auto level = punchout ? flows::CatalogueLevel::punchout : flows::CatalogueLevel::prices;
    if (!send) {
        std::cout << flows::catalogueDocument(program.context(), partner, level) << '\n';
        return 0;
    }
    const auto message = flows::sendCatalogue(program.context(), partner, level, kActor);
    std::cout << "On its way as " << message << ".\n";
    return 0;
}

}  // namespace app
