#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/wire.h"
#include "gateway/model/attachment.h"
#include "protocols/cxml/reading.h"

namespace cxml {

using Attachments = std::vector<model::Attachment>;

/// A multipart wire taken apart (cXML Reference Guide, "Attachments").
struct Unpacked {
    std::string document;
    std::string contentType;
    Attachments attachments;
    std::vector<base::Problem> tolerated;
};

/// Throws Fault as mime::read does. cXML documents among the attachments come without secrets.
Unpacked unpack(const base::Wire& request);

/// Ties the `cid:` references of the document to the attachments: where it speaks of each and
/// whether that is for the sender's own people. A reference to nothing, and an attachment nothing
/// refers to, are tolerated.
Attachments withPlaces(Attachments attachments, pugi::xml_node root, Reading& reading);

/// A multipart wire for the log: its document; of one that can't be read, what its parts say of
/// themselves.
std::string loggableMultipart(const base::Wire& request);

}  // namespace cxml
