#include "gateway/flows/replay.h"
#include "gateway/store/api_lists.h"
#include "gateway/web/api/handlers.h"
#include "gateway/web/api/json.h"

namespace web::api {
namespace {

store::MessageFilter wantedBy(const Call& call) {
    store::MessageFilter wanted;
    const auto partner = call.query("partner");
    wanted.partnerId = call.key.partnerId.empty() ? partner : call.key.partnerId;
    wanted.state = call.query("state");
    wanted.kind = call.query("kind");
    wanted.orderId = call.query("order");
    wanted.before = cursorOf(call);
    wanted.limit = limitOf(call) + 1;
    return wanted;
}

bool carries(const Call& call, store::ReadTx& tx, const std::string& orderId) {
    return !orderId.empty() && store::isOrderOf(tx, orderId, call.key.backOffice);
}

bool isOwn(const Call& call, const store::Message& message) {
    const auto& own = call.key.backOffice;
    return own.empty() || own == message.place || own == message.destination;
}

// A back office sees what goes to it, and what goes to buyers about the orders it carries out:
// there is its own word among them.
bool isSeen(const Call& call, store::ReadTx& tx, const store::Message& message) {
    return call.sees(message.partnerId) &&
           (isOwn(call, message) || carries(call, tx, message.orderId));
}

store::Message seen(const Call& call, store::ReadTx& tx) {
    auto message = store::findMessage(tx, call.param("id"));
    if (!message || !isSeen(call, tx, *message)) nothingHere();
    return std::move(*message);
}

}  // namespace

base::Wire listMessages(const Call& call) {
    auto wanted = wantedBy(call);
    const auto asked = call.query("partner");
    if (!asked.empty() && !call.sees(asked)) return page(call, {}, {});
    const auto messages = call.context().store.read([&](store::ReadTx& tx) {
        if (!carries(call, tx, wanted.orderId)) wanted.place = call.key.backOffice;
        return store::recentMessages(tx, wanted);
    });
    std::vector<Json> items;
    items.reserve(messages.size());
    for (const auto& message : messages) items.push_back(messageJson(message));
    return page(call, std::move(items), [&](std::size_t i) { return messages[i].id; });
}

base::Wire getMessage(const Call& call) {
    const auto json = call.context().store.read([&](store::ReadTx& tx) {
        auto whole = messageJson(seen(call, tx));
        whole["tries"] = Json::array();
        for (const auto& attempt : store::attempts(tx, call.param("id")))
            whole["tries"].push_back(attemptJson(attempt));
        return whole;
    });
    return found(call, json);
}

base::Wire replayMessage(const Call& call) {
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        const auto message = seen(call, tx);
        if (!isOwn(call, message)) nothingHere();
        flows::replayMessage(call.context(), tx, message.id, call.actor());
        return {200, dumped(messageJson(seen(call, tx)))};
    });
}

}  // namespace web::api
