#include "gateway/flows/outbound.h"

#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/instructions.h"
#include "gateway/flows/order_words.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/flows/stamp.h"
#include "gateway/flows/survive.h"
#include "gateway/model/json.h"
#include "gateway/store/orders.h"
#include "gateway/store/outbox.h"

namespace flows {
namespace {

std::string unlessYes(const model::Partner& partner, const char* option) {
    return partner.option(option, "yes") == "yes" ? "" : option;
}

bool wasAskedFor(store::ReadTx& tx, const model::Document& document, std::string_view orderId,
                 std::string_view wanted) {
    const auto order = store::findOrder(tx, orderId);
    if (!order) return false;
    const auto kind = model::kind(document);
    // What the order asks for the partner's settings do not take away.
    return isRequired(order->order, kind) || (wanted == "onRequest" && asksFor(order->order, kind));
}

std::string url(const model::Partner& partner, const std::string& kind) {
    return partner.option("cxml.url." + kind, partner.option("cxml.url", ""));
}

// With the password that stands sealed in it.
std::string openUrl(const Context& context, const model::Partner& partner,
                    const std::string& kind) {
    const auto own = "cxml.url." + kind;
    const std::string option = partner.option(own, "").empty() ? "cxml.url" : own;
    return openedAddress(context.box, url(partner, kind), optionPlace(partner.id, option));
}

// Where the document goes: nowhere when the partner has neither an address nor asks. A catalogue
// with its Index beside it does not fit into an answer to GetPending.
std::string destinationFor(const model::Partner& partner, const std::string& kind) {
    const auto transport = partner.option("cxml.transport", "post");
    if (transport == "poll") return kind == "CatalogUploadRequest" ? "" : "poll";
    if (transport == "post" && !url(partner, kind).empty()) return "partner";
    return {};
}

model::Envelope envelopeFor(const model::Partner& partner, const store::Message& message) {
    model::Envelope envelope;
    envelope.from = partner.to;
    envelope.to = partner.from;
    envelope.sender = partner.to;
    envelope.payloadId = message.payloadId;
    envelope.mode = partner.option("cxml.mode", "production");
    return envelope;
}

// A catalogue travels as an Index beside the request that names it (cXML Reference Guide,
// CatalogUploadRequest).
void attachIndex(model::Letter& letter, const model::Partner& partner,
                 const protocols::Stamp& stamp, std::string_view protocol) {
    auto* upload = std::get_if<model::CatalogUpload>(&letter.document);
    if (!upload || upload->indexOnly || upload->lines.empty()) return;
    auto index = *upload;
    index.indexOnly = true;
    const auto written = protocols::named(protocol).write(
        {letter.protocol, {}, std::move(index), {}}, partner, stamp);
    model::Attachment attachment;
    attachment.contentId = "index." + stamp.payloadId;
    attachment.contentType = "text/xml; charset=UTF-8";
    attachment.name = "index.xml";
    attachment.bytes = written.request.body;
    upload->cid = attachment.contentId;
    upload->lines.clear();
    letter.attachments.push_back(std::move(attachment));
}

protocols::Outgoing rendered(const model::Partner& partner, const store::Message& message,
                             const model::Document& document, base::Secret secret) {
    model::Letter letter{message.protocol, envelopeFor(partner, message), document, {}};
    letter.envelope.secret = std::move(secret);
    const protocols::Stamp stamp{message.createdAt, message.payloadId};
    attachIndex(letter, partner, stamp, message.protocol);
    return protocols::named(message.protocol).write(letter, partner, stamp);
}

// With our signature when the partner wants it. Of the moment the message was made: the same each
// time it is sent.
base::Wire sealed(const Context& context, const model::Partner& partner,
                  const store::Message& message, base::Wire request) {
    if (partner.option("cxml.sign", "no") != "yes") return request;
    if (!context.signingKey)
        throw base::Fault(base::FaultCode::unavailable, "There is no signing key here.");
    return cxml::signedRequest(std::move(request), *context.signingKey, message.createdAt);
}

// Where official DTDs are installed, what leaves is held against its own: noted, or kept back where
// the partner refuses such documents itself.
std::string judge(const model::Partner& partner, const protocols::Outgoing& written) {
    auto problems = protocols::named("cxml").judge(written.request);
    if (problems.empty()) return {};
    if (partner.option("cxml.invalid", "tolerate") == "refuse")
        throw base::Fault(base::FaultCode::invalid, "The document is not valid by its DTD.", {},
                          std::move(problems));
    return "by the DTD: " + base::summary(problems);
}

store::Message outgoing(Context& context, const model::Partner& partner,
                        const model::Document& document, std::string_view orderId) {
    const auto stamp = newStamp(context);
    store::Message message;
    message.id = base::newId("msg", stamp.now, context.random);
    message.direction = store::Direction::out;
    message.state = store::MessageState::due;
    message.partnerId = partner.id;
    message.protocol = "cxml";
    message.kind = model::kind(document);
    message.destination = destinationFor(partner, message.kind);
    message.payloadId = stamp.payloadId;
    message.orderId = orderId;
    message.answerStatus = 0;
    message.createdAt = stamp.now;
    if (message.destination != "poll") message.nextAt = stamp.now;
    return message;
}

void notSent(const model::Partner& partner, const model::Document& document,
             std::string_view orderId, const std::string& why) {
    base::log::info("partner.document_not_sent", {{"partner", partner.id},
                                                  {"kind", model::kind(document)},
                                                  {"order", std::string(orderId)},
                                                  {"why", why}});
}

model::Delivery notGone(std::string why) {
    return {.outcome = model::Outcome::retry, .detail = std::move(why), .unreachable = true};
}

// A message that stays here, with the document as it came.
store::Message staying(Context& context, const model::Partner& partner,
                       const model::Document& document, std::string_view orderId,
                       store::MessageState state) {
    auto message = outgoing(context, partner, document, orderId);
    message.state = state;
    message.nextAt.reset();
    if (message.destination.empty()) message.destination = "partner";
    message.body = model::toJson(document);
    message.bodyHash = base::sha256Hex(message.body);
    return message;
}

}  // namespace

std::string unwantedBy(store::ReadTx& tx, const model::Partner& partner,
                       const model::Document& document, std::string_view orderId) {
    if (std::holds_alternative<model::ShipNotice>(document))
        return unlessYes(partner, "shipNotice.wanted");
    if (std::holds_alternative<model::Invoice>(document))
        return unlessYes(partner, "invoice.wanted");
    const auto* confirmation = std::get_if<model::Confirmation>(&document);
    if (!confirmation) return {};
    if (confirmation->operation == model::Operation::update)
        if (auto option = unlessYes(partner, "confirmation.update"); !option.empty()) return option;
    const auto wanted = partner.option("confirmation.wanted", "always");
    const bool gets = wanted == "always" || wasAskedFor(tx, document, orderId, wanted);
    return gets ? "" : "confirmation.wanted";
}

std::string missingWay(const model::Partner& partner, const std::string& kind) {
    const auto transport = partner.option("cxml.transport", "post");
    if (transport == "none" || !destinationFor(partner, kind).empty()) return {};
    if (transport == "poll") return "the transport (cxml.transport) is poll: nobody fetches these";
    return "the address for our documents (cxml.url) is missing";
}

void followSettings(store::Tx& tx, const model::Partner& partner, base::Time now) {
    using store::MessageState;
    for (const auto& due : store::dueKindsFor(tx, partner.id)) {
        const auto goes = destinationFor(partner, due.kind);
        const auto missing = missingWay(partner, due.kind);
        if (goes == due.destination) continue;
        if (goes == "partner")
            store::sendInstead(tx, partner.id, due, now);
        else if (goes == "poll")
            store::keepInstead(tx, partner.id, due, MessageState::dead,
                               std::string(store::kNoWay) + "it fetches its documents now");
        else if (missing.empty())
            store::keepInstead(tx, partner.id, due, MessageState::dropped,
                               "documents stay here: cxml.transport is none");
        else
            store::keepInstead(tx, partner.id, due, MessageState::dead,
                               std::string(store::kNoWay) + missing);
    }
}

std::string enqueueForPartner(Context& context, store::Tx& tx, const model::Partner& partner,
                              const model::Document& document, std::string_view orderId,
                              const std::vector<std::string>& notes) {
    if (!unwantedBy(tx, partner, document, orderId).empty()) {
        notSent(partner, document, orderId, "the partner takes none");
        return {};
    }
    auto message = outgoing(context, partner, document, orderId);
    auto spoken = document;
    const auto ordersWords = speakAsOrdered(tx, partner, spoken, orderId);
    const auto fitted = fit(spoken, partner, ordersWords);
    // Written once to see that it can be: what may not leave is a Fault here, not a refusal there.
    const auto written = rendered(partner, message, fitted.document, base::Secret{});
    const auto judged = judge(partner, written);
    if (message.destination.empty()) {
        const auto missing = missingWay(partner, message.kind);
        const bool stays = missing.empty();
        notSent(partner, document, orderId, stays ? "documents stay here" : missing);
        if (stays) return {};
        auto kept = staying(context, partner, document, orderId, store::MessageState::dead);
        kept.note = std::string(store::kNoWay) + missing;
        store::insertMessage(tx, kept);
        return kept.id;
    }
    message.body = model::toJson(fitted.document);
    message.bodyHash = base::sha256Hex(message.body);
    message.note = base::join(
        {base::join(notes, "; "), noteOf(fitted.adjustments, written.omitted), judged}, "; ");
    store::insertMessage(tx, message);
    return message.id;
}

// What was wrong before anything was sent will be wrong the next time too.
model::Outcome outcomeOf(base::FaultCode code) {
    using enum base::FaultCode;
    const bool ours = code == invalid || code == unsupported || code == forbidden;
    return ours ? model::Outcome::refused : model::Outcome::unknown;
}

std::string keepBack(Context& context, store::Tx& tx, const model::Partner& partner,
                     const model::Document& document, std::string_view orderId,
                     const base::Fault& fault) {
    auto message = staying(context, partner, document, orderId, store::MessageState::dead);
    message.note = fault.told() + ' ' + base::summary(fault.problems());
    store::insertMessage(tx, message);
    base::log::error("message.dead", {{"message", message.id}, {"why", fault.what()}});
    return message.id;
}

std::string setAside(Context& context, store::Tx& tx, const model::Partner& partner,
                     const model::Document& document, std::string_view orderId,
                     const std::string& why) {
    auto message = staying(context, partner, document, orderId, store::MessageState::dropped);
    message.note = why;
    store::insertMessage(tx, message);
    notSent(partner, document, orderId, why);
    return message.id;
}

model::Delivery deliverToPartner(Context& context, const store::Message& message) {
    if (!context.courier) return notGone("nothing here can send");
    const auto partners = context.partners.current();
    const auto* known = partners->find(message.partnerId);
    if (!known) return notGone("no partner named " + message.partnerId);
    const auto& partner = known->partner;
    if (const auto missing = missingWay(partner, message.kind); !missing.empty())
        return notGone(std::string(store::kNoWay) + missing);
    try {
        const auto address = openUrl(context, partner, message.kind);
        const auto document = model::documentFromJson(message.kind, message.body);
        const auto secret = known->secrets.empty() ? base::Secret{} : known->secrets.front();
        auto sent = rendered(partner, message, document, secret);
        const auto request = sealed(context, partner, message, std::move(sent.request));
        return protocols::named(message.protocol).outcome(context.courier(address, request));
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable) return notGone(fault.what());
        return {outcomeOf(fault.code()), {}, fault.what()};
    }
}

std::string asSent(Context& context, const store::Message& message) {
    const auto partners = context.partners.current();
    const auto* known = partners->find(message.partnerId);
    if (!known) return {};
    const auto document = model::documentFromJson(message.kind, message.body);
    return rendered(known->partner, message, document, base::Secret{}).request.body;
}

}  // namespace flows
