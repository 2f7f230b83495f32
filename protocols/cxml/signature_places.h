#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocols/cxml/signature.h"
#include "protocols/cxml/signature_library.h"

namespace cxml {

/// The four things a cXML signature may refer to, in the order the guide has them.
enum class Part { information, data, properties, manifest };
inline constexpr std::array kParts = {Part::information, Part::data, Part::properties,
                                      Part::manifest};
/// Its Id: `cXMLData`.
const char* partId(Part part);

/// Where everything of a signed envelope stands. Nodes are null when they are not there.
struct Places {
    xmlNodePtr root = nullptr;
    xmlNodePtr body = nullptr;       ///< Request, Message or Response
    xmlNodePtr signature = nullptr;  ///< null: not signed
    std::array<xmlNodePtr, 4> parts{};

    xmlNodePtr of(Part part) const { return parts[static_cast<std::size_t>(part)]; }
};

/// Finds them by their places alone, never by name or Id. Throws Fault(signatureWrong) when
/// something stands where it may not, and Fault(signatureUnacceptable) for a second Signature.
Places findPlaces(const Tree& tree);

/// Makes the Ids known to the library, and refuses a document that has one of them anywhere else.
void registerIds(const Tree& tree, const Places& places);

/// Throws Fault(signatureUnacceptable) when canonicalising would take very long: its time grows
/// with the namespaces declared around each element, used or not.
void checkNamespaces(const Places& places);

/// The parts the SignedInfo refers to, once each. Throws Fault(signatureUnacceptable) unless every
/// algorithm, transform and reference is one of those allowed.
std::vector<Part> checkedReferences(const Places& places, Accepting accepting);

/// Throws Fault(signatureUnacceptable) for a digest method we do not take.
void requireDigestMethod(const std::string& uri, Accepting accepting);

bool isDs(xmlNodePtr node, std::string_view name);
/// The attribute without a namespace; empty when there is none.
std::string attribute(xmlNodePtr node, const char* name);
/// The text in an element, without white space around it.
std::string textOf(xmlNodePtr node);
/// The child elements in their order.
std::vector<xmlNodePtr> elements(xmlNodePtr parent);
/// The first child element of that local name; null when there is none.
xmlNodePtr childNamed(xmlNodePtr parent, std::string_view name);

[[noreturn]] void wrong(const std::string& what);
[[noreturn]] void unacceptable(const std::string& what);

}  // namespace cxml
