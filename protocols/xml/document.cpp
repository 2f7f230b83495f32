#include "protocols/xml/document.h"

namespace xml {

Document Document::read(std::string_view bytes, std::string_view contentType, Listener* listener) {
    // Checked here too: decoding alone of something huge takes time.
    if (bytes.size() > kMaxBytes)
        throw base::Fault(base::FaultCode::tooLarge, "The document is larger than 10 MB", {},
                          {{"line 1", "more than 10 MB", false}});
    return {toUtf8(bytes, contentType), listener};
}

Document Document::readUtf8(std::string_view utf8, Listener* listener) {
    return {fromUtf8(utf8), listener};
}

Document::Document(Text text, Listener* listener)
    : text_(std::move(text)), passed_(passGate(text_.view(), Doctype::cxml, listener)) {
    // White space between elements means nothing in cXML; a text that is only white space does.
    // Comments and instructions stay: where text is read, they must be seen. Text that comes first
    // becomes the element's value: half as many nodes.
    constexpr unsigned kFlags = pugi::parse_default | pugi::parse_comments | pugi::parse_pi |
                                pugi::parse_ws_pcdata_single | pugi::parse_embed_pcdata;
    // Where nothing is to be resolved, nothing need be looked for.
    constexpr unsigned kResolving =
        pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;
    const auto result = tree_.load_buffer_inplace(text_.data.get(), text_.size,
                                                  passed_.literal ? kFlags & ~kResolving : kFlags,
                                                  pugi::encoding_utf8);
    if (!result)
        throw base::Fault(
            base::FaultCode::malformed, "The document is not well-formed XML",
            std::string("the gate let it through, pugixml says ") + result.description());
}

}  // namespace xml
