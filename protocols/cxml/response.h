#pragma once

#include <string>

#include "gateway/model/answer.h"
#include "protocols/protocol.h"

namespace cxml {

/// A Response document: the Status, and a profile, a start page or documents where there are some.
std::string writeAnswer(const model::Answer& answer, const protocols::Stamp& stamp);
/// A Response whose Status says no and why.
std::string writeRefusal(base::FaultCode code, const std::string& told,
                         const std::vector<base::Problem>& problems, const protocols::Stamp& stamp);

/// cXML over HTTP: business errors too travel under HTTP 200, everything else is a transport error
/// the sender repeats for hours (guide 3.1.13).
base::Wire respond(std::string document);
/// An answer; the documents of a DataResponse travel beside it, in multipart.
base::Wire respond(const model::Answer& answer, const protocols::Stamp& stamp);

}  // namespace cxml
