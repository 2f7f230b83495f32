// ds:SignedInfo
//   ds:CanonicalizationMethod(@Algorithm), ds:SignatureMethod(@Algorithm)
//   ds:Reference(@URI)+ / ds:Transforms? / ds:Transform(@Algorithm);  ds:DigestMethod,
//   ds:DigestValue
#include <algorithm>

#include "gateway/base/text.h"
#include "protocols/cxml/signature_algorithms.h"
#include "protocols/cxml/signature_places.h"

namespace cxml {
namespace {

void checkStanding(Standing standing, const std::string& uri, Accepting accepting) {
    switch (standing) {
        case Standing::accepted:
            return;
        case Standing::onlySha1:
            if (!accepting.sha1) unacceptable("SHA-1 is not taken");
            return;
        case Standing::unknown:
            unacceptable("the algorithm " + base::cutCharacters(base::printable(uri), 100) +
                         " is not taken");
    }
}

// The guide has no transforms at all; one canonicalisation changes nothing about what is signed.
void checkTransforms(xmlNodePtr transforms) {
    const auto all = elements(transforms);
    if (all.size() > 1) unacceptable("a reference has more than one transform");
    for (const auto one : all)
        if (!isDs(one, "Transform") || !isCanonicalization(attribute(one, "Algorithm")))
            unacceptable("a reference transforms what it refers to");
}

// Digest and nothing else below it: no element of ours may be missed for one we do not know.
void checkReference(xmlNodePtr reference, Accepting accepting) {
    auto children = elements(reference);
    if (!children.empty() && isDs(children.front(), "Transforms")) {
        checkTransforms(children.front());
        children.erase(children.begin());
    }
    if (!isDs(reference, "Reference") || children.size() != 2 ||
        !isDs(children[0], "DigestMethod") || !isDs(children[1], "DigestValue"))
        wrong("a reference is incomplete");
    requireDigestMethod(attribute(children[0], "Algorithm"), accepting);
}

Part referred(xmlNodePtr reference, const Places& places) {
    const auto uri = attribute(reference, "URI");
    for (const auto part : kParts)
        if (uri == std::string("#") + partId(part)) {
            const auto node = places.of(part);
            if (!node || attribute(node, "Id") != partId(part))
                wrong("there is no " + uri + " at its place");
            return part;
        }
    unacceptable("it refers to " + base::cutCharacters(base::printable("'" + uri + "'"), 100));
}

void checkMethods(const std::vector<xmlNodePtr>& children, Accepting accepting) {
    if (children.size() < 3 || !isDs(children[0], "CanonicalizationMethod") ||
        !isDs(children[1], "SignatureMethod"))
        wrong("what is signed is not said");
    if (!isCanonicalization(attribute(children[0], "Algorithm")))
        unacceptable("the canonicalisation is not taken");
    const auto method = attribute(children[1], "Algorithm");
    checkStanding(signatureMethod(method), method, accepting);
}

}  // namespace

void requireDigestMethod(const std::string& uri, Accepting accepting) {
    checkStanding(digestMethod(uri), uri, accepting);
}

std::vector<Part> checkedReferences(const Places& places, Accepting accepting) {
    const auto children = elements(elements(places.signature).front());
    checkMethods(children, accepting);
    std::vector<Part> parts;
    for (std::size_t i = 2; i < children.size(); ++i) {
        const auto part = referred(children[i], places);
        if (std::ranges::find(parts, part) != parts.end())
            unacceptable("it refers to the same twice");
        checkReference(children[i], accepting);
        parts.push_back(part);
    }
    // Unsigned, the others would only pretend.
    for (const auto part : kParts)
        if (places.of(part) && std::ranges::find(parts, part) == parts.end())
            unacceptable("it does not cover " + std::string(view(places.of(part)->name)));
    return parts;
}

}  // namespace cxml
