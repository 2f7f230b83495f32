#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gateway/flows/partner_book.h"
#include "protocols/protocol.h"

namespace flows {

/// Whose a letter is, and what of it counts.
struct Authenticated {
    const KnownPartner& sender;
    std::optional<model::Letter> letter;  ///< in place of the one claimed; see protocols::Proof
};

/// The partner a letter comes from: the Sender is authenticated by its secret or what stands in for
/// it, then From must be a party this Sender may speak for and To must be us. Throws
/// Fault(unauthenticated), the same for an unknown sender and a wrong secret, Fault(forbidden), and
/// Fault(signature…) when the document may not be used.
Authenticated authenticate(const Partners& partners, const protocols::Protocol& protocol,
                           const protocols::Claim& claim);

/// Whom a refused letter names, for people here: its sender is told less.
struct Named {
    std::string partnerId;  ///< empty: nobody we know, or several
    std::string reason;     ///< "the secret differs", with what the letter says; never a secret
};
Named whomItNames(const Partners& partners, const protocols::Claim& claim,
                  const base::Fault& refused);
/// As far as it can be told of a request that could not be read: by the names that stand in it.
Named whomItNames(const Partners& partners, std::string_view addressee, std::string_view text,
                  const base::Fault& refused);

}  // namespace flows
