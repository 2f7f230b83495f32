#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gateway/store/tx.h"

namespace store {

/// What was answered to a request that came under an Idempotency-Key; written in the transaction
/// that did what was asked.
struct ApiAnswer {
    std::string keyId;           ///< whose: keys of two programs never meet
    std::string idempotencyKey;  ///< as it came
    std::string requestHash;     ///< SHA-256 of method, address and body, hex
    int status = 200;
    std::string body;
    base::Time createdAt{};

    friend bool operator==(const ApiAnswer&, const ApiAnswer&) = default;
};

std::optional<ApiAnswer> findApiAnswer(ReadTx& tx, std::string_view keyId,
                                       std::string_view idempotencyKey);
void insertApiAnswer(Tx& tx, const ApiAnswer& answer);
/// Whether there is one made before that moment.
bool anyApiAnswer(ReadTx& tx, base::Time before);
/// Removes those made before that moment; how many there were.
std::int64_t removeApiAnswers(Tx& tx, base::Time before);

}  // namespace store
