#include "gateway/base/text.h"
#include "gateway/flows/outbound.h"
#include "gateway/flows/replay.h"
#include "gateway/store/attachments.h"
#include "gateway/web/admin/attachments.h"
#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/admin/pretty.h"
#include "gateway/web/admin/rows.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

struct Found {
    store::Message message;
    std::vector<store::Attempt> attempts;
    std::vector<store::AuditEntry> history;
    std::vector<model::Attachment> attachments;
};

std::optional<Found> find(store::ReadTx& tx, const std::string& id) {
    auto message = store::findMessage(tx, id);
    if (!message) return std::nullopt;
    return Found{std::move(*message), store::attempts(tx, id), store::auditOf(tx, id),
                 store::attachmentsOfMessage(tx, id)};
}

std::string outcomeOf(const store::Attempt& attempt) {
    if (attempt.outcome) return std::string(model::name(*attempt.outcome));
    return attempt.crashed ? "crashed" : "started";
}

Data::List attemptRows(const std::vector<store::Attempt>& attempts) {
    Data::List rows;
    for (const auto& attempt : attempts) {
        Data row;
        row.set("number", attempt.number).set("time", moment(attempt.startedAt));
        row.set("took", std::to_string((attempt.finishedAt - attempt.startedAt).count()) + " ms");
        row.set("outcome", outcomeOf(attempt));
        put(row, "detail", attempt.detail);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List facts(const Desk& desk, const store::Message& message) {
    const bool isIn = message.direction == store::Direction::in;
    Facts facts;
    if (!message.partnerId.empty())
        facts.add("Partner", partnerName(desk, message.partnerId),
                  "/partners/" + base::percentEncode(message.partnerId));
    facts.add("Way", isIn ? "in, by " + message.protocol : "out, to " + message.destination);
    facts.add("Written anew", message.successor,
              "/messages/" + base::percentEncode(message.successor));
    facts.add("Time", moment(message.createdAt));
    if (!message.orderId.empty())
        facts.add("Order", message.orderId, "/orders/" + base::percentEncode(message.orderId));
    facts.add("Payload id", message.payloadId);
    facts.add("From address", message.peer);
    facts.add("Note", message.note);
    if (message.nextAt && message.state == store::MessageState::due)
        facts.add("Next attempt", moment(*message.nextAt));
    if (message.answerStatus != 0 && isIn)
        facts.add("Answered with",
                  "HTTP " + std::to_string(message.answerStatus) +
                      (message.answerType.empty() ? "" : ", " + message.answerType));
    facts.add("SHA-256 as received", message.bodyHash);
    facts.add("Our id", message.id);
    return facts.take();
}

bool isForPartner(const store::Message& message) {
    return message.direction == store::Direction::out &&
           (message.destination == "partner" || message.destination == "poll");
}

// What may not leave can still be looked at.
std::string asSent(const Desk& desk, const store::Message& message) {
    if (!isForPartner(message)) return {};
    try {
        return flows::asSent(desk.context(), message);
    } catch (const base::Fault& fault) {
        return fault.told() + '\n' + base::summary(fault.problems(), 50);
    }
}

// What a person may do about it.
void addDecisions(Data& data, const store::Message& message) {
    using enum store::MessageState;
    const bool goesOut = message.direction == store::Direction::out &&
                         (isForPartner(message) || message.protocol == "connector");
    const auto state = message.state;
    const bool waits = state == dead || state == unknown;
    data.set("action", "/messages/" + base::percentEncode(message.id));
    data.set("mayReplay", goesOut && (waits || state == delivered));
    data.set("mayArrive", goesOut && state == unknown).set("mayDrop", goesOut && waits);
    data.set("mayGoNow", goesOut && state == due && message.destination != "poll");
    data.set("mayAnew", isForPartner(message) && state == dead);
}

std::string pageOf(std::string_view id, std::string_view done) {
    return "/messages/" + base::percentEncode(id) + "?done=" + std::string(done);
}

}  // namespace

base::Wire message(const Desk& desk) {
    const auto id = desk.request.param("id");
    const auto found = desk.context().store.read([&](store::ReadTx& tx) { return find(tx, id); });
    if (!found) throw base::Fault(base::FaultCode::notFound, "There is no message of this id.");
    const auto& stored = found->message;
    Data data;
    data.set("kind", stored.kind.empty() ? "A document we could not recognise" : stored.kind);
    data.set("state", std::string(store::name(stored.state)));
    data.set("meaning", std::string(meaning(stored.state)));
    addDecisions(data, stored);
    data.set("facts", facts(desk, stored));
    data.set("attempts", attemptRows(found->attempts));
    data.set("tried", !found->attempts.empty());
    addAttachments(data, found->attachments);
    addHistory(data, found->history);
    put(data, "sent", pretty(asSent(desk, stored)));
    put(data, "body", pretty(stored.body));
    put(data, "answer", pretty(stored.answer));
    return show(desk, "message", "Message " + stored.kind, std::move(data));
}

base::Wire replayMessage(const Desk& desk) {
    const auto id = desk.request.param("id");
    flows::replayMessage(desk.context(), id, desk.actor());
    return seeOther(pageOf(id, "replayed"));
}

base::Wire sendMessageNow(const Desk& desk) {
    const auto id = desk.request.param("id");
    flows::sendNow(desk.context(), id, desk.actor());
    return seeOther(pageOf(id, "now"));
}

base::Wire dropMessage(const Desk& desk) {
    const auto id = desk.request.param("id");
    flows::dropMessage(desk.context(), id, desk.said("reason"), desk.actor());
    return seeOther(pageOf(id, "dropped"));
}

base::Wire messageArrived(const Desk& desk) {
    const auto id = desk.request.param("id");
    flows::noteArrival(desk.context(), id, desk.actor());
    return seeOther(pageOf(id, "arrived"));
}

base::Wire messageAnew(const Desk& desk) {
    const auto id = flows::renderAgain(desk.context(), desk.request.param("id"), desk.actor());
    return seeOther(pageOf(id, "anew"));
}

}  // namespace web::admin
