#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "gateway/base/fault.h"
#include "gateway/model/delivery.h"
#include "protocols/cxml/reading.h"

namespace cxml {

// cXML Reference Guide 1.2.051, Status: codes and their texts. 404, 405, 407, 408 and 410 do not
// exist on this layer; a code that is not in the table counts as one of its class.

/// "OK" for 200; "Success", "Permanent Error", "Transient Error" for one we have no text for.
std::string_view statusText(int code);
/// The code that says it.
int codeOf(base::FaultCode fault);
/// What a code means to whoever sent the document: taken, to be sent again, refused.
model::Outcome outcomeOf(int code);

/// Status/@code; what is no number from 100 to 599 is rejected.
int readCode(pugi::xml_node status, Reading& reading);

}  // namespace cxml
