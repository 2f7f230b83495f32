#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/tx.h"

namespace store {

/// The message an invoice number of that supplier (one of our names) went out in last; empty when
/// none did.
std::string claimOf(ReadTx& tx, std::string_view supplier, std::string_view number);
/// From now on the number is that message's.
void claim(Tx& tx, std::string_view supplier, std::string_view number, std::string_view messageId);

/// The messages in which the partner's papers of that kind and number went out, newest first.
std::vector<std::string> messagesWithNumber(ReadTx& tx, std::string_view partnerId,
                                            std::string_view kind, std::string_view number);

}  // namespace store
