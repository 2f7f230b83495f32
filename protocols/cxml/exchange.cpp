// StatusUpdateRequest / DocumentReference?(@payloadID), Status,
//   (PaymentStatus | SourcingStatus | InvoiceStatus | DocumentStatus | IntegrationStatus)?,
//   Extrinsic*
// Response / Status(@code @text), (PunchOutSetupResponse/StartPage/URL | another element)?
// GetPendingRequest(@lastReceivedTimestamp @maxMessages) / MessageType+
// DataRequest / InternalID+
// CopyRequest / cXML | cXMLAttachment/Attachment/URL
#include "protocols/cxml/exchange.h"

#include "gateway/base/text.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/status.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kSetupResponse = "PunchOutSetupResponse";
constexpr std::string_view kStartPage = "PunchOutSetupResponse/StartPage";
constexpr std::string_view kStartUrl = "PunchOutSetupResponse/StartPage/URL";
constexpr std::string_view kCid = "cid:";

/// What StatusUpdate and Reply have of a Status.
template <class Told>
void readStatus(Node status, Told& told, Reading& reading) {
    told.code = readCode(status, reading);
    told.text = status.attribute("text").value();
    told.language = status.attribute("xml:lang").value();
    told.detail = keepText(told.carried, status, "Status", {"code", "text", "xml:lang"});
}

template <class Told>
void writeStatus(Writing& out, const Told& told) {
    const auto code = std::to_string(told.code);
    const xml::Attributes attributes = {
        {"code", code}, {"text", told.text}, {"xml:lang", told.language}};
    if (told.detail.empty() && told.carried.empty())
        out.empty("Status", attributes);
    else
        out.open("Status", attributes).carrying(told.carried, "Status").text(told.detail).close();
}

// "Invoice" of "InvoiceStatus"; empty for another element.
std::string_view subjectOf(std::string_view element) {
    constexpr std::string_view kStatus = "Status";
    for (const std::string_view one : {"Payment", "Sourcing", "Invoice", "Document", "Integration"})
        if (element.starts_with(one) && element.substr(one.size()) == kStatus) return one;
    return {};
}

// Literals outlive the writing.
std::string_view elementOf(std::string_view subject) {
    for (const std::string_view one : {"PaymentStatus", "SourcingStatus", "InvoiceStatus",
                                       "DocumentStatus", "IntegrationStatus"})
        if (subjectOf(one) == subject) return one;
    return {};
}

void readSubject(Node node, std::string_view name, model::StatusUpdate& update) {
    auto& carried = update.carried;
    update.about = subjectOf(name);
    update.type = node.attribute("type").value();
    carryAttributes(carried, node, name, {"type"});
    xml::eachElement(node, [&](Node child, std::string_view kind) {
        if (kind == "Comments")
            keepNote(update.note, carried, child, name);
        else
            carry(carried, child, name);
    });
    // SourcingStatus has its words inside.
    if (auto words = xml::trimmed(node); update.note.empty() && !words.empty())
        update.note = std::move(words);
}

void writeSubject(Writing& out, const model::StatusUpdate& update) {
    const auto element = elementOf(update.about);
    if (element.empty()) return;
    out.open(element, {{"type", update.type}}).carrying(update.carried, element);
    if (element == "SourcingStatus")
        out.text(update.note);
    else
        writeNote(out, update.note, update.carried, element);
    out.close();
}

void readStartPage(Node response, model::Reply& reply, Reading& reading) {
    const auto page = response.child("StartPage");
    const auto url = page.child("URL");
    reply.startPage = reading.id(url);
    carryAttributes(reply.carried, url, kStartUrl);
    carryRest(reply.carried, page, kStartPage, {}, {"URL"});
    carryRest(reply.carried, response, kSetupResponse, {}, {"StartPage"});
}

std::string readCid(Node attachment) {
    const auto url = xml::trimmed(attachment.child("Attachment").child("URL"));
    if (!base::equalsAnyCase(std::string_view(url).substr(0, kCid.size()), kCid)) return url;
    return std::string(base::trim(std::string_view(url).substr(kCid.size())));
}

// The document's element inside an envelope inside a document.
std::string kindInside(Node envelope) {
    std::string kind;
    xml::eachElement(envelope, [&](Node node, std::string_view name) {
        if (name == "Response") kind = name;
        if (name != "Request" && name != "Message") return;
        xml::eachElement(node, [&](Node, std::string_view body) {
            if (body != "Status") kind = body;
        });
    });
    return kind;
}

}  // namespace

model::StatusUpdate readStatusUpdate(Node node, Reading& reading) {
    model::StatusUpdate update;
    auto& carried = update.carried;
    bool told = false;
    carryAttributes(carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "DocumentReference" && update.payloadId.empty()) {
            update.payloadId = child.attribute("payloadID").value();
        } else if (name == "Status") {
            reading.once(child);
            readStatus(child, update, reading);
            told = true;
        } else if (name == "Extrinsic") {
            keepExtrinsic(update.extras, carried, child);
        } else if (!subjectOf(name).empty() && update.about.empty()) {
            readSubject(child, name, update);
        } else {
            carry(carried, child);
        }
    });
    if (!told) reading.reject(node, "has no Status");
    return update;
}

void write(Writing& out, const model::StatusUpdate& update) {
    out.open("StatusUpdateRequest").carrying(update.carried);
    if (!update.payloadId.empty())
        out.empty("DocumentReference", {{"payloadID", update.payloadId}});
    writeStatus(out, update);
    writeSubject(out, update);
    out.extrinsics(update.extras).close();
}

model::Reply readReply(Node node, Reading& reading) {
    model::Reply reply;
    bool told = false;
    carryAttributes(reply.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Status" && !told) {
            readStatus(child, reply, reading);
            told = true;
            return;
        }
        if (reply.payloadKind.empty()) reply.payloadKind = name;
        if (name == kSetupResponse && reply.startPage.empty()) readStartPage(child, reply, reading);
        if (name != kSetupResponse || reply.startPage.empty()) carry(reply.carried, child);
    });
    if (!told) reading.reject(node, "has no Status");
    return reply;
}

void write(Writing& out, const model::Reply& reply) {
    out.open("Response").carrying(reply.carried);
    writeStatus(out, reply);
    if (!reply.startPage.empty()) {
        out.open(kSetupResponse).carrying(reply.carried, kSetupResponse);
        out.open("StartPage").carrying(reply.carried, kStartPage);
        writeText(out, "URL", reply.startPage, reply.carried, kStartUrl);
        out.close().close();
    }
    out.close();
}

model::Pending readPending(Node node, Reading& reading) {
    model::Pending pending;
    pending.lastReceived = node.attribute("lastReceivedTimestamp").value();
    pending.most = reading.number(node, node.attribute("maxMessages")).value_or(0);
    for (const auto type : node.children("MessageType"))
        pending.kinds.push_back(xml::trimmed(type));
    return pending;
}

void write(Writing& out, const model::Pending& pending) {
    const auto most = pending.most > 0 ? std::to_string(pending.most) : std::string();
    out.open("GetPendingRequest",
             {{"maxMessages", most}, {"lastReceivedTimestamp", pending.lastReceived}});
    for (const auto& kind : pending.kinds) out.leaf("MessageType", kind);
    out.close();
}

model::DataRequest readDataRequest(Node node, Reading& reading) {
    model::DataRequest request;
    carryAttributes(request.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name != "InternalID") return carry(request.carried, child);
        request.ids.push_back(reading.id(child));
        carryAttributes(request.carried, child, name);
    });
    return request;
}

void write(Writing& out, const model::DataRequest& request) {
    out.open("DataRequest").carrying(request.carried);
    for (const auto& id : request.ids)
        writeText(out, "InternalID", id, request.carried, "InternalID");
    out.close();
}

model::Copy readCopy(Node node, Reading& reading) {
    if (const auto attachment = node.child("cXMLAttachment")) return {{}, {}, readCid(attachment)};
    const auto inside = node.child("cXML");
    if (!inside) reading.reject(node, "has neither a document nor an attachment");
    return {kindInside(inside), inside ? markup(inside) : std::string(), {}};
}

void write(Writing& out, const model::Copy& copy) {
    out.open("CopyRequest");
    if (copy.cid.empty())
        out.markup(copy.document);
    else
        out.open("cXMLAttachment")
            .open("Attachment")
            .leaf("URL", std::string(kCid) + copy.cid)
            .close()
            .close();
    out.close();
}

}  // namespace cxml
