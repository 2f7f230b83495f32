#pragma once

#include <string>

#include "gateway/base/fault.h"
#include "gateway/model/answer.h"
#include "protocols/protocol.h"
#include "protocols/xml/writer.h"

namespace cxml {

/// Declaration, document type and the open root every document of ours starts with.
void openDocument(xml::Writer& out, const protocols::Stamp& stamp);

/// A Response document: Status 200 with a profile or a start page where there is one.
std::string writeAnswer(const model::Answer& answer, const protocols::Stamp& stamp);
/// A Response whose Status says no and why.
std::string writeRefusal(base::FaultCode code, const std::string& told,
                         const std::vector<base::Problem>& problems, const protocols::Stamp& stamp);

/// cXML over HTTP: business errors too travel under HTTP 200, everything else is a transport error
/// the sender repeats for hours (guide 3.1.13).
base::Wire respond(std::string document);

}  // namespace cxml
