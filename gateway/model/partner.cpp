#include "gateway/model/partner.h"

#include "gateway/model/profile.h"

namespace model {

std::string Partner::option(const std::string& key, std::string fallback) const {
    const auto found = options.find(key);
    if (found != options.end()) return found->second;
    if (const auto* known = findProfile(profile))
        if (const auto setting = known->settings.find(key); setting != known->settings.end())
            return setting->second.value;
    return fallback;
}

}  // namespace model
