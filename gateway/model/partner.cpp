#include "gateway/model/partner.h"

namespace model {

std::string Partner::option(const std::string& key, std::string fallback) const {
    const auto found = options.find(key);
    return found == options.end() ? std::move(fallback) : found->second;
}

}  // namespace model
