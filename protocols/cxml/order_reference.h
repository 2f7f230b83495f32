#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "gateway/model/order.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// OrderReference or OrderIDInfo: the order a document speaks of.
model::OrderReference readOrderReference(pugi::xml_node reference);
/// An OrderReference, also when the order's payload id is not known.
void writeOrderReference(Writing& out, const model::OrderReference& order);
/// Where both are taken: an OrderReference when the payload id is known, else an OrderIDInfo.
/// Nothing when neither is.
void writeOrderNamed(Writing& out, const model::OrderReference& order);
/// Whether it says which order it is.
bool names(const model::OrderReference& order);

/// @operation: new (also when absent, which is kept), update, delete; anything else is rejected as
/// unsupported.
model::Operation keepOperation(pugi::xml_node header, model::Carried& carried, Reading& reading);
/// What it is written as: nothing where nothing stood.
std::string_view word(model::Operation operation, const model::Carried& carried);

/// DocumentReference/@payloadID. A second one, or one without an id, is carried.
void keepReference(std::string& payloadId, model::Carried& carried, pugi::xml_node reference,
                   std::string_view parent = {});
/// Nothing when there is no id.
void writeReference(Writing& out, std::string_view payloadId, const model::Carried& carried,
                    std::string_view parent = {});

/// The element's whole-number attribute; what is none is carried and read as 0.
int keepLineNumber(pugi::xml_node element, const char* attribute, model::Carried& carried,
                   std::string_view place = {});

}  // namespace cxml
