#pragma once

#include "gateway/store/orders.h"

// The columns of a StoredOrder, in the order orderOf reads them: part of the literals that select
// it.
#define PASSERELLE_ORDER_COLUMNS                                                             \
    "id, partner_id, message_id, state, erp_reference, created_at, changed_at, payload_id, " \
    "version, root, replaces, agreement, document\n"

namespace store {

constexpr std::size_t kOrderColumns = 13;
using OrderRow = Row<kOrderColumns>;

StoredOrder orderOf(const OrderRow& row);

}  // namespace store
