// CatalogUploadRequest(@operation)
//   CatalogName(@xml:lang) Description(@xml:lang) Attachment/URL Commodities?/CommodityCode+
//   AutoPublish?(@enabled) Notification/Email?
#include "protocols/cxml/catalogue.h"

#include "gateway/base/text.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/order_reference.h"
#include "protocols/cxml/sendable.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kRequest = "CatalogUploadRequest";
constexpr std::string_view kName = "CatalogName";
constexpr std::string_view kDescription = "Description";
constexpr std::string_view kAttachment = "Attachment";
constexpr std::string_view kNotification = "Notification";
constexpr const char* kLanguage = "xml:lang";
constexpr std::string_view kContentId = "cid:";

// The description's language is the name's unless it says otherwise.
void readDescription(Node node, model::CatalogUpload& read) {
    const bool same = node.attribute(kLanguage).value() == read.language;
    read.description = keepText(read.carried, node, kDescription, {same ? kLanguage : ""});
}

// An attachment that is somewhere else is no part of the message.
void readAttachment(Node node, model::CatalogUpload& read) {
    const auto url = node.child("URL");
    const auto text = xml::trimmed(url);
    if (!text.starts_with(kContentId)) return carry(read.carried, node);
    read.cid = xml::trim(std::string_view(text).substr(kContentId.size()));
    carryRest(read.carried, node, kAttachment, {}, {"URL"});
    carryAttributes(read.carried, url, "Attachment/URL");
}

void readNotification(Node node, model::CatalogUpload& read) {
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Email")
            keepLeaf(read.notify, read.carried, child, kNotification);
        else
            carry(read.carried, child, kNotification);
    });
}

void readPart(Node node, std::string_view name, model::CatalogUpload& read) {
    if (name == kDescription) {
        readDescription(node, read);
    } else if (name == kAttachment && read.cid.empty()) {
        readAttachment(node, read);
    } else if (name == "Commodities") {
        for (const auto code : node.children("CommodityCode"))
            read.commodities.push_back(xml::trimmed(code));
    } else if (name == "AutoPublish" &&
               node.attribute("enabled").value() == std::string_view("true")) {
        read.publish = true;
    } else if (name == kNotification) {
        readNotification(node, read);
    } else if (name != kName) {
        carry(read.carried, node);
    }
}

void checkSendable(const model::CatalogUpload& upload) {
    Sendable sendable(kRequest);
    sendable.present(upload.name, kName);
    sendable.must(upload.operation != model::Operation::cancel, "@operation",
                  "a catalogue cannot be deleted");
    sendable.must(!upload.cid.empty() || carries(upload.carried, kAttachment), kAttachment,
                  "missing");
    sendable.conclude();
}

void writeAttachment(Writing& out, const model::CatalogUpload& upload) {
    if (upload.cid.empty()) return;
    out.open(kAttachment).carrying(upload.carried, kAttachment);
    writeText(out, "URL", std::string(kContentId) + upload.cid, upload.carried, "Attachment/URL");
    out.close();
}

void writeNotification(Writing& out, const model::CatalogUpload& upload) {
    out.open(kNotification).carrying(upload.carried, kNotification);
    writeLeaf(out, "Email", upload.notify, upload.carried, kNotification);
    out.close();
}

void writeRequest(Writing& out, const model::CatalogUpload& upload) {
    checkSendable(upload);
    const auto& carried = upload.carried;
    const std::string_view spoken = upload.language;
    const std::string_view language = spoken.empty() ? "en" : spoken;
    out.open(kRequest, {{"operation", word(upload.operation, upload.carried)}}).carrying(carried);
    out.open(kName, {{kLanguage, language}}).carrying(carried, kName);
    out.text(upload.name).close();
    out.open(kDescription,
             {{kLanguage, carriedText(carried, "@xml:lang", kDescription).value_or(language)}});
    out.carrying(carried, kDescription).text(upload.description).close();
    writeAttachment(out, upload);
    if (!upload.commodities.empty()) {
        out.open("Commodities");
        for (const auto& code : upload.commodities) out.leaf("CommodityCode", code);
        out.close();
    }
    if (upload.publish) out.empty("AutoPublish", {{"enabled", "true"}});
    writeNotification(out, upload);
    out.close();
}

}  // namespace

model::CatalogUpload readCatalogUpload(Node node, Reading& reading) {
    model::CatalogUpload read;
    read.operation = keepOperation(node, read.carried, reading);
    carryAttributes(read.carried, node, {}, {"operation"});
    const auto name = node.child(kName.data());
    read.language = name.attribute(kLanguage).value();
    read.name = keepText(read.carried, name, kName, {kLanguage});
    xml::eachElement(node, [&](Node child, std::string_view kind) { readPart(child, kind, read); });
    return read;
}

void write(Writing& out, const model::CatalogUpload& upload) {
    upload.indexOnly ? writeIndex(out, upload) : writeRequest(out, upload);
}

}  // namespace cxml
