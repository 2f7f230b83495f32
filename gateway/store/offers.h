#pragma once

#include <optional>
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
    model::Cart cart;
};

struct OfferedLine {
    std::string offerId;
    base::Time validUntil;
    model::Item item;
};

void insertOffer(Tx& tx, const Offer& offer);
std::optional<Offer> findOffer(ReadTx& tx, std::string_view id);
/// The latest offer of that line to that partner: an edit offers the same auxiliary id again.
std::optional<OfferedLine> offeredLine(ReadTx& tx, std::string_view partnerId,
                                       std::string_view auxiliaryId);

}  // namespace store
