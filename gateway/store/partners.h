#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/partner.h"
#include "gateway/store/tx.h"

namespace store {

/// A shared secret as stored: sealed for the place `partner/<id>/<slot>`.
struct SealedSecret {
    int slot = 1;  ///< 1 or 2: two are active while a partner rotates
    std::string sealed;
    base::Time since;
};

struct StoredPartner {
    model::Partner partner;
    std::vector<SealedSecret> secrets;
};

std::vector<StoredPartner> allPartners(ReadTx& tx);
std::optional<StoredPartner> findPartner(ReadTx& tx, std::string_view id);
/// Inserts or replaces the partner and its identities and origins; secrets stay.
void savePartner(Tx& tx, const model::Partner& partner, base::Time now);
void saveSecret(Tx& tx, std::string_view partnerId, const SealedSecret& secret);
void removeSecret(Tx& tx, std::string_view partnerId, int slot);
/// Grows with every change to any partner or secret: a cheap question whether a copy is stale.
std::int64_t partnersRevision(ReadTx& tx);

}  // namespace store
