#include "gateway/web/admin/partner_profile.h"

#include "gateway/flows/sealed_address.h"
#include "gateway/model/profile.h"

namespace web::admin {
namespace {

Data row(const model::Partner& partner, const std::string& name,
         const model::Profile::Setting& setting) {
    Data row;
    row.set("setting", name).set("value", setting.value).set("source", setting.source);
    const auto own = partner.options.find(name);
    if (own == partner.options.end())
        row.set("own", false);
    else
        row.set("own", own->second.empty() ? "nothing" : flows::shownAddress(own->second));
    return row;
}

}  // namespace

Data profileData(const model::Partner& partner) {
    Data data;
    const auto* profile = model::findProfile(partner.profile);
    if (!profile) {
        data.set("title", "“" + partner.profile + "” is no profile").set("version", 0);
        return std::move(data.set("notes", "Choose another.").set("none", true));
    }
    Data::List rows;
    for (const auto& [name, setting] : profile->settings)
        rows.push_back(row(partner, name, setting));
    data.set("title", profile->title).set("version", profile->version);
    data.set("notes", profile->notes).set("none", rows.empty());
    data.set("rows", std::move(rows));
    return data;
}

bool isFromProfile(const model::Partner& partner, std::string_view option) {
    const auto* profile = model::findProfile(partner.profile);
    return profile && profile->settings.contains(option);
}

std::string otherwiseValue(const model::Partner& partner, const protocols::Option& option) {
    model::Partner bare;
    bare.profile = partner.profile;
    return bare.option(std::string(option.name), std::string(option.fallback));
}

}  // namespace web::admin
