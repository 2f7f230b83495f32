#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/store/messages.h"

namespace store {

/// What we owe a partner because one of its messages was answered "you will hear more".
struct Obligation {
    std::string messageId;  ///< the message that was answered so
    std::string partnerId;
    std::string orderId;  ///< empty while there is none
    std::string orderNumber;
    std::string payloadId;  ///< of the message
    std::string kind;       ///< of the document owed: "StatusUpdateRequest"
    base::Time since;
    base::Time dueAt;
    std::optional<base::Time> settledAt{};  ///< nothing: still owed
    std::string outcome{};                  ///< what was said: "200 OK"
    std::string settledBy{};                ///< the message that says it; empty: told another way

    friend bool operator==(const Obligation&, const Obligation&) = default;
};

void insertObligation(Tx& tx, const Obligation& obligation);
std::optional<Obligation> findObligation(ReadTx& tx, std::string_view messageId);
/// The message turned out to belong to that order.
void assignObligation(Tx& tx, std::string_view messageId, std::string_view orderId);
/// False when it is settled already, or nothing was owed for that message.
bool settleObligation(Tx& tx, std::string_view messageId, std::string_view outcome,
                      std::string_view settledBy, base::Time now);
/// What is owed, longest first.
std::vector<Obligation> openObligations(ReadTx& tx, int limit);
/// What is for partners and was given up before anybody tried to bring it there: it had no way, or
/// may not leave as it is. Oldest first.
std::vector<Message> keptBack(ReadTx& tx, int limit);
std::vector<Obligation> obligationsOf(ReadTx& tx, std::string_view orderId);

}  // namespace store
