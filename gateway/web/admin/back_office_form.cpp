#include "gateway/web/admin/back_office_form.h"

#include "gateway/base/text.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/web/admin/fields.h"

namespace web::admin {
namespace {

// As it was typed: of a key or a password nothing is trimmed but the end of the last line.
std::string typed(const Desk& desk, std::string_view name) {
    auto text = base::find(desk.request.form, name).value_or("");
    std::erase(text, '\r');
    return text;
}

Data general(Fields& fields, const model::BackOffice& office, bool isNew) {
    if (isNew)
        fields.text("id", "Id", "a-z, 0-9 and hyphen; stands in addresses and can't be changed",
                    office.id);
    else
        fields.fixed("id", "Id", "", office.id);
    fields.check("active", "Active", "Off: what is for it waits here.", office.active);
    fields.number("atOnce", "Deliveries at once", "1 to 64", office.atOnce);
    fields.number("perMinute", "Deliveries a minute", "0: as many as there are", office.perMinute);
    fields.number("lookEvery", "Seconds between two looks for news", "0: all the time",
                  office.lookEvery);
    return fields.section("In general", "");
}

void settingField(Fields& fields, const model::Option& option, const model::BackOffice& office,
                  const std::set<std::string>& secretsSet) {
    const std::string name(option.name);
    const auto label = std::string(option.label) + (option.required ? " *" : "");
    const std::string help(option.help);
    auto value = flows::shownAddress(office.setting(name));
    if (option.secret)
        return fields.secret(name, label, help, secretsSet.contains(name), option.lines);
    if (option.lines) return fields.area(name, label, help, std::move(value));
    if (option.choices.empty())
        return fields.text(name, label, help, std::move(value), std::string(option.fallback));
    Choices all;
    if (!option.required) all.emplace_back("", std::string(option.fallback) + " (usual)");
    for (const auto one : option.choices) all.emplace_back(one, one);
    fields.choice(name, label, help, all, value);
}

}  // namespace

model::BackOffice backOfficeFromForm(const Desk& desk, model::BackOffice office) {
    if (office.id.empty()) office.id = desk.said("id");
    office.active = desk.said("active") == "yes";
    office.atOnce = number(desk.said("atOnce"));
    office.perMinute = number(desk.said("perMinute"));
    office.lookEvery = number(desk.said("lookEvery"));
    office.settings.clear();
    office.secrets.clear();
    const auto* kind = connectors::kind(office.connector);
    if (!kind) return office;
    for (const auto& option : kind->settings) {
        const std::string name(option.name);
        auto value = typed(desk, name);
        if (!option.secret && !option.lines) value = base::trim(value);
        if (value.empty()) continue;
        if (option.secret)
            office.secrets.emplace(name, base::Secret(std::move(value)));
        else
            office.settings.emplace(name, std::move(value));
    }
    return office;
}

Data::List backOfficeSections(const connectors::Kind& kind, const model::BackOffice& office,
                              bool isNew, const std::set<std::string>& secretsSet,
                              const std::vector<base::Problem>& problems) {
    Fields fields(problems);
    Data::List sections{general(fields, office, isNew)};
    for (const auto& option : kind.settings)
        if (!option.lines || option.secret) settingField(fields, option, office, secretsSet);
    sections.push_back(fields.section(std::string(kind.label), std::string(kind.about)));
    bool tables = false;
    for (const auto& option : kind.settings)
        if (option.lines && !option.secret) {
            settingField(fields, option, office, secretsSet);
            tables = true;
        }
    if (tables)
        sections.push_back(fields.section("What is called otherwise there",
                                          "Empty: everything has the same name on both sides."));
    return sections;
}

}  // namespace web::admin
