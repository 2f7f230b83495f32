#pragma once

#include "connectors/sandbox/entry.h"

namespace sandbox {

/// What this ERP sends after its confirmation; the same entry gives the same documents. Lines that
/// are backordered are neither shipped nor invoiced.
model::ShipNotice shipNotice(const Entry& entry, std::size_t position, base::Time at);
/// With 19 % value added tax on everything.
model::Invoice invoice(const Entry& entry, std::size_t position, base::Time at);
/// Takes the last invoiced line back.
model::Invoice creditMemo(const Entry& entry, std::size_t position, base::Time at);

/// Whether anything of the order is shipped at all.
bool isShipped(const Entry& entry);
/// Whether a credit memo follows the invoice: the order's number contains `CREDIT`.
bool isCredited(const Entry& entry);

}  // namespace sandbox
