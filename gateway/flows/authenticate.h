#pragma once

#include "gateway/flows/partner_book.h"
#include "protocols/protocol.h"

namespace flows {

/// The partner a letter comes from: the Sender is authenticated by its secret, then From must be a
/// party this Sender may speak for and To must be us. Throws Fault(unauthenticated), the same for
/// an unknown sender and a wrong secret, and Fault(forbidden).
const KnownPartner& authenticate(const Partners& partners, const protocols::Protocol& protocol,
                                 const model::Letter& letter);

}  // namespace flows
