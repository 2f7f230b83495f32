#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/model/attachment.h"

namespace model {

/// The outcome of one attempt to bring a Message to where it goes.
/// refused: they said no for good. retry: it did not happen. unknown: it may have happened; ask
/// before sending again.
enum class Outcome { accepted, retry, refused, unknown };

struct [[nodiscard]] Delivery {
    Outcome outcome = Outcome::retry;
    std::string reference{};  ///< their number for it, when accepted
    std::string detail{};     ///< for the log and the admin page; never a secret
    /// retry: they asked us not to come back before so long (Retry-After, RFC 9110 §10.2.3); zero:
    /// they said nothing.
    base::Seconds wait{0};
    /// retry: not even a connection; nothing reached them, so it says nothing about the message.
    bool unreachable = false;
};

/// What a connector needs to know of the Message it delivers. `id` is constant over all attempts:
/// the idempotency key towards the other system.
struct Shipment {
    std::string messageId;
    std::string orderId;
    std::string partnerId;
    int attempt = 1;
    /// What came with the order, without bytes; those, when they are needed, by bytesOf. It throws
    /// Fault when they can't be had.
    std::vector<Attachment> attachments{};
    std::function<std::string(const Attachment&)> bytesOf{};
};

std::string_view name(Outcome outcome);

}  // namespace model
