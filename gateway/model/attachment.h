#pragma once

#include <cstdint>
#include <string>

namespace model {

/// A file that came with a document.
struct Attachment {
    std::string id;         ///< ours: att_…
    std::string contentId;  ///< what `cid:` references in the document name it by; may be empty
    std::string contentType;
    std::string name;  ///< may be shown and saved under; never empty
    std::int64_t size = 0;
    std::string sha256;     ///< of the bytes, in hex
    bool internal = false;  ///< the sender means it for its own people (visibility="internal")
    std::string place;      ///< of the first reference in the document; empty: none
    /// The contentId of the message within the message it is part of (cXMLAttachment); the first
    /// such attachment is that message's document. Empty for all others.
    std::string partOf;
    std::string bytes{};  ///< only while the letter is on its way; else where the store has them

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

}  // namespace model
