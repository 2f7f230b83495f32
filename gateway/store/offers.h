#pragma once

#include <optional>
#include <set>
#include <string>

#include "gateway/model/documents.h"
#include "gateway/store/tx.h"

namespace store {

/// What we promised when a cart went home: lines, prices, until when.
struct Offer {
    std::string id;  ///< off_…
    std::string partnerId;
    std::string punchoutId;
    base::Time createdAt;
    base::Time validUntil;
    model::Cart cart;  ///< as it went home
    /// Auxiliary ids of lines that went home as the buyer sent them: we stand by none of it, and
    /// no order line that refers to one is compared with it.
    std::set<std::string, std::less<>> notPromised;
};

struct OfferedLine {
    std::string offerId;
    base::Time validUntil;
    model::Item item;
};

void insertOffer(Tx& tx, const Offer& offer);
/// Without `notPromised`.
std::optional<Offer> findOffer(ReadTx& tx, std::string_view id);
std::optional<Offer> offerOfPunchout(ReadTx& tx, std::string_view punchoutId);
/// The latest offer of that line to that partner: an edit offers the same auxiliary id again.
std::optional<OfferedLine> offeredLine(ReadTx& tx, std::string_view partnerId,
                                       std::string_view auxiliaryId);

}  // namespace store
