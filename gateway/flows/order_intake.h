#pragma once

#include "gateway/flows/handle.h"
#include "gateway/flows/objections.h"

namespace flows {

/// Throws Fault(unsupported) for a kind of order we do not take, Fault(invalid) for one without
/// lines, with two of one number or with figures beyond reason.
void checkOrder(const model::Order& order);
/// Throws Fault(unsupported) when it is to be paid by a card and the partner's option `orders.card`
/// does not allow that.
void checkPayment(const model::Partner& partner, const model::Order& order);

/// What the partner's policy and a person have to say to any order, new or changed: it differs from
/// its offer (in lines not decided before) or its blanket order, is a test, moves stock.
Objections objectionsTo(Work& work, const model::Order& order, std::string_view root,
                        const std::vector<int>& decidedLines);

/// The order as it will be kept, in that state.
store::StoredOrder storedOrder(Work& work, const model::Order& order, store::OrderState state);

/// Keeps it with everything found about it; the message belongs to it from now on. A held order may
/// oblige us to say more later.
void keep(Work& work, const store::StoredOrder& order, const Objections& objections);
/// What its sender is told.
model::Answer answerFor(Work& work, const store::StoredOrder& order, const Objections& objections);

}  // namespace flows
