#include "gateway/model/tellable.h"

#include <algorithm>
#include <map>

#include "gateway/model/each_date.h"

namespace model {
namespace {

// What was done, not what is to come.
bool hasHappened(std::string_view place) {
    return place.ends_with("/date") || place.ends_with("/shipmentDate") ||
           place.ends_with("/produced");
}

template <class T>
void inForm(T& document, base::Time now) {
    const auto known = base::isoWithOffset(now);
    eachDate(document, "", [&](std::string& date, const std::string& place) {
        auto moment = momentOf(date);
        if (!moment) return;
        const bool isToday = date == dayIn(known);
        if (isToday && hasHappened(place) && known < *moment) moment = known;
        date = std::move(*moment);
    });
}

// A part that came behind other lines goes to the first part of its line.
void sideBySide(std::vector<ConfirmationLine>& lines) {
    std::map<int, std::size_t> first;
    for (const auto& line : lines) first.try_emplace(line.lineNumber, first.size());
    std::ranges::stable_sort(lines, {},
                             [&](const auto& line) { return first.at(line.lineNumber); });
}

// Only where a line of the order stands more than once: a number of our own says nothing else.
void countParts(ShipNotice& notice) {
    int last = 0;
    for (const auto& portion : notice.portions)
        for (const auto& line : portion.lines) last = std::max(last, line.noticeLine);
    for (auto& portion : notice.portions) {
        std::map<int, int> parts;
        for (const auto& line : portion.lines) ++parts[line.lineNumber];
        for (auto& line : portion.lines)
            if (line.noticeLine == 0 && parts[line.lineNumber] > 1) line.noticeLine = ++last;
    }
}

void fill(Confirmation& confirmation) {
    sideBySide(confirmation.lines);
}
void fill(ShipNotice& notice) {
    countParts(notice);
    for (auto& carrier : notice.carriers)
        if (carrier.names.empty()) carrier.names.push_back({"companyName", "unknown"});
}
void fill(Invoice&) {}

}  // namespace

Document madeTellable(Document document, base::Time now) {
    std::visit(
        [now](auto& one) {
            if constexpr (requires { fill(one); }) {
                inForm(one, now);
                fill(one);
            }
        },
        document);
    return document;
}

}  // namespace model
