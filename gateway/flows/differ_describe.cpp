#include <nlohmann/json.hpp>

#include "gateway/flows/differ.h"

namespace flows {

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
    if (!any) text += "  the documents agree\n";
    return text;
}

std::string toJson(const FourWay& found) {
    nlohmann::ordered_json json{{"order", found.orderId},
                                {"number", found.number},
                                {"offer", found.offerId},
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
