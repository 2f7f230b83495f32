#include "gateway/model/partner.h"

namespace model {

std::string Partner::option(const std::string& key, std::string fallback) const {
    const auto found = options.find(key);
    if (found == options.end()) return fallback;
    return found->second;
}

}  // namespace model
