#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/attachment.h"
#include "gateway/store/tx.h"

namespace store {

/// Keeps what came with a message that is in the log already, in that order. Bytes that are there
/// under the same digest are not written again.
void insertAttachments(Tx& tx, std::string_view messageId,
                       const std::vector<model::Attachment>& attachments);

/// Without their bytes.
std::vector<model::Attachment> attachmentsOfMessage(ReadTx& tx, std::string_view messageId);
/// Of every message that came in for the order, oldest first.
std::vector<model::Attachment> attachmentsOfOrder(ReadTx& tx, std::string_view orderId);
std::optional<model::Attachment> findAttachment(ReadTx& tx, std::string_view id);

/// The bytes with that digest. Throws Fault(internal) when they are not there or not whole.
std::string blob(ReadTx& tx, std::string_view sha256);

}  // namespace store
