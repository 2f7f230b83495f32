#include "connectors/filedrop/spelling.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"
#include "gateway/model/tellable.h"

namespace filedrop {
namespace {

bool isNumber(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](const char c) { return c >= '0' && c <= '9'; });
}

// One to three digits, then groups of three.
bool isGrouped(std::string_view digits, char mark) {
    if (digits.starts_with('-') || digits.starts_with('+')) digits.remove_prefix(1);
    const auto groups = base::split(digits, mark);
    const auto isGroup = [](const auto& group) { return isNumber(group) && group.size() == 3; };
    return isNumber(groups.front()) && groups.front().size() <= 3 && groups.front()[0] != '0' &&
           std::all_of(groups.begin() + 1, groups.end(), isGroup);
}

std::string ambiguous(std::string_view text, char mark) {
    return "is ambiguous: the \"" + std::string(1, mark) + "\" in " + std::string(text) +
           " could part thousands or decimals; write it without";
}

constexpr std::array<std::string_view, 3> kOrders{"2026-03-31", "31.03.2026", "03/31/2026"};

// Nothing when these are not three numbers of which the year has four digits.
std::string isoOf(std::string_view text, DateOrder order) {
    const auto mark = text.find_first_of("./-");
    if (mark == text.npos) return {};
    const auto parts = base::split(text, text[mark]);
    if (parts.size() != 3 || !std::ranges::all_of(parts, isNumber)) return {};
    const bool dayFirst = order == DateOrder::dayMonthYear;
    const auto& day = parts[dayFirst ? 0 : 1];
    const auto& month = parts[dayFirst ? 1 : 0];
    if (parts[2].size() != 4 || day.size() > 2 || month.size() > 2) return {};
    const auto two = [](const std::string& part) { return part.size() == 1 ? '0' + part : part; };
    return parts[2] + '-' + two(month) + '-' + two(day);
}

}  // namespace

Figure figureOf(std::string_view text, Spelling spelling) {
    const char point = spelling.decimalComma ? ',' : '.';
    const char group = spelling.decimalComma ? '.' : ',';
    const auto at = text.find(point);
    auto plain = std::string(text.substr(0, at));
    const auto groups = std::ranges::count(plain, group);
    if (groups == 1 && at == text.npos) return {{}, ambiguous(text, group)};
    if (groups > 0 && !isGrouped(plain, group)) return {{}, "is no number"};
    std::erase(plain, group);
    if (at != text.npos) plain += '.' + std::string(text.substr(at + 1));
    const auto value = base::Decimal::parse(plain);
    if (!value) return {{}, "is no number"};
    return {*value, {}};
}

FileDate dateOf(std::string_view text, Spelling spelling) {
    const bool isIso = spelling.dates == DateOrder::yearMonthDay;
    auto iso = isIso ? std::string(text) : isoOf(text, spelling.dates);
    if (model::momentOf(iso)) return {std::move(iso), {}};
    const auto order = kOrders.at(static_cast<std::size_t>(spelling.dates));
    return {{}, "is no date as " + std::string(order) + " (setting \"dates\")"};
}

}  // namespace filedrop
