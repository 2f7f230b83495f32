#include "gateway/store/api_answers.h"

namespace store {

std::optional<ApiAnswer> findApiAnswer(ReadTx& tx, std::string_view keyId,
                                       std::string_view idempotencyKey) {
    const auto row = tx.selectOne<4>(
        "SELECT request_hash, status, body, created_at\n"
        "FROM api_answer\n"
        "WHERE key_id = :key_id AND idempotency_key = :idempotency_key",
        {keyId, idempotencyKey});
    if (!row) return std::nullopt;
    const auto& [requestHash, status, body, createdAt] = *row;
    return ApiAnswer{.keyId = std::string(keyId),
                     .idempotencyKey = std::string(idempotencyKey),
                     .requestHash = requestHash.text(),
                     .status = static_cast<int>(status.number()),
                     .body = body.text(),
                     .createdAt = createdAt.time()};
}

void insertApiAnswer(Tx& tx, const ApiAnswer& answer) {
    tx.run(
        "INSERT INTO api_answer (key_id, idempotency_key, request_hash, status, body, created_at)\n"
        "VALUES (:key_id, :idempotency_key, :request_hash, :status, :body, :created_at)",
        {answer.keyId, answer.idempotencyKey, answer.requestHash, answer.status, answer.body,
         answer.createdAt});
}

bool anyApiAnswer(ReadTx& tx, base::Time before) {
    return tx
        .selectOne<1>("SELECT key_id FROM api_answer WHERE created_at < :before LIMIT 1", {before})
        .has_value();
}

std::int64_t removeApiAnswers(Tx& tx, base::Time before) {
    return tx.run("DELETE FROM api_answer WHERE created_at < :before", {before});
}

}  // namespace store
