#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "gateway/model/letter.h"
#include "protocols/cxml/reading.h"

namespace cxml {

/// The one document inside the envelope: `<PunchOutSetupRequest>`, or the Response itself.
struct Body {
    pugi::xml_node node;
    std::string kind;          ///< "PunchOutSetupRequest", "Response", "Index"; empty: none
    pugi::xml_node container;  ///< Request or Message
};

/// Finds it. None, two or an unknown one is rejected as malformed.
Body findBody(pugi::xml_node root, Reading& reading);

/// Who writes to whom. Two values of one domain for one party are rejected as unauthenticated.
model::Envelope readEnvelope(pugi::xml_node root, const Body& body, std::string_view doctypeUri,
                             Reading& reading);

}  // namespace cxml
