#pragma once

#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/party.h"
#include "protocols/cxml/writing.h"

namespace cxml {

// What no member of a model's value holds is carried, and written back by Writing::carrying.
//
// A place is the path of element names from the value's own element: "" that element,
// "ItemDetail", "ItemDetail/UnitPrice/Money". What an element says beyond its member is carried at
// the element's own place: attribute "@revisionID" at "SupplierPartID"; its text is "#" (the name
// of a country beside its code). An empty "@lineNumber" says that there was none. Where that is not
// enough (a telephone number in four parts) the whole element is carried besides its member; the
// writer then leaves its own version out: see carries(). Of an element that may come several times
// and has one member, the first one is the member's and the others are carried.

/// An element with everything inside, for Carried: no comments, no instructions, and in place of
/// secrets `***`, and of the numbers of purchasing cards the first two and the last four digits.
std::string markup(pugi::xml_node element);

/// Keeps an element as it stands.
void carry(model::Carried& carried, pugi::xml_node element, std::string_view place = {});
/// Keeps an attribute; an empty one says nothing.
void carry(model::Carried& carried, pugi::xml_attribute attribute, std::string_view place = {});
/// Keeps the attributes whose names are not among `held`.
void carryAttributes(model::Carried& carried, pugi::xml_node element, std::string_view place,
                     std::initializer_list<std::string_view> held = {});
/// Keeps what stands in an element besides `held` attributes and `heldElements`.
void carryRest(model::Carried& carried, pugi::xml_node element, std::string_view place,
               std::initializer_list<std::string_view> held,
               std::initializer_list<std::string_view> heldElements);

/// Whether an element of this name is carried whole there.
bool carries(const model::Carried& carried, std::string_view name, std::string_view place = {});
/// Whether anything is carried there or below.
bool carriesIn(const model::Carried& carried, std::string_view place);
/// The text of a carried part; nothing when there is none.
std::optional<std::string_view> carriedText(const model::Carried& carried, std::string_view name,
                                            std::string_view place = {});

/// "ItemDetail" and "UnitPrice": "ItemDetail/UnitPrice".
std::string below(std::string_view place, std::string_view name);

/// The text of a leaf, trimmed; its attributes and what else stands in it are kept at `place`.
std::string keepText(model::Carried& carried, pugi::xml_node leaf, std::string_view place,
                     std::initializer_list<std::string_view> held = {});
/// The same for an element that must name its language; English goes without saying.
std::string keepNamed(model::Carried& carried, pugi::xml_node leaf, std::string_view place);
/// Reads an optional leaf: one that is empty is carried, since an empty member is not written.
/// Of several the first counts and the others are carried.
void keepLeaf(std::string& member, model::Carried& carried, pugi::xml_node leaf,
              std::string_view parent = {});

/// What keepText read.
void writeText(Writing& out, std::string_view name, std::string_view text,
               const model::Carried& carried, std::string_view place);
/// What keepNamed read.
void writeNamed(Writing& out, std::string_view name, std::string_view text,
                const model::Carried& carried, std::string_view place);
/// What keepLeaf read; nothing when the member is empty.
void writeLeaf(Writing& out, std::string_view name, std::string_view member,
               const model::Carried& carried, std::string_view parent = {});

/// Notes that an attribute ("@operation") is not there and its default counts.
void carryUnsaid(model::Carried& carried, std::string_view attribute, std::string_view place = {});
bool isUnsaid(const model::Carried& carried, std::string_view attribute,
              std::string_view place = {});

/// Notes how a number stands there when its plain digits would be something else: "00010", or not
/// at all and read as its default.
void keepNumber(model::Carried& carried, pugi::xml_node element, const char* attribute, int read,
                std::string_view place = {});
/// The number as it was written while it still is that one, else in plain digits.
std::string numberText(int value, const model::Carried& carried, std::string_view attribute,
                       std::string_view place = {});

/// Comments: their words, one below the other. What is more than words is carried.
void keepNote(std::string& note, model::Carried& carried, pugi::xml_node comments,
              std::string_view parent = {});
void writeNote(Writing& out, std::string_view note, const model::Carried& carried,
               std::string_view parent = {});

/// The addresses of attachments (Comments/Attachment/URL) the sender keeps for us to fetch; what
/// came in the same message (cid:) is no address. Comments that hold one are carried besides.
void keepAttachmentUrls(std::vector<std::string>& urls, pugi::xml_node comments);
/// Nothing when the Comments are carried.
void writeAttachmentUrls(Writing& out, const std::vector<std::string>& urls,
                         const model::Carried& carried);

/// An Extrinsic of name and text; one that holds more is carried.
void keepExtrinsic(model::Extras& extras, model::Carried& carried, pugi::xml_node extrinsic,
                   std::string_view parent = {});

}  // namespace cxml
