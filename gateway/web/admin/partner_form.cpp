#include "gateway/web/admin/partner_form.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/partner_options.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/model/profile.h"
#include "gateway/web/admin/fields.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/partner_profile.h"
#include "protocols/protocol.h"

namespace web::admin {
namespace {

// "DUNS 123456789": the domain has no spaces, the identity may.
std::vector<model::Credential> credentials(const std::string& text) {
    std::vector<model::Credential> all;
    for (const auto& line : lines(text)) {
        const auto space = line.find_first_of(" \t");
        const auto identity = space == std::string::npos
                                  ? std::string_view()
                                  : base::trim(std::string_view(line).substr(space));
        all.push_back({line.substr(0, space), std::string(identity)});
    }
    return all;
}

std::string text(const std::vector<model::Credential>& credentials) {
    std::string all;
    for (const auto& [domain, identity] : credentials) all += domain + " " + identity + "\n";
    return all;
}

std::string text(const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

model::DifferencePolicy policy(const std::string& name, model::DifferencePolicy otherwise) {
    using enum model::DifferencePolicy;
    for (const auto one : {accept, hold, refuse})
        if (model::name(one) == name) return one;
    return otherwise;
}

// Every option there is a field for: the protocols', then those of the trade.
std::vector<protocols::Option> optionsWithFields() {
    std::vector<protocols::Option> all;
    for (const auto* protocol : protocols::all())
        all.insert(all.end(), protocol->options().begin(), protocol->options().end());
    all.insert(all.end(), flows::tradeOptions().begin(), flows::tradeOptions().end());
    return all;
}

// Only what differs from the profile's or the usual value is kept: those may get better one day.
std::map<std::string, std::string> options(const Desk& desk, const model::Partner& partner) {
    std::map<std::string, std::string> all;
    for (const auto& option : optionsWithFields())
        if (auto value = desk.said(option.name);
            !value.empty() && value != otherwiseValue(partner, option))
            all.emplace(option.name, std::move(value));
    for (const auto& line : lines(desk.said("settings"))) {
        const std::string_view text(line);
        const auto equals = std::min(text.find('='), text.size());
        all.emplace(base::trim(text.substr(0, equals)),
                    base::trim(text.substr(std::min(equals + 1, text.size()))));
    }
    return all;
}

Data whoTheyAre(Fields& fields, const model::Partner& partner, bool isNew) {
    if (isNew)
        fields.text("id", "Id", "a-z, 0-9 and hyphen; stands in /oci/<id> and can't be changed",
                    partner.id);
    else
        fields.fixed("id", "Id", "", partner.id);
    fields.text("name", "Name", "People read it: “Return to <name>”.", partner.name);
    fields.check("active", "Active", "Off: nobody can sign in for this partner.", partner.active);
    Choices profiles;
    for (const auto& profile : model::profiles())
        profiles.emplace_back(profile.name, profile.title);
    fields.choice(
        "profile", "Profile",
        "The procurement platform's habits; what is set here for the partner counts first.",
        profiles, partner.profile);
    fields.text("language", "Language", "en, de, fr …", partner.language);
    return fields.section("Who they are", "");
}

Data namesOnTheWire(Fields& fields, const model::Partner& partner) {
    fields.area("from", "From: the buyer's names", "One a line: DUNS 123456789",
                text(partner.from));
    fields.area("sender", "Sender: who may speak for the buyer",
                "The buyer itself, or its network. For OCI: oci and the user name.",
                text(partner.sender));
    fields.area("to", "To: our names in this relationship", "Empty: whatever they call us is fine.",
                text(partner.to));
    fields.area("origins", "Where carts may go and frames may stand",
                "One a line: https://host or https://host:port; SAPEVENT: for SAP on the desktop",
                text(partner.origins));
    return fields.section("Names on the wire",
                          "Each identity is a domain and a name, such as NetworkId AN01000000001.");
}

Data whatTheyBuy(Fields& fields, const Desk& desk, const model::Partner& partner) {
    Choices connectors;
    for (const auto& [office, connector] : desk.context().backOffices.all())
        connectors.emplace_back(office.id, office.id);
    fields.text("priceList", "Price list", "As in the catalogue's prices.", partner.priceList);
    fields.text("assortment", "Assortment", "Empty: everything that has a price in the price list.",
                partner.assortment);
    fields.text("currency", "Currency", "EUR, USD, CHF …", partner.currency);
    fields.choice("connector", "Orders go to", "", connectors, partner.connector);
    fields.choice(
        "differences", "An order that differs from the offer",
        "Price, unit, currency, part or quantity.",
        {{"accept", "is accepted"}, {"hold", "is held for a decision"}, {"refuse", "is refused"}},
        std::string(model::name(partner.differences)));
    fields.number("offerDays", "Days an offered price holds", "", partner.offerDays);
    fields.number("sessionMinutes", "Minutes a visit to the shop lasts", "",
                  partner.sessionMinutes);
    return fields.section("What they buy", "");
}

void optionField(Fields& fields, const protocols::Option& option, const model::Partner& partner) {
    const std::string name(option.name);
    const std::string label(option.label);
    const std::string help(option.help);
    const auto own = partner.options.find(name);
    auto value = own == partner.options.end() ? std::string() : flows::shownAddress(own->second);
    const auto otherwise = otherwiseValue(partner, option);
    if (option.lines) return fields.area(name, label, help, std::move(value));
    if (option.choices.empty()) return fields.text(name, label, help, std::move(value), otherwise);
    Choices all{{"", otherwise + (isFromProfile(partner, name) ? " (profile)" : " (usual)")}};
    for (const auto one : option.choices) all.emplace_back(one, one);
    fields.choice(name, label, help, all, value);
}

Data howItTravels(Fields& fields, const protocols::Protocol& protocol,
                  const model::Partner& partner) {
    for (const auto& option : protocol.options()) optionField(fields, option, partner);
    return fields.section(protocol.name() == "oci" ? "OCI" : "cXML", "");
}

// Limits and the like have no field each: there are as many as a document has parts.
std::string otherSettings(const model::Partner& partner) {
    const auto shown = optionsWithFields();
    std::string all;
    for (const auto& [name, value] : partner.options)
        if (!std::ranges::count(shown, name, &protocols::Option::name))
            all += name + " = " + flows::shownAddress(value) + "\n";
    return all;
}

Data whatTheyExpect(Fields& fields, const model::Partner& partner) {
    for (const auto& option : flows::tradeOptions()) optionField(fields, option, partner);
    fields.area("settings", "Other settings", "One a line: limit.description = 40 characters cut",
                otherSettings(partner));
    return fields.section("What they expect",
                          "Empty: what the profile says, else what is usual; it stands in grey.");
}

}  // namespace

model::Partner partnerFromForm(const Desk& desk, model::Partner partner) {
    if (partner.id.empty()) partner.id = desk.said("id");
    partner.name = desk.said("name");
    partner.active = desk.said("active") == "yes";
    partner.profile = desk.said("profile");
    partner.language = desk.said("language");
    partner.from = credentials(desk.said("from"));
    partner.sender = credentials(desk.said("sender"));
    partner.to = credentials(desk.said("to"));
    partner.origins = lines(desk.said("origins"));
    partner.priceList = desk.said("priceList");
    partner.assortment = desk.said("assortment");
    partner.currency = desk.said("currency");
    partner.connector = desk.said("connector");
    partner.differences = policy(desk.said("differences"), partner.differences);
    partner.offerDays = number(desk.said("offerDays"));
    partner.sessionMinutes = number(desk.said("sessionMinutes"));
    partner.options = options(desk, partner);
    return partner;
}

Data::List partnerSections(const Desk& desk, const model::Partner& partner, bool isNew,
                           const std::vector<base::Problem>& problems) {
    Fields fields(problems);
    Data::List sections{whoTheyAre(fields, partner, isNew), namesOnTheWire(fields, partner),
                        whatTheyBuy(fields, desk, partner)};
    for (const auto* protocol : protocols::all())
        if (!protocol->options().empty())
            sections.push_back(howItTravels(fields, *protocol, partner));
    sections.push_back(whatTheyExpect(fields, partner));
    return sections;
}

}  // namespace web::admin
