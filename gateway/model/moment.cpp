#include <algorithm>
#include <array>

#include "gateway/base/clock.h"
#include "gateway/model/tellable.h"

namespace model {
namespace {

constexpr std::size_t kDay = 10;      // 2026-03-01
constexpr std::size_t kSeconds = 19;  // 2026-03-01T09:30:00

bool isSign(char c) {
    return c == '+' || c == '-';
}

bool isOffset(std::string_view text) {
    return text.size() == 6 && isSign(text[0]) && text[3] == ':';
}

// `+0100` and `+01` with the colon and the minutes they lack.
std::string withWholeOffset(std::string text) {
    const auto sign = text.find_last_of("+-");
    if (sign == std::string::npos || sign <= kDay) return text;
    if (text.size() - sign == 5) text.insert(sign + 3, ":");
    if (text.size() - sign == 3) text += ":00";
    return text;
}

// Whether nothing is left to do: also with a fraction of a second.
bool isWhole(std::string_view text) {
    if (text.size() < kSeconds + 6 || text[kDay] != 'T' || text.substr(11, 2) == "24" ||
        text.substr(17, 2) == "60")
        return false;
    return text[16] == ':' && isOffset(text.substr(text.size() - 6));
}

}  // namespace

std::optional<std::string> momentOf(std::string_view text) {
    using namespace std::chrono;
    const auto time = base::parseIso(text);
    if (!time || *time < sys_days{year{1900} / 1 / 1} || *time >= sys_days{year{2200} / 1 / 1})
        return {};
    if (text.size() == kDay) return base::isoWithOffset(*time + hours{12});
    auto whole = withWholeOffset(std::string(text));
    return isWhole(whole) ? whole : base::isoWithOffset(*time);
}

std::string dayIn(std::string_view text) {
    return base::parseIso(text) ? std::string(text.substr(0, kDay)) : std::string();
}

bool isDate(std::string_view member) {
    constexpr std::array<std::string_view, 8> kDates{"date",         "orderDate",   "deliveryDate",
                                                     "shipmentDate", "startDate",   "produced",
                                                     "expires",      "shippingDate"};
    return std::ranges::find(kDates, member) != kDates.end();
}

}  // namespace model
