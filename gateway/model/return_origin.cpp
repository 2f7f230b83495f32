#include "gateway/model/return_origin.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/base/url.h"

namespace model {
namespace {

constexpr std::size_t kLongestEvent = 40;

bool isEvent(std::string_view name) {
    return name.size() <= kLongestEvent && std::ranges::all_of(name, [](unsigned char c) {
               return std::isalnum(c) != 0 || c == '_';
           });
}

}  // namespace

std::optional<std::string> returnOrigin(std::string_view address) {
    if (base::equalsAnyCase(address.substr(0, kSapEvent.size()), kSapEvent) &&
        isEvent(address.substr(kSapEvent.size())))
        return std::string(kSapEvent);
    const auto url = base::parseUrl(address);
    return url ? std::optional(url->origin()) : std::nullopt;
}

}  // namespace model
