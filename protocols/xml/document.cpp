#include "protocols/xml/document.h"

namespace xml {

Document Document::read(std::string_view bytes, std::string_view contentType) {
    // Checked here too: decoding alone of something huge takes time.
    if (bytes.size() > kMaxBytes)
        throw base::Fault(base::FaultCode::tooLarge, "The document is larger than 10 MB", {},
                          {{"line 1", "more than 10 MB", false}});
    return Document(toUtf8(bytes, contentType));
}

Document Document::readUtf8(std::string_view utf8) {
    return Document(fromUtf8(utf8));
}

Document::Document(Text text)
    : text_(std::move(text)),
      passed_(passGate(text_.view())),
      tree_(std::make_unique<pugi::xml_document>()) {
    // White space between elements means nothing in cXML; a text that is only white space does.
    constexpr unsigned kFlags =
        pugi::parse_default | pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata_single;
    const auto result =
        tree_->load_buffer_inplace(text_.data.get(), text_.size, kFlags, pugi::encoding_utf8);
    if (!result)
        throw base::Fault(
            base::FaultCode::malformed, "The document is not well-formed XML",
            std::string("the gate let it through, pugixml says ") + result.description());
}

}  // namespace xml
