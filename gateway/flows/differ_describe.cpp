#include <nlohmann/json.hpp>

#include "gateway/base/text.h"
#include "gateway/flows/differ.h"

namespace flows {

namespace {

bool isAnyOffered(const FourWay& found) {
    return !found.offerId.empty();
}

std::string agreement(const FourWay& found) {
    const int count = found.differences();
    if (count == 1) return "One figure differs beyond the tolerance.";
    if (count > 1) return std::to_string(count) + " figures differ beyond the tolerance.";
    return std::string(isAnyOffered(found) ? "Offer, order" : "Order") +
           ", confirmation and invoice agree as far as they have come.";
}

}  // namespace

std::string summary(const FourWay& found) {
    if (found.withoutOffer.empty()) return agreement(found);
    if (!isAnyOffered(found))
        return "There is no offer of ours to compare the order with. " + agreement(found);
    std::vector<std::string> lines;
    for (const int line : found.withoutOffer) lines.push_back(std::to_string(line));
    return "There is no offer to compare line " + base::join(lines, ", ") + " with. " +
           agreement(found);
}

std::string describe(const FourWay& found) {
    std::string text = "order " + found.number + " (" + found.orderId + ")";
    text += found.offerId.empty() ? ", refers to no offer\n" : ", offer " + found.offerId + '\n';
    const auto shown = [](const std::string& value) { return value.empty() ? "-" : value; };
    bool any = false;
    for (const auto& trace : found.traces) {
        if (!trace.differs()) continue;
        any = true;
        text += "  line " + std::to_string(trace.lineNumber) + ' ' + trace.field + ": offered " +
                shown(trace.offered) + ", ordered " + shown(trace.ordered) + ", confirmed " +
                shown(trace.confirmed) + ", invoiced " + shown(trace.invoiced) + "\n      " +
                trace.mechanism + (trace.tolerated ? " (tolerated)" : "") + '\n';
    }
    if (!any || !found.withoutOffer.empty()) text += "  " + summary(found) + '\n';
    return text;
}

std::string toJson(const FourWay& found) {
    nlohmann::ordered_json json{{"order", found.orderId},
                                {"number", found.number},
                                {"offer", found.offerId},
                                {"withoutOffer", found.withoutOffer},
                                {"differences", found.differences()},
                                {"fields", nlohmann::ordered_json::array()}};
    for (const auto& trace : found.traces)
        json["fields"].push_back({{"line", trace.lineNumber},
                                  {"field", trace.field},
                                  {"offered", trace.offered},
                                  {"ordered", trace.ordered},
                                  {"confirmed", trace.confirmed},
                                  {"invoiced", trace.invoiced},
                                  {"mechanism", trace.mechanism},
                                  {"tolerated", trace.tolerated}});
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace flows
