#include "gateway/flows/receive.h"

#include <atomic>
#include <charconv>

#include "gateway/base/crash.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/authenticate.h"
#include "gateway/flows/handle.h"
#include "gateway/flows/stamp.h"
#include "gateway/flows/start_link.h"
#include "gateway/model/credentials.h"
#include "gateway/model/json.h"
#include "gateway/store/attachments.h"
#include "gateway/store/messages.h"
#include "gateway/store/refusals.h"
#include "protocols/mime/multipart.h"

namespace flows {
namespace {

// More requests at once than this are told to come back: a queue nobody can empty helps nobody.
constexpr int kMaxInFlight = 200;
constexpr std::size_t kSearched = 16 * 1024;  // bytes of what could not be read

class InFlight {
public:
    InFlight() : count_(++running()) {}
    ~InFlight() { --running(); }
    InFlight(const InFlight&) = delete;
    InFlight& operator=(const InFlight&) = delete;
    bool tooMany() const { return count_ > kMaxInFlight; }

private:
    static std::atomic<int>& running() {
        static std::atomic<int> count{0};
        return count;
    }
    int count_;
};

// Everything known about a request before its transaction begins.
struct Arrival {
    const protocols::Protocol& protocol;
    const base::Wire& request;
    store::Message message;
    std::optional<model::Letter> letter;
    std::optional<Named> named{};  ///< refused before its sender was proven
};

Arrival arrived(Context& context, const protocols::Protocol& protocol, const base::Wire& request) {
    Arrival arrival{protocol, request, {}, {}, {}};
    auto& message = arrival.message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.protocol = protocol.name();
    message.peer = request.peer;
    message.bodyHash = base::sha256Hex(request.body);
    message.body = protocol.loggable(request);
    return arrival;
}

void understood(Context& context, Arrival& arrival, model::Letter letter) {
    for (auto& attachment : letter.attachments)
        attachment.id = base::newId("att", arrival.message.createdAt, context.random);
    arrival.message.kind = model::kind(letter.document);
    arrival.message.payloadId = letter.envelope.payloadId;
    arrival.message.note = base::summary(letter.tolerated);
    arrival.letter = std::move(letter);
}

void keepAnswer(store::Message& message, const base::Wire& answer) {
    message.answerStatus = answer.status;
    message.answerType = answer.header("Content-Type");
    message.answer = answer.body;
}

// Start pages are the only answers with a token in them; no other is searched for one, since it
// may repeat words of the peer's.
bool holdsStartPage(const store::Message& message) {
    return message.kind == "PunchOutSetupRequest" && message.state == store::MessageState::accepted;
}

// The same bytes; or, of a multipart message, the same parts: a sender makes a new boundary for
// each attempt.
bool isRepeat(store::ReadTx& tx, const store::Message& before, const Arrival& arrival) {
    if (before.bodyHash == arrival.message.bodyHash) return true;
    if (!mime::isMultipart(arrival.request.header("Content-Type"))) return false;
    const auto& now = arrival.letter->attachments;
    const auto then = store::attachmentsOfMessage(tx, before.id);
    return before.body == arrival.message.body &&
           std::ranges::equal(now, then, [](const auto& one, const auto& other) {
               return one.contentId == other.contentId && one.sha256 == other.sha256;
           });
}

base::Wire repeated(Context& context, store::ReadTx& tx, const store::Message& before,
                    const Arrival& arrival) {
    if (!isRepeat(tx, before, arrival))
        throw base::Fault(base::FaultCode::conflict,
                          "This payloadID came before with another content.",
                          "first message " + before.id);
    return base::reply(
        before.answerStatus, before.answerType,
        holdsStartPage(before) ? withStartToken(context, before.answer) : before.answer);
}

store::MessageState stateAfter(const model::Answer& answer, bool parked) {
    if (parked) return store::MessageState::parked;
    return std::holds_alternative<model::Declined>(answer) ? store::MessageState::declined
                                                           : store::MessageState::accepted;
}

base::Wire handled(Work work, Arrival& arrival, const protocols::Stamp& stamp) {
    const auto& letter = *arrival.letter;
    const auto answer =
        std::visit([&](const auto& document) { return handle(work, document); }, letter.document);
    base::crashPoint("A6");
    auto wire = arrival.protocol.answer(letter, answer, stamp);
    auto& message = arrival.message;
    message.partnerId = work.partner.id;
    message.orderId = work.orderId;
    message.state = stateAfter(answer, work.parked);
    keepAnswer(message, wire);
    if (holdsStartPage(message)) message.answer = withoutStartToken(message.answer);
    store::insertMessage(work.tx, message);
    store::insertAttachments(work.tx, message.id, letter.attachments);
    base::crashPoint("A7");
    return wire;
}

base::Wire accept(Context& context, Arrival& arrival, const model::Partner& partner) {
    const auto stamp = newStamp(context);
    const auto& letter = *arrival.letter;
    // Before the transaction, whose thread everybody shares.
    const auto* order = std::get_if<model::Order>(&letter.document);
    const auto json = order ? model::toJson(*order) : std::string();
    std::string orderId;
    bool parked = false;
    auto wire = context.store.write([&](store::Tx& tx) {
        base::crashPoint("A5");
        const auto& payloadId = letter.envelope.payloadId;
        if (!payloadId.empty())
            if (const auto before = store::findByPayloadId(tx, partner.id, payloadId))
                return repeated(context, tx, *before, arrival);
        orderId.clear();
        parked = false;
        return handled(
            {context, tx, partner, letter, json, arrival.message.id, stamp.now, orderId, parked},
            arrival, stamp);
    });
    base::crashPoint("A10");
    if (!orderId.empty()) context.wakeDelivery();
    return wire;
}

// What the sender was told: cXML says it in the document, whatever HTTP says.
int toldStatus(const store::Message& message) {
    constexpr std::string_view kStatus = "<Status code=\"";
    const auto at = message.answer.find(kStatus);
    int code = message.answerStatus;
    if (at != std::string::npos)
        std::from_chars(message.answer.data() + at + kStatus.size(),
                        message.answer.data() + message.answer.size(), code);
    return code;
}

// Whom it names and why, of a proven sender too: one list tells it all.
store::Refusal refusalOf(Context& context, const Arrival& arrival, const base::Fault& fault) {
    const auto& message = arrival.message;
    store::Refusal refusal{.at = message.createdAt,
                           .partnerId = message.partnerId,
                           .messageId = message.partnerId.empty() ? "" : message.id,
                           .protocol = message.protocol,
                           .kind = message.kind,
                           .reason = fault.told() + ' ' + base::summary(fault.problems()),
                           .claimed = {},
                           .peer = message.peer,
                           .status = toldStatus(message),
                           .body = message.partnerId.empty() ? message.body : ""};
    if (arrival.letter) refusal.claimed = model::str(arrival.letter->envelope.sender);
    if (!message.partnerId.empty()) return refusal;
    const auto text = std::string_view(message.body).substr(0, kSearched);
    const auto named = arrival.named
                           ? *arrival.named
                           : whomItNames(*context.partners.current(),
                                         arrival.protocol.addressee(arrival.request), text, fault);
    refusal.partnerId = named.partnerId;
    refusal.reason = named.reason;
    return refusal;
}

// The log must not be the reason why the peer gets no answer. Of strangers it keeps nothing: they
// could fill the disk.
void recordRefusal(Context& context, Arrival& arrival, const base::Fault& fault,
                   const base::Wire& answer) {
    auto& message = arrival.message;
    message.state = store::MessageState::refused;
    message.note = fault.what();
    keepAnswer(message, answer);
    store::Refusal refusal;
    try {
        refusal = refusalOf(context, arrival, fault);
        context.store.write([&](store::Tx& tx) {
            if (!refusal.messageId.empty()) store::insertMessage(tx, message);
            store::insertRefusal(tx, refusal);
        });
    } catch (const std::exception& e) {
        base::log::error("letter.refusal_not_logged",
                         {{"refused", fault.what()}, {"why", e.what()}});
        return;
    }
    base::log::warn("letter.refused", {{"message", refusal.messageId},
                                       {"partner", refusal.partnerId},
                                       {"protocol", message.protocol},
                                       {"kind", message.kind},
                                       {"why", fault.what()},
                                       {"reason", refusal.reason}});
}

base::Wire refuse(Context& context, Arrival& arrival, const base::Fault& fault) {
    const auto* letter = arrival.letter ? &*arrival.letter : nullptr;
    auto wire = arrival.protocol.refuse(arrival.request, letter, fault, newStamp(context));
    if (fault.code() != base::FaultCode::overloaded) recordRefusal(context, arrival, fault, wire);
    return wire;
}

// A document may be understood and still not be valid: noted, or refused where the partner's
// option `cxml.invalid` (of another protocol: `NAME.invalid`) says so.
void judge(Arrival& arrival, const model::Partner& partner) {
    const auto problems = arrival.protocol.judge(arrival.request);
    if (problems.empty()) return;
    if (partner.option(std::string(arrival.protocol.name()) + ".invalid", "tolerate") == "refuse")
        throw base::Fault(base::FaultCode::malformed, "The document is not valid by its DTD.",
                          base::summary(problems, 20), problems);
    auto& note = arrival.message.note;
    note += (note.empty() ? "by the DTD: " : "; by the DTD: ") + base::summary(problems);
}

Authenticated proven(const Partners& partners, Arrival& arrival) {
    const protocols::Claim claim{arrival.request, *arrival.letter, arrival.message.createdAt};
    try {
        return authenticate(partners, arrival.protocol, claim);
    } catch (const base::Fault& fault) {
        arrival.named = whomItNames(partners, claim, fault);
        throw;
    }
}

base::Wire take(Context& context, Arrival& arrival) {
    const auto& protocol = arrival.protocol;
    const auto partners = context.partners.current();
    const auto* addressee = partners->find(protocol.addressee(arrival.request));
    understood(context, arrival,
               protocol.read(arrival.request, addressee ? &addressee->partner : nullptr));
    auto known = proven(*partners, arrival);
    base::crashPoint("A4");
    if (known.letter) understood(context, arrival, std::move(*known.letter));
    const auto& partner = known.sender.partner;
    arrival.message.partnerId = partner.id;
    judge(arrival, partner);
    return accept(context, arrival, partner);
}

}  // namespace

base::Wire receive(Context& context, const protocols::Protocol& protocol,
                   const base::Wire& request) {
    const InFlight inFlight;
    auto arrival = arrived(context, protocol, request);
    try {
        if (inFlight.tooMany())
            throw base::Fault(base::FaultCode::overloaded, "Too busy at the moment, try again.");
        return take(context, arrival);
    } catch (const base::Fault& fault) {
        return refuse(context, arrival, fault);
    } catch (const std::exception& e) {
        return refuse(context, arrival,
                      {base::FaultCode::internal, "Something went wrong here.", e.what()});
    }
}

}  // namespace flows
