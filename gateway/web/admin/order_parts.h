#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/flows/blanket.h"
#include "gateway/store/obligations.h"
#include "gateway/store/papers.h"
#include "gateway/web/admin/desk.h"

// The parts of an order's page.
namespace web::admin {

std::string addressLine(const model::Address& address);

/// Lines, and what differs from the offer.
Data::List lineRows(const model::Order& order, const std::vector<store::Difference>& differences);
Data::List differenceRows(const std::vector<store::Difference>& differences);
/// The same in sentences; and sentences of any kind.
Data::List reasonRows(const std::vector<store::Difference>& differences);
Data::List textRows(const std::vector<std::string>& texts);

/// Confirmations, ship notices, invoices …: one row a document.
Data::List paperRows(const std::vector<store::Paper>& papers,
                     const std::vector<store::Message>& messages);

/// All versions of the order, newest first; the one shown has no link.
Data::List versionRows(const std::vector<store::StoredOrder>& versions, const std::string& shown);
Data::List changeRows(const std::vector<store::Change>& changes);

/// What a blanket order's releases have taken of it, with a bar, and the releases.
Data blanketData(const Desk& desk, const flows::BlanketUse& use);

/// What we owe the buyer about it, and what was said.
Data::List obligationRows(const Desk& desk, const std::vector<store::Obligation>& obligations);

}  // namespace web::admin
