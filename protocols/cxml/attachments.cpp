// Attachment(@visibility) / URL       cid:ID
// AttachmentReference / URL
#include "protocols/cxml/attachments.h"

#include <algorithm>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "protocols/cxml/loggable.h"
#include "protocols/mime/multipart.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

constexpr std::size_t kLoggedOfBroken = 16 * 1024;

// A document within the document has its sender's secrets in it; nobody here needs them.
void hideSecrets(mime::Part& part) {
    if (part.bytes.find("<cXML") == std::string::npos || part.bytes.find('<') > 3) return;
    auto shown = loggableDocument(part.bytes, part.contentType);
    if (shown == part.bytes) return;
    part.bytes = std::move(shown);
    part.contentType = "text/xml; charset=UTF-8";
}

model::Attachment attachmentOf(mime::Part part) {
    hideSecrets(part);
    model::Attachment made;
    made.contentId = std::move(part.contentId);
    made.contentType = std::move(part.contentType);
    made.name = part.name.empty() ? base::join(base::split(part.where, ' '), "-") : part.name;
    made.size = static_cast<std::int64_t>(part.bytes.size());
    made.sha256 = base::sha256Hex(part.bytes);
    made.partOf = std::move(part.partOf);
    made.bytes = std::move(part.bytes);
    return made;
}

struct Reference {
    std::string id;
    pugi::xml_node url;
    bool internal = false;
};

void collect(pugi::xml_node parent, std::vector<Reference>& found) {
    xml::eachElement(parent, [&](pugi::xml_node node, std::string_view name) {
        if (name != "URL") return collect(node, found);
        auto id = mime::referenced(xml::trimmed(node));
        if (id.empty()) return;
        const std::string_view visibility = parent.attribute("visibility").value();
        found.push_back({std::move(id), node, visibility == "internal"});
    });
}

// "OrderRequest/ItemOut[2]/Comments": without what is the same in all of them.
std::string placeOf(pugi::xml_node url) {
    auto place = xml::where(url.parent().parent());
    for (const std::string_view start : {"cXML/", "Request/", "Message/"})
        if (place.starts_with(start)) place.erase(0, start.size());
    return place;
}

// What is named by that id, a whole message within the message included.
bool names(const std::string& id, const model::Attachment& attachment) {
    return attachment.partOf.empty() ? attachment.contentId == id : attachment.partOf == id;
}

std::string speaking(const model::Attachment& attachment) {
    return "attachment \"" + base::cutCharacters(attachment.name, 60) + '"';
}

// The lines of a multipart message that are its frame, not what is inside.
std::string frameOf(std::string_view body) {
    std::string frame;
    for (const auto& line : base::split(body.substr(0, kLoggedOfBroken), '\n')) {
        const bool header = base::equalsAnyCase(std::string_view(line).substr(0, 8), "Content-");
        // `-->` can be the end of anything: no markup from such a line.
        if (line.starts_with("--")) frame += line.substr(0, line.find('<')) + '\n';
        if (header) frame += line + '\n';
    }
    return base::printable(frame);
}

}  // namespace

Unpacked unpack(const base::Wire& request) {
    auto message = mime::read(request.header("Content-Type"), request.body);
    Unpacked unpacked{std::move(message.document.bytes),
                      std::move(message.document.contentType),
                      {},
                      std::move(message.tolerated)};
    for (auto& part : message.others) unpacked.attachments.push_back(attachmentOf(std::move(part)));
    return unpacked;
}

Attachments withPlaces(Attachments attachments, pugi::xml_node root, Reading& reading) {
    std::vector<Reference> references;
    collect(root, references);
    for (const auto& reference : references) {
        bool leads = false;
        for (auto& attachment : attachments) {
            if (!names(reference.id, attachment)) continue;
            leads = true;
            attachment.internal = attachment.internal || reference.internal;
            if (attachment.place.empty()) attachment.place = placeOf(reference.url);
        }
        if (!leads)
            reading.tolerate(xml::where(reference.url), "no attachment has the Content-ID " +
                                                            base::cutCharacters(reference.id, 60));
    }
    for (const auto& attachment : attachments)
        if (attachment.place.empty())
            reading.tolerate(speaking(attachment), "nothing in the document refers to it");
    return attachments;
}

std::string loggableMultipart(const base::Wire& request) {
    try {
        const auto part = mime::readDocument(request.header("Content-Type"), request.body);
        return loggableDocument(part.bytes, part.contentType);
    } catch (const base::Fault&) {
        return frameOf(request.body);
    }
}

}  // namespace cxml
