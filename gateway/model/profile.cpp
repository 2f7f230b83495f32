#include "gateway/model/profile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json_text.h"

namespace model {

const std::map<std::string_view, std::string_view>& embedded();

namespace {

using Json = nlohmann::json;

class Reader {
public:
    Profile read(const Json& json) {
        if (!json.is_object()) fail("the profile", "is not an object");
        for (const auto& [name, value] : json.items())
            if (!std::ranges::count(kMembers, name)) wrong(name, "is no member of a profile");
        Profile profile{text(json, "name"), text(json, "title"), version(json), text(json, "notes"),
                        settings(json)};
        if (problems_.empty()) return profile;
        fail({}, {});
    }

    [[noreturn]] void fail(std::string where, std::string what) {
        if (!what.empty()) wrong(std::move(where), std::move(what));
        const auto told = "Not a profile: " + base::summary(problems_);
        throw base::Fault(base::FaultCode::malformed, told, {}, std::move(problems_));
    }

private:
    static constexpr std::array kMembers{"name", "title", "version", "notes", "settings"};

    void wrong(std::string where, std::string what) {
        problems_.push_back({std::move(where), std::move(what)});
    }

    std::string text(const Json& json, const char* name, const std::string& within = {}) {
        const auto found = json.find(name);
        if (found != json.end() && found->is_string() && !found->get<std::string>().empty())
            return found->get<std::string>();
        wrong(within + name, "is missing or no text");
        return {};
    }

    int version(const Json& json) {
        const auto found = json.find("version");
        if (found != json.end() && found->is_number_unsigned() && *found > 0 && *found < 100'000)
            return found->get<int>();
        wrong("version", "is not a number from 1");
        return 0;
    }

    std::map<std::string, Profile::Setting, std::less<>> settings(const Json& json) {
        std::map<std::string, Profile::Setting, std::less<>> all;
        const auto found = json.find("settings");
        if (found == json.end() || !found->is_object()) {
            wrong("settings", "is missing or no object");
            return all;
        }
        for (const auto& [name, setting] : found->items()) {
            if (!setting.is_object() || setting.size() != 2) {
                wrong("settings." + name, "is not a value and a source");
                continue;
            }
            const auto place = "settings." + name + '.';
            all.emplace(name, Profile::Setting{text(setting, "value", place),
                                               text(setting, "source", place)});
        }
        return all;
    }

    std::vector<base::Problem> problems_;
};

bool stands(const Profile& a, const Profile& b) {
    const bool generic = a.name == "generic";
    if (generic != (b.name == "generic")) return generic;
    return a.title < b.title;
}

std::vector<Profile> readAll() {
    std::vector<Profile> all;
    for (const auto& [file, json] : embedded())
        if (file.starts_with("profiles/")) all.push_back(profileFromJson(json));
    std::ranges::sort(all, stands);
    return all;
}

}  // namespace

const std::vector<Profile>& profiles() {
    static const auto all = readAll();
    return all;
}

const Profile* findProfile(std::string_view name) {
    const auto found = std::ranges::find(profiles(), name, &Profile::name);
    return found == profiles().end() ? nullptr : &*found;
}

Profile profileFromJson(std::string_view json) {
    Reader reader;
    Json profile;
    try {
        profile = parsedJson(json);
    } catch (const base::Fault& fault) {
        if (fault.problems().empty()) throw;
        reader.fail(fault.problems().front().where, fault.problems().front().what);
    }
    return reader.read(profile);
}

}  // namespace model
