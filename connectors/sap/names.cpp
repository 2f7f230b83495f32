#include "connectors/sap/names.h"

#include <algorithm>

#include "gateway/model/units.h"

namespace sap {
namespace {

bool isNumber(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](const char c) { return c >= '0' && c <= '9'; });
}

model::Option line(std::string_view name, std::string_view label, std::string_view help) {
    return {.name = name,
            .label = label,
            .help = help,
            .fallback = {},
            .choices = {},
            .required = true};
}

model::Option table(std::string_view name, std::string_view label, std::string_view help) {
    return {
        .name = name, .label = label, .help = help, .fallback = {}, .choices = {}, .lines = true};
}

}  // namespace

const std::vector<model::Option>& nameOptions() {
    static const std::vector<model::Option> options{
        line("salesOrganization", "Sales organisation", "VKORG, as 1010."),
        line("distributionChannel", "Distribution channel", "VTWEG, as 10."),
        line("division", "Division", "SPART, as 00."),
        {"orderType", "Order type", "AUART.", "OR", {}},
        {.name = "partners",
         .label = "Customers",
         .help = "A pair a line: our partner's id = number of the sold-to customer.",
         .fallback = {},
         .choices = {},
         .lines = true,
         .required = true},
        table("addresses", "Ship-to customers",
              "A pair a line: the buyer's address id = number of the ship-to customer."),
        table("materials", "Materials",
              "A pair a line: our part number = material. What is not here is called the same."),
        table("units", "Units",
              "A pair a line: our unit = SAP's. Only for what differs from SAP's ISO codes."),
    };
    return options;
}

Names namesOf(const model::BackOffice& office) {
    const auto table = [&](std::string_view name) {
        return connectors::Table(office.setting(name), name);
    };
    return {.partners = table("partners"),
            .addresses = table("addresses"),
            .materials = table("materials"),
            .units = table("units"),
            .organization = office.setting("salesOrganization"),
            .channel = office.setting("distributionChannel"),
            .division = office.setting("division"),
            .orderType = office.setting("orderType", "OR")};
}

std::optional<std::string> customerOf(const Names& names, std::string_view partnerId) {
    return names.partners.findTheirs(partnerId);
}

std::optional<std::string> unitTo(const Names& names, std::string_view ours) {
    if (auto theirs = names.units.findTheirs(ours)) return theirs;
    // The table names units, buyers spell them: EACH is EA.
    if (const auto meant = model::unitIn("unece", ours))
        if (auto theirs = names.units.findTheirs(*meant)) return theirs;
    return model::unitIn("sap-iso", ours);
}

std::string unitFrom(const Names& names, std::string_view theirs) {
    if (auto ours = names.units.findOurs(theirs)) return *ours;
    return model::unitFrom("sap-iso", theirs).value_or(std::string(theirs));
}

std::string padded(std::string_view number, std::size_t width) {
    if (!isNumber(number) || number.size() >= width) return std::string(number);
    return std::string(width - number.size(), '0') + std::string(number);
}

std::string unpadded(std::string_view number) {
    if (!isNumber(number)) return std::string(number);
    const auto first = number.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(number.substr(first));
}

bool isOrderId(std::string_view reference) {
    return reference.size() > 4 && reference.starts_with("ord_");
}

}  // namespace sap
