// cXML(@signatureVersion)
//   Header?, Request | Message | Response (@Id="cXMLData")
//   ds:Signature(@Id="cXMLSignature")
//     ds:SignedInfo, ds:SignatureValue, ds:KeyInfo?
//     ds:Object / cXMLSignedInfo(@Id="cXMLSignedInfo")
//     ds:Object / xades:QualifyingProperties / xades:SignedProperties(@Id="XAdESSignedProps")
//     ds:Object / ds:Manifest(@Id="AttachmentManifest")
#include "protocols/cxml/signature_places.h"

#include <libxml/valid.h>

#include <algorithm>
#include <cstdint>

#include "gateway/base/text.h"
#include "protocols/cxml/signature_algorithms.h"

namespace cxml {
namespace {

constexpr std::string_view kXades[] = {"http://uri.etsi.org/01903/v1.3.2#",
                                       "http://uri.etsi.org/01903/v1.1.1#"};

bool isNamed(xmlNodePtr node, std::string_view uri, std::string_view name) {
    return node && view(node->name) == name &&
           (uri.empty() ? node->ns == nullptr : node->ns && view(node->ns->href) == uri);
}

bool isXades(xmlNodePtr node, std::string_view name) {
    return isNamed(node, kXades[0], name) || isNamed(node, kXades[1], name);
}

bool isBody(xmlNodePtr node) {
    return isNamed(node, "", "Request") || isNamed(node, "", "Message") ||
           isNamed(node, "", "Response");
}

std::string text(xmlChar* given) {
    const std::unique_ptr<xmlChar, decltype(xmlFree)> owned(given, xmlFree);
    return std::string(view(owned.get()));
}

// The next node of a whole tree, in document order.
xmlNodePtr after(xmlNodePtr node, xmlNodePtr root) {
    if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node != root && !node->next) node = node->parent;
    return node == root ? nullptr : node->next;
}

int countSignatures(xmlNodePtr root) {
    int found = 0;
    for (auto node = root; node; node = after(node, root))
        if (node->type == XML_ELEMENT_NODE && view(node->name) == "Signature") ++found;
    return found;
}

// Canonicalising looks, at each element, for every namespace declared around it: among the others
// and in all elements up to the root.
constexpr std::int64_t kMaxAround = 32;
constexpr std::int64_t kMaxSteps = 30'000'000;

// Calls itself as deep as the gate lets elements be.
std::int64_t namespaceSteps(xmlNodePtr element, std::int64_t around, int depth) {
    for (const auto* one = element->nsDef; one; one = one->next) ++around;
    if (around > kMaxAround) unacceptable("too many namespaces are declared around one element");
    auto steps = around * (around + depth);
    for (auto node = element->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE) steps += namespaceSteps(node, around, depth + 1);
    return steps;
}

void keep(xmlNodePtr& place, xmlNodePtr node) {
    if (place) unacceptable("it has two of " + std::string(view(node->name)));
    place = node;
}

xmlNodePtr& at(Places& places, Part part) {
    return places.parts[static_cast<std::size_t>(part)];
}

void findObject(xmlNodePtr object, Places& places) {
    for (const auto node : elements(object)) {
        if (isNamed(node, "", "cXMLSignedInfo")) keep(at(places, Part::information), node);
        if (isDs(node, "Manifest")) keep(at(places, Part::manifest), node);
        if (!isXades(node, "QualifyingProperties")) continue;
        for (const auto inside : elements(node))
            if (isXades(inside, "SignedProperties")) keep(at(places, Part::properties), inside);
    }
}

// SignedInfo, SignatureValue, KeyInfo?, Object*
void findInSignature(xmlNodePtr signature, Places& places) {
    const auto children = elements(signature);
    if (children.size() < 2 || !isDs(children[0], "SignedInfo") ||
        !isDs(children[1], "SignatureValue"))
        wrong("the signature is incomplete");
    for (std::size_t i = 2; i < children.size(); ++i) {
        if (i == 2 && isDs(children[i], "KeyInfo")) continue;
        if (!isDs(children[i], "Object")) wrong("the signature holds what has no place in it");
        findObject(children[i], places);
    }
}

// An Id by any spelling of its name: some reader might take it for one.
bool isIdName(const xmlAttr& attribute) {
    const auto name = view(attribute.name);
    return name.size() == 2 && base::equalsAnyCase(name, "id");
}

std::string valueOf(const xmlAttr& attribute) {
    const auto* only = attribute.children;
    if (only && only->type == XML_TEXT_NODE && !only->next) return std::string(view(only->content));
    return text(xmlNodeListGetString(attribute.doc, attribute.children, 1));
}

void checkId(xmlAttr& id, const Places& places) {
    const auto value = valueOf(id);
    for (const auto part : kParts) {
        if (value != partId(part)) continue;
        if (id.parent != places.of(part) || id.ns || view(id.name) != "Id")
            wrong("the Id " + value + " stands where it may not");
    }
}

void registerPart(const Tree& tree, const Places& places, Part part) {
    const auto node = places.of(part);
    auto* const id = node ? xmlHasNsProp(node, xmlText("Id"), nullptr) : nullptr;
    if (!id || valueOf(*id) != partId(part)) return;
    const auto* const value = xmlText(partId(part));
    if (!xmlAddID(nullptr, tree.get(), value, id) || xmlGetID(tree.get(), value) != id)
        wrong("the Id " + std::string(partId(part)) + " stands there twice");
}

}  // namespace

const char* partId(Part part) {
    switch (part) {
        case Part::information:
            return "cXMLSignedInfo";
        case Part::data:
            return "cXMLData";
        case Part::properties:
            return "XAdESSignedProps";
        case Part::manifest:
            return "AttachmentManifest";
    }
    return "";
}

bool isDs(xmlNodePtr node, std::string_view name) {
    return isNamed(node, kDsNamespace, name);
}

std::string attribute(xmlNodePtr node, const char* name) {
    auto* const found = xmlHasNsProp(node, xmlText(name), nullptr);
    return found ? valueOf(*found) : std::string();
}

std::string textOf(xmlNodePtr node) {
    return node ? std::string(base::trim(text(xmlNodeGetContent(node)))) : std::string();
}

std::vector<xmlNodePtr> elements(xmlNodePtr parent) {
    std::vector<xmlNodePtr> all;
    if (!parent) return all;
    for (auto node = parent->children; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE) all.push_back(node);
    return all;
}

xmlNodePtr childNamed(xmlNodePtr parent, std::string_view name) {
    for (const auto node : elements(parent))
        if (view(node->name) == name) return node;
    return nullptr;
}

Places findPlaces(const Tree& tree) {
    Places places;
    places.root = xmlDocGetRootElement(tree.get());
    const auto signatures = countSignatures(places.root);
    if (signatures > 1) unacceptable("there is more than one");
    if (!isNamed(places.root, "", "cXML")) {
        if (signatures == 0) return places;
        wrong("it stands in no cXML envelope");
    }
    const auto children = elements(places.root);
    for (const auto node : children) {
        if (isBody(node) && places.body) wrong("the envelope has two bodies");
        if (isBody(node))
            places.body = at(places, Part::data) = node;
        else if (isDs(node, "Signature") && node == children.back())
            places.signature = node;
        else if (!isNamed(node, "", "Header") || node != children.front())
            wrong("the envelope holds what has no place in it");
    }
    if (signatures == 1 && !places.signature) wrong("it does not stand at the envelope's end");
    if (places.signature && !places.body) wrong("the envelope has no body");
    if (places.signature) findInSignature(places.signature, places);
    return places;
}

void registerIds(const Tree& tree, const Places& places) {
    for (auto node = places.root; node; node = after(node, places.root)) {
        if (node->type != XML_ELEMENT_NODE) continue;
        for (auto* one = node->properties; one; one = one->next)
            if (isIdName(*one)) checkId(*one, places);
    }
    for (const auto part : kParts) registerPart(tree, places, part);
}

void checkNamespaces(const Places& places) {
    if (namespaceSteps(places.root, 0, 1) > kMaxSteps)
        unacceptable("too many namespaces are declared around too many elements");
}

void wrong(const std::string& what) {
    throw base::Fault(base::FaultCode::signatureWrong, "The signature does not fit: " + what + ".");
}

void unacceptable(const std::string& what) {
    throw base::Fault(base::FaultCode::signatureUnacceptable,
                      "The signature is not acceptable: " + what + ".");
}

}  // namespace cxml
