#pragma once

#include <set>
#include <string>
#include <string_view>

#include "gateway/model/documents.h"
#include "gateway/model/partner.h"
#include "gateway/store/tx.h"

namespace flows {

/// Lets a document about orders speak as they do: a unit that means what the order's line is in
/// gets the order's own word for it (EACH stays EACH whatever a back office calls it, and so does
/// any word for a piece), and a confirmed price no ConfirmationStatus can say is left out when it
/// is the order's own. `orderId` counts where a part of the document names no order. Returns the
/// orders' words for units.
std::set<std::string> speakAsOrdered(store::ReadTx& tx, const model::Partner& partner,
                                     model::Document& document, std::string_view orderId);

}  // namespace flows
