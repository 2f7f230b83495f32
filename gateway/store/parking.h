#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/order.h"
#include "gateway/store/messages.h"

namespace store {

/// A change of an order that came before the order itself; its message is parked.
struct Parked {
    std::string messageId;
    std::string partnerId;
    std::string payloadId;  ///< the change's own
    std::string protocol;
    std::string mode;  ///< deploymentMode of its envelope
    base::Time expiresAt;
    model::Order order;
};

void park(Tx& tx, const Parked& parked);
/// The partner's parked changes of that order, in the order they came.
std::vector<Parked> parkedFor(ReadTx& tx, std::string_view partnerId, std::string_view number);
/// Those whose time is over.
std::vector<Parked> parkedUntil(ReadTx& tx, base::Time now, int limit);
/// Ends the parking: the message gets that state, the order it turned out to belong to (if any)
/// and a note.
void unpark(Tx& tx, std::string_view messageId, MessageState state, std::string_view orderId,
            std::string_view note);

}  // namespace store
