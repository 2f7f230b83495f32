#pragma once

#include <string>

#include "gateway/flows/context.h"
#include "gateway/model/documents.h"
#include "gateway/store/messages.h"

namespace flows {

/// A confirmation, ship notice or invoice as a program brings it for a back office.
struct ApiDocument {
    const model::Document& document;
    std::string backOffice;
    std::string partnerId;      ///< the only partner whose orders it may speak of; empty: any
    const base::Wire& request;  ///< it came in, for the message log
};

/// What became of it.
struct TakenDocument {
    bool isNew = false;   ///< no: the back office had said the same before, and nothing happened
    std::string id;       ///< the document's own number
    std::string orderId;  ///< the first order it speaks of
    /// The message it goes on to the buyer in; nothing when the buyer takes none of its kind.
    std::optional<store::Message> message{};
};

/// Takes it within the caller's transaction, as from the back office itself (applyFromBackOffice),
/// and keeps it in the message log. Throws Fault(invalid) with the place of each order that this
/// back office does not have, or that is another buyer's, as JSON pointers.
TakenDocument takeDocument(Context& context, store::Tx& tx, const ApiDocument& told);

}  // namespace flows
