#pragma once

#include <string>
#include <vector>

#include "gateway/model/answer.h"
#include "gateway/model/partner.h"
#include "gateway/store/orders.h"

namespace flows {

using Differences = std::vector<store::Difference>;

/// Why an order is not simply taken: differences of one kind, and what they lead to.
struct Objection {
    std::string text;  ///< for the sender: "The order differs from the offer it refers to."
    std::string was;   ///< what `offered` of the differences means: "offered"
    Differences differences;
    store::OrderState verdict = store::OrderState::held;  ///< accepted, held or refused
};
using Objections = std::vector<Objection>;

/// A partner option or policy as a verdict: accept, hold, refuse; anything else is held.
store::OrderState verdictOf(std::string_view policy);

/// The severest verdict of those that have differences; accepted when there is none.
store::OrderState verdict(const Objections& objections);
Differences differencesOf(const Objections& objections);
/// What the sender of a refused order is told.
model::Declined declined(const Objections& objections);

}  // namespace flows
