#include "protocols/cxml/card_number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "gateway/base/text.h"

namespace cxml {
namespace {

constexpr std::size_t kFewest = 12;
constexpr std::size_t kMost = 19;
constexpr std::size_t kShownFirst = 2;
constexpr std::size_t kShownLast = 4;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isBetween(char c) {
    return c == ' ' || c == '-' || c == '.';
}

std::string digitsOf(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), isDigit);
    return digits;
}

// Nothing but digits and what people write between them, and as many as a number has.
bool isNumber(std::string_view text) {
    const auto digits = digitsOf(text);
    return digits.size() >= kFewest && digits.size() <= kMost &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || isBetween(c); });
}

// As many digits side by side as only a number has.
bool hasRun(std::string_view text) {
    std::size_t run = 0;
    for (const char c : text)
        if (run = isDigit(c) ? run + 1 : 0; run > kFewest) return true;
    return false;
}

bool hasLetter(std::string_view text) {
    return std::ranges::any_of(base::lower(text), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isHidden(std::string_view text) {
    const auto hides = [](char c) { return c == '*' || c == 'x' || c == 'X' || c == '#'; };
    return std::ranges::any_of(text, hides) && std::ranges::all_of(text, [&](char c) {
               return hides(c) || isDigit(c) || isBetween(c);
           });
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kIssuers{{
    {"34", "amex"},
    {"37", "amex"},
    {"36", "diners"},
    {"38", "diners"},
    {"39", "diners"},
    {"35", "jcb"},
    {"60", "discover"},
    {"64", "discover"},
    {"65", "discover"},
    {"22", "mastercard"},
    {"23", "mastercard"},
    {"24", "mastercard"},
    {"25", "mastercard"},
    {"26", "mastercard"},
    {"27", "mastercard"},
    {"51", "mastercard"},
    {"52", "mastercard"},
    {"53", "mastercard"},
}};

}  // namespace

bool isToken(std::string_view number) {
    return !number.empty() && !isHidden(number) && !hasRun(number) &&
           (hasLetter(number) || digitsOf(number).size() < kFewest);
}

std::string maskedCard(std::string_view number) {
    const auto digits = digitsOf(number);
    if (digits.size() < kFewest) return std::string(number);
    return digits.substr(0, kShownFirst) +
           std::string(digits.size() - kShownFirst - kShownLast, '*') +
           digits.substr(digits.size() - kShownLast);
}

std::string cardKind(std::string_view masked) {
    if (masked.starts_with('4')) return "visa";
    const auto first = masked.substr(0, kShownFirst);
    if (first == "54" || first == "55") return "mastercard";
    const auto* found = std::ranges::find(kIssuers, first, &decltype(kIssuers)::value_type::first);
    return found == kIssuers.end() ? std::string() : std::string(found->second);
}

std::string lastFourOf(std::string_view masked) {
    if (masked.size() < kShownLast) return {};
    const auto last = masked.substr(masked.size() - kShownLast);
    return std::ranges::all_of(last, isDigit) ? std::string(last) : std::string();
}

bool namesCard(std::string_view extrinsic) {
    const auto lower = base::lower(extrinsic);
    return lower.find("card") != std::string::npos ||
           lower.find("kreditkarte") != std::string::npos;
}

std::string withoutCardNumber(std::string_view extrinsic, std::string_view text) {
    return namesCard(extrinsic) && isNumber(text) ? maskedCard(text) : std::string(text);
}

}  // namespace cxml
