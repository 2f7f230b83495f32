#include "protocols/cxml/carried.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "gateway/base/text.h"
#include "protocols/cxml/card_number.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"
#include "protocols/xml/writer.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kLanguage = "xml:lang";
constexpr std::string_view kEnglish = "en";
constexpr std::string_view kUnsaid = "#";  // neither an element nor an attribute: never written

bool isAmong(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What a carried element may hold that must not be kept: proofs of who somebody is, and the numbers
// of purchasing cards.
constexpr std::string_view kSecrets[] = {"SharedSecret", "CredentialMac", "DigitalSignature"};
constexpr std::string_view kCard = "PCard";
constexpr std::string_view kHidden = "***";

bool isSecret(std::string_view element) {
    return std::find(std::begin(kSecrets), std::end(kSecrets), element) != std::end(kSecrets);
}

void copy(xml::Writer& out, Node element) {
    const std::string_view name = element.name();
    const bool hollow = !*element.value() && !xml::present(element.first_child());
    hollow ? out.empty(name) : out.open(name);
    for (const auto attribute : element.attributes()) {
        const bool number = name == kCard && attribute.name() == std::string_view("number");
        out.attribute(attribute.name(),
                      number ? maskedCard(attribute.value()) : std::string(attribute.value()));
    }
    if (hollow) return;
    if (isSecret(name)) {
        out.text(kHidden).close();
        return;
    }
    const std::string_view extrinsic = name == "Extrinsic" ? element.attribute("name").value() : "";
    out.text(withoutCardNumber(extrinsic, element.value()));
    for (auto child = element.first_child(); xml::present(child); child = child.next_sibling())
        if (child.type() == pugi::node_element)
            copy(out, child);
        else if (xml::isText(child))
            out.text(withoutCardNumber(extrinsic, child.value()));
    out.close();
}

// Prefixes that are declared further up, in markup that uses them: declared here.
std::string declarations(Node element, const std::string& text) {
    constexpr std::string_view kDeclares = "xmlns:";
    std::string found;
    for (auto above = element.parent(); xml::present(above); above = above.parent())
        for (const auto attribute : above.attributes()) {
            const std::string_view name = attribute.name();
            if (!name.starts_with(kDeclares)) continue;
            const auto prefix = std::string(name.substr(kDeclares.size())) + ':';
            const bool used = text.find('<' + prefix) != std::string::npos ||
                              text.find(' ' + prefix) != std::string::npos;
            const auto declaration = ' ' + std::string(name) + "=\"";
            if (used && found.find(declaration) == std::string::npos)
                found += declaration + base::escapeMarkup(attribute.value()) + '"';
        }
    return found;
}

bool isPlain(Node leaf) {
    return !xml::present(leaf.first_attribute()) && !xml::present(leaf.first_child());
}

const model::CarriedPart* find(const model::Carried& carried, std::string_view name,
                               std::string_view place) {
    for (const auto& part : carried)
        if (part.name == name && part.place == place) return &part;
    return nullptr;
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool hasElements(Node parent) {
    bool found = false;
    xml::eachElement(parent, [&](Node, std::string_view) { found = true; });
    return found;
}

}  // namespace

std::string markup(Node element) {
    xml::Writer out;
    copy(out, element);
    auto text = out.done();
    if (text.find(':') == std::string::npos) return text;
    return text.insert(1 + std::strlen(element.name()), declarations(element, text));
}

void carry(model::Carried& carried, Node element, std::string_view place) {
    carried.push_back({std::string(place), element.name(), markup(element)});
}

void carry(model::Carried& carried, pugi::xml_attribute attribute, std::string_view place) {
    if (!*attribute.value()) return;
    constexpr std::size_t kUsualParts = 4;
    if (carried.empty()) carried.reserve(kUsualParts);
    carried.push_back({std::string(place), '@' + std::string(attribute.name()), attribute.value()});
}

void carryAttributes(model::Carried& carried, Node element, std::string_view place,
                     std::initializer_list<std::string_view> held) {
    for (auto one = element.first_attribute(); xml::present(one); one = one.next_attribute())
        if (!isAmong(one.name(), held)) carry(carried, one, place);
}

void carryRest(model::Carried& carried, Node element, std::string_view place,
               std::initializer_list<std::string_view> held,
               std::initializer_list<std::string_view> heldElements) {
    carryAttributes(carried, element, place, held);
    xml::eachElement(element, [&](Node child, std::string_view name) {
        if (!isAmong(name, heldElements)) carry(carried, child, place);
    });
}

bool carries(const model::Carried& carried, std::string_view name, std::string_view place) {
    return find(carried, name, place) != nullptr;
}

bool carriesIn(const model::Carried& carried, std::string_view place) {
    return std::any_of(carried.begin(), carried.end(), [&](const model::CarriedPart& part) {
        return part.place.starts_with(place) &&
               (part.place.size() == place.size() || part.place[place.size()] == '/');
    });
}

std::optional<std::string_view> carriedText(const model::Carried& carried, std::string_view name,
                                            std::string_view place) {
    const auto* part = find(carried, name, place);
    if (!part) return std::nullopt;
    return std::string_view(part->text);
}

std::string below(std::string_view place, std::string_view name) {
    if (place.empty()) return std::string(name);
    return std::string(place) + '/' + std::string(name);
}

std::string keepText(model::Carried& carried, Node leaf, std::string_view place,
                     std::initializer_list<std::string_view> held) {
    if (isPlain(leaf)) return std::string(xml::trim(leaf.value()));
    carryRest(carried, leaf, place, held, {});
    return xml::trimmed(leaf);
}

std::string keepNamed(model::Carried& carried, Node leaf, std::string_view place) {
    if (isPlain(leaf)) return std::string(xml::trim(leaf.value()));
    const bool english = leaf.attribute(kLanguage.data()).value() == kEnglish;
    return keepText(carried, leaf, place, {english ? kLanguage : std::string_view()});
}

void keepLeaf(std::string& member, model::Carried& carried, Node leaf, std::string_view parent) {
    if (!member.empty()) return carry(carried, leaf, parent);
    if (isPlain(leaf)) {
        member = xml::trim(leaf.value());
        if (member.empty()) carry(carried, leaf, parent);
        return;
    }
    if (xml::trimmed(leaf).empty()) return carry(carried, leaf, parent);
    member = keepText(carried, leaf, below(parent, leaf.name()));
}

void writeText(Writing& out, std::string_view name, std::string_view text,
               const model::Carried& carried, std::string_view place) {
    if (carried.empty())
        out.leaf(name, text);
    else
        out.open(name).carrying(carried, place).text(text).close();
}

void writeNamed(Writing& out, std::string_view name, std::string_view text,
                const model::Carried& carried, std::string_view place) {
    const auto language = carriedText(carried, "@xml:lang", place).value_or(kEnglish);
    out.open(name, {{kLanguage, language}}).carrying(carried, place).text(text).close();
}

void writeLeaf(Writing& out, std::string_view name, std::string_view member,
               const model::Carried& carried, std::string_view parent) {
    if (member.empty()) return;
    if (carried.empty())
        out.leaf(name, member);
    else
        writeText(out, name, member, carried, below(parent, name));
}

void carryUnsaid(model::Carried& carried, std::string_view attribute, std::string_view place) {
    carried.push_back({below(place, attribute), std::string(kUnsaid), {}});
}

bool isUnsaid(const model::Carried& carried, std::string_view attribute, std::string_view place) {
    return carries(carried, kUnsaid, below(place, attribute));
}

void keepNumber(model::Carried& carried, Node element, const char* attribute, int read,
                std::string_view place) {
    const std::string_view text = element.attribute(attribute).value();
    if (text.empty() ? read == 0 : read != 0 && text == std::to_string(read)) return;
    const auto name = '@' + std::string(attribute);
    if (element.attribute(attribute))
        carried.push_back({std::string(place), name, std::string(text)});
    else
        carryUnsaid(carried, name, place);
}

std::string numberText(int value, const model::Carried& carried, std::string_view attribute,
                       std::string_view place) {
    if (isUnsaid(carried, attribute, place)) return {};
    const auto written = carriedText(carried, attribute, place);
    if (written && (written->empty() || wholeNumber(*written).value_or(0) == value))
        return std::string(*written);
    return value == 0 ? std::string() : std::to_string(value);
}

void keepNote(std::string& note, model::Carried& carried, Node comments, std::string_view parent) {
    const auto* name = comments.name();
    auto text = xml::trimmed(comments);
    if (text.empty() || hasElements(comments) || xml::present(comments.previous_sibling(name)) ||
        xml::present(comments.next_sibling(name)))
        carry(carried, comments, parent);
    else
        carryAttributes(carried, comments, below(parent, name));
    if (text.empty()) return;
    if (!note.empty()) note += '\n';
    note += text;
}

void writeNote(Writing& out, std::string_view note, const model::Carried& carried,
               std::string_view parent) {
    if (!carries(carried, "Comments", parent)) writeLeaf(out, "Comments", note, carried, parent);
}

void keepAttachmentUrls(std::vector<std::string>& urls, Node comments) {
    for (const auto attachment : comments.children("Attachment"))
        for (const auto node : attachment.children("URL"))
            if (auto url = xml::trimmed(node);
                !url.empty() && !base::equalsAnyCase(url.substr(0, 4), "cid:"))
                urls.push_back(std::move(url));
}

void writeAttachmentUrls(Writing& out, const std::vector<std::string>& urls,
                         const model::Carried& carried) {
    if (urls.empty() || carries(carried, "Comments")) return;
    out.open("Comments");
    for (const auto& url : urls) out.open("Attachment").leaf("URL", url).close();
    out.close();
}

void keepExtrinsic(model::Extras& extras, model::Carried& carried, Node extrinsic,
                   std::string_view parent) {
    const auto name = extrinsic.attribute("name");
    if (hasElements(extrinsic) || !name || extrinsic.first_attribute() != name ||
        name.next_attribute())
        return carry(carried, extrinsic, parent);
    constexpr std::size_t kUsualCount = 4;
    if (extras.empty()) extras.reserve(kUsualCount);
    extras.emplace_back(name.value(), withoutCardNumber(name.value(), xml::trimmed(extrinsic)));
}

}  // namespace cxml
