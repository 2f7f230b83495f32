#include "gateway/flows/api_once.h"

#include "gateway/base/fault.h"
#include "gateway/store/api_answers.h"

namespace flows {
namespace {

constexpr std::chrono::hours kKept{30 * 24};

std::optional<ApiReply> remembered(store::ReadTx& tx, const ApiOnce& name) {
    if (name.idempotencyKey.empty()) return std::nullopt;
    auto known = store::findApiAnswer(tx, name.keyId, name.idempotencyKey);
    if (!known) return std::nullopt;
    if (known->requestHash != name.requestHash)
        throw base::Fault(base::FaultCode::invalid,
                          "Another request came under this Idempotency-Key before.");
    return ApiReply{known->status, std::move(known->body)};
}

}  // namespace

ApiReply once(Context& context, const ApiOnce& name,
              const std::function<ApiReply(store::Tx&)>& effect) {
    bool isNew = false;
    auto reply = context.store.write([&](store::Tx& tx) {
        isNew = false;
        if (auto known = remembered(tx, name)) return std::move(*known);
        auto made = effect(tx);
        isNew = made.status < 300;
        if (isNew && !name.idempotencyKey.empty())
            store::insertApiAnswer(tx, {.keyId = name.keyId,
                                        .idempotencyKey = name.idempotencyKey,
                                        .requestHash = name.requestHash,
                                        .status = made.status,
                                        .body = made.body,
                                        .createdAt = context.clock.now()});
        return made;
    });
    if (isNew) context.wakeDelivery();
    return reply;
}

void sweepApiReplies(Context& context) {
    const auto before = context.clock.now() - kKept;
    if (!context.store.read([&](store::ReadTx& tx) { return store::anyApiAnswer(tx, before); }))
        return;
    context.store.write([&](store::Tx& tx) { store::removeApiAnswers(tx, before); });
}

}  // namespace flows
