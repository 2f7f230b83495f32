// cXML(@payloadID @timestamp @version @xml:lang)
//   Header
//     From, To   Credential(@domain @type)+ / Identity
//     Sender     Credential+ / Identity, (SharedSecret | CredentialMac)?;  UserAgent
//   Request(@deploymentMode) | Message(@deploymentMode) / one document
//   Response
#include "protocols/cxml/envelope.h"

#include "gateway/base/text.h"
#include "protocols/cxml/grammar.h"
#include "protocols/cxml/signature_body.h"
#include "protocols/xml/children.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using base::FaultCode;

constexpr std::size_t kMaxCredentials = 50;

// cXML Reference Guide, Credential: type="marketplace" marks the credential of the marketplace the
// party comes through; it stands beside the party's own, in the same domain.
bool isOwn(pugi::xml_node credential) {
    return !credential.attribute("type");
}

// Two different values of one domain: neither says who it is. Never many, so compared by pairs.
void checkContradictions(pugi::xml_node party, Reading& reading) {
    for (const auto node : party.children("Credential"))
        for (auto other = node.next_sibling("Credential"); other;
             other = other.next_sibling("Credential"))
            if (isOwn(node) && isOwn(other) &&
                base::equalsAnyCase(node.attribute("domain").value(),
                                    other.attribute("domain").value()) &&
                xml::trimmed(node.child("Identity")) != xml::trimmed(other.child("Identity")))
                reading.reject(FaultCode::unauthenticated, xml::where(other),
                               "another identity in the same domain");
}

// A marketplace's credential in From or To names the marketplace, not the party.
std::vector<model::Credential> readCredentials(pugi::xml_node party, Reading& reading) {
    const bool sender = std::string_view(party.name()) == "Sender";
    std::vector<model::Credential> all;
    xml::eachElement(party, [&](pugi::xml_node node, std::string_view name) {
        const auto identity = node.child("Identity");
        if (name != "Credential" || !identity || !(sender || isOwn(node))) return;
        if (const auto second = identity.next_sibling("Identity")) reading.once(second);
        all.push_back({node.attribute("domain").value(), reading.id(identity)});
    });
    if (all.size() > kMaxCredentials)
        reading.reject(party, "too many credentials");
    else if (all.size() > 1)
        checkContradictions(party, reading);
    return all;
}

base::Secret readSecret(pugi::xml_node sender, Reading& reading) {
    base::Secret found;
    for (const auto node : sender.children("Credential")) {
        const auto given = node.child("SharedSecret");
        if (!given) continue;
        if (const auto second = given.next_sibling("SharedSecret")) reading.once(second);
        base::Secret secret{reading.id(given)};
        if (!found.empty() && !found.equals(secret))
            reading.reject(FaultCode::unauthenticated, xml::where(given), "another shared secret");
        found = std::move(secret);
    }
    return found;
}

std::vector<model::SecretProof> readProofs(pugi::xml_node sender, Reading& reading) {
    std::vector<model::SecretProof> all;
    for (const auto node : sender.children("Credential")) {
        const auto mac = node.child("CredentialMac");
        if (!mac) continue;
        if (const auto second = mac.next_sibling("CredentialMac")) reading.once(second);
        all.push_back({{node.attribute("domain").value(), reading.id(node.child("Identity"))},
                       mac.attribute("type").value(),
                       mac.attribute("algorithm").value(),
                       mac.attribute("creationDate").value(),
                       mac.attribute("expirationDate").value(),
                       reading.id(mac)});
    }
    return all;
}

// `http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd`: the folder names the version.
std::string versionIn(std::string_view uri) {
    const auto file = uri.rfind('/');
    if (file == std::string_view::npos) return {};
    const auto folder = uri.rfind('/', file - 1);
    if (folder == std::string_view::npos) return {};
    const auto version = uri.substr(folder + 1, file - folder - 1);
    const bool numeric = version.find_first_not_of("0123456789.") == std::string_view::npos;
    return numeric ? std::string(version) : std::string();
}

Body bodyIn(pugi::xml_node container, Reading& reading) {
    const auto& grammar = Grammar::instance();
    const auto& rule = grammar.rule(container.name());
    Body body{{}, {}, container};
    for (const auto node : container.children()) {
        if (node.type() != pugi::node_element || node.name() == std::string_view("Status"))
            continue;
        if (!rule.mentions(grammar.names().find(node.name()))) continue;
        if (body.node)
            reading.reject(FaultCode::malformed, xml::where(node), "a second document");
        else
            body = {node, node.name(), container};
    }
    if (body.node) return body;
    const auto first =
        container.find_child([](pugi::xml_node node) { return node.type() == pugi::node_element; });
    reading.reject(FaultCode::malformed, xml::where(first ? first : container),
                   first ? "is no document cXML knows" : "has no document");
    return body;
}

}  // namespace

Body findBody(pugi::xml_node root, Reading& reading) {
    const std::string_view kind = root.name();
    if (kind == "Index" || kind == "Supplier" || kind == "Contract")
        return {root, std::string(kind), {}};
    if (kind != "cXML") {
        reading.reject(FaultCode::malformed, xml::where(root), "is no root of a cXML document");
        return {};
    }
    pugi::xml_node found;
    for (auto node = root.first_child(); node; node = node.next_sibling()) {
        const std::string_view name = node.name();
        if (name != "Request" && name != "Message" && name != "Response") continue;
        if (found) reading.reject(FaultCode::malformed, xml::where(node), "a second body");
        found = found ? found : node;
    }
    if (!found)
        reading.reject(FaultCode::malformed, xml::where(root),
                       "has no Request, Message or Response");
    if (!found || found.name() == std::string_view("Response"))
        return {found, found ? "Response" : "", {}};
    return bodyIn(found, reading);
}

model::Envelope readEnvelope(pugi::xml_node root, const Body& body, std::string_view doctypeUri,
                             Reading& reading) {
    model::Envelope envelope;
    const auto header = root.child("Header");
    envelope.from = readCredentials(header.child("From"), reading);
    envelope.to = readCredentials(header.child("To"), reading);
    const auto sender = header.child("Sender");
    envelope.sender = readCredentials(sender, reading);
    envelope.secret = readSecret(sender, reading);
    envelope.proofs = readProofs(sender, reading);
    envelope.isSigned = hasSignature(root);
    envelope.userAgent = xml::trimmed(sender.child("UserAgent"));
    if (root.attribute("payloadID") && *root.attribute("payloadID").value())
        envelope.payloadId = reading.name(root, "payloadID");
    envelope.timestamp = root.attribute("timestamp").value();
    envelope.version = versionIn(doctypeUri);
    if (envelope.version.empty()) envelope.version = root.attribute("version").value();
    envelope.language = root.attribute("xml:lang").value();
    envelope.mode = body.container.attribute("deploymentMode").as_string("production");
    return envelope;
}

}  // namespace cxml
