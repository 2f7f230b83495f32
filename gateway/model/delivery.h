#pragma once

#include <string>

namespace model {

/// The outcome of one attempt to bring a Message to where it goes.
/// refused: they said no for good. retry: it did not happen. unknown: it may have happened; ask
/// before sending again.
enum class Outcome { accepted, retry, refused, unknown };

struct [[nodiscard]] Delivery {
    Outcome outcome = Outcome::retry;
    std::string reference;  ///< their number for it, when accepted
    std::string detail;     ///< for the log and the admin page; never a secret
};

/// What a connector needs to know of the Message it delivers. `id` is constant over all attempts:
/// the idempotency key towards the other system.
struct Shipment {
    std::string messageId;
    std::string orderId;
    std::string partnerId;
    int attempt = 1;
};

std::string_view name(Outcome outcome);

}  // namespace model
