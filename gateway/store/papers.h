#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/documents.h"
#include "gateway/store/messages.h"

namespace store {

/// A document about an order that is not the order itself: confirmation, ship notice, invoice,
/// receipt, status update, remittance, quote. Direction `out` is from our back office to the buyer.
struct Paper {
    std::string orderId;  ///< the version of the order it speaks of
    Direction direction = Direction::out;
    model::Document document;
    std::string id;         ///< its own number: "SN-4711"
    std::string messageId;  ///< the message it came in, or goes out in
    base::Time createdAt;
    /// Of what was said, where the document kept is more than that; empty: of the document.
    std::string hash{};
};

/// False, and nothing written, when the newest paper of that order, kind and number says the same.
/// Another content is a new state of that document (an update), also one it was in before.
bool insertPaper(Tx& tx, const Paper& paper);
/// All of them of this order and of the versions it replaced, oldest first.
std::vector<Paper> papers(ReadTx& tx, std::string_view orderId);
/// The paper whose outgoing or incoming message had this payload id; nothing when there is none.
std::optional<Paper> paperByPayloadId(ReadTx& tx, std::string_view partnerId,
                                      std::string_view payloadId);

/// The partner's latest paper of that kind and number.
std::optional<Paper> paperByNumber(ReadTx& tx, std::string_view partnerId, std::string_view kind,
                                   std::string_view id);
/// Notes the message the newest paper of that order, kind and number goes out in.
void sentIn(Tx& tx, std::string_view paperOrderId, std::string_view kind, std::string_view id,
            std::string_view messageId);

/// What that message said is said by another one: the papers that went out in it, and what was
/// owed.
void sentAnew(Tx& tx, std::string_view before, std::string_view messageId);

/// The partner whose QuoteRequest came with that payload id; empty when none did.
std::string partnerOfQuoteRequest(ReadTx& tx, std::string_view payloadId);

}  // namespace store
