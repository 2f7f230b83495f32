#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// A procurement platform's habits as data: `config/profiles/<name>.json`, in the program. A
/// setting has the name of the partner option it stands for; a partner overrides any of them, and
/// where neither says anything the fallback of whoever asks counts.
struct Profile {
    struct Setting {
        std::string value;
        std::string source;  ///< where the value comes from: a document, a measurement, "assumed"

        friend bool operator==(const Setting&, const Setting&) = default;
    };
    std::string name;   ///< "ariba"
    std::string title;  ///< "SAP Ariba"
    int version = 1;    ///< grows with every change of the data
    std::string notes;  ///< for the administrator
    std::map<std::string, Setting, std::less<>> settings;
};

/// All of them, generic first. Read once; thread-safe.
const std::vector<Profile>& profiles();
/// Null for a name that is none.
const Profile* findProfile(std::string_view name);
/// Throws Fault(malformed) with every mistake: a setting without a source is one.
Profile profileFromJson(std::string_view json);

}  // namespace model
