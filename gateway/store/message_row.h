#pragma once

#include "gateway/store/messages.h"

// The columns of a Message, in the order messageOf reads them: part of the literals that select it.
// A body left out is the order's document.
#define PASSERELLE_MESSAGE_COLUMNS                                                              \
    "id, direction, state, partner_id, protocol, kind, destination, payload_id, body_hash,\n"   \
    "    CASE WHEN body <> '' OR order_id = '' THEN body\n"                                     \
    "        ELSE COALESCE((SELECT document FROM orders WHERE orders.id = message.order_id),\n" \
    "            '') END,\n"                                                                    \
    "    answer_status, answer_type, answer, note, order_id, peer, created_at,\n"               \
    "    next_at, attempts, epoch, place, since, tries, failures, crashes, successor\n"

// What stays here until a person or a setting helps: it never went, or has no way any more
// (kNoWay).
#define PASSERELLE_HAS_NO_WAY "note LIKE 'no way to the partner: %'"
#define PASSERELLE_KEPT_BACK                       \
    "state = 'dead' AND direction = 'out'\n"       \
    "    AND destination IN ('partner', 'poll')\n" \
    "    AND (attempts = 0 OR " PASSERELLE_HAS_NO_WAY ")\n"

namespace store {

inline constexpr std::size_t kMessageColumns = 26;

Message messageOf(const Row<kMessageColumns>& row);

}  // namespace store
