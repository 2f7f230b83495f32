#include "gateway/flows/objections.h"

namespace flows {
namespace {

using enum store::OrderState;

bool isRefusal(const Objection& objection) {
    return objection.verdict == refused && !objection.differences.empty();
}

std::string whereOf(const store::Difference& difference) {
    if (difference.lineNumber == 0) return "OrderRequestHeader/" + difference.field;
    return "ItemOut[lineNumber=" + std::to_string(difference.lineNumber) + "]/" + difference.field;
}

}  // namespace

store::OrderState verdictOf(std::string_view policy) {
    if (policy == "accept") return accepted;
    return policy == "refuse" ? refused : held;
}

store::OrderState verdict(const Objections& objections) {
    auto severest = accepted;
    for (const auto& objection : objections) {
        if (isRefusal(objection)) return refused;
        if (!objection.differences.empty() && objection.verdict == held) severest = held;
    }
    return severest;
}

Differences differencesOf(const Objections& objections) {
    Differences all;
    for (const auto& objection : objections)
        all.insert(all.end(), objection.differences.begin(), objection.differences.end());
    return all;
}

model::Declined declined(const Objections& objections) {
    model::Declined no{base::FaultCode::conflict, {}, {}};
    for (const auto& objection : objections) {
        if (!isRefusal(objection)) continue;
        no.text += (no.text.empty() ? "" : " ") + objection.text;
        for (const auto& difference : objection.differences)
            no.problems.push_back({whereOf(difference), objection.was + " " + difference.offered +
                                                            ", ordered " + difference.ordered});
    }
    return no;
}

}  // namespace flows
