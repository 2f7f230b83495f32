#include "protocols/cxml/writing.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <pugixml.hpp>

#include "protocols/xml/text.h"

namespace cxml {
namespace {

constexpr std::size_t kUsualSize = 8 * 1024;
constexpr std::string_view kFamily = "1.2.";
constexpr std::size_t kLast = ~std::size_t{0};  // behind every child the grammar knows

std::string versionText(int version) {
    char text[16];
    std::snprintf(text, sizeof text, "1.2.%03d", version);
    return text;
}

// 36 of "1.2.036". Versions before 1.2 lack what any 1.2 may lack.
int versionOf(std::string_view text) {
    if (text.starts_with("1.0.") || text.starts_with("1.1.")) return kOldestVersion;
    int last = 0;
    if (!text.starts_with(kFamily)) return kNewestVersion;
    text.remove_prefix(kFamily.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), last);
    const bool whole = error == std::errc{} && end == text.data() + text.size() && last >= 0;
    return whole ? std::clamp(last, kOldestVersion, kNewestVersion) : kNewestVersion;
}

bool isAttribute(std::string_view name) {
    return name.starts_with('@');
}

}  // namespace

Writing::Writing(std::string_view version)
    : grammar_(Grammar::instance()),
      out_(kUsualSize),
      version_(versionOf(version)),
      newest_(version_ == kNewestVersion) {}

Writing& Writing::doctype(std::string_view dtd, std::string_view root) {
    out_.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE ").raw(root);
    out_.raw(" SYSTEM \"http://xml.cxml.org/schemas/cXML/").raw(versionText(version_));
    out_.raw("/").raw(dtd).raw(".dtd\">\n");
    return *this;
}

Writing& Writing::open(std::string_view name, xml::Attributes attributes) {
    const auto element = enter(name);
    if (!element) {
        ++skipped_;
        return *this;
    }
    out_.open(name);
    levels_.push_back({*element, waiting_.size(), waiting_.size()});
    this->attributes(*element, attributes);
    return *this;
}

Writing& Writing::carrying(const model::Carried& carried, std::string_view place) {
    if (carried.empty() || skipping() || levels_.empty()) return *this;
    auto& level = levels_.back();
    const auto& rule = ruleOf(level.element);
    for (const auto& part : carried) {
        if (part.place != place) continue;
        const std::string_view name = part.name;
        if (isAttribute(name)) {
            const auto key = name.substr(1);
            if (!out_.hasAttribute(key)) attribute(level.element, key, part.text);
        } else {
            const auto at = rule.placeOf(grammar_.names().find(name));
            waiting_.push_back({at.value_or(kLast), &part});
        }
    }
    std::stable_sort(waiting_.begin() + static_cast<std::ptrdiff_t>(level.next), waiting_.end(),
                     [](const Waiting& a, const Waiting& b) { return a.place < b.place; });
    return *this;
}

Writing& Writing::text(std::string_view utf8) {
    if (!skipping()) out_.text(utf8);
    return *this;
}

Writing& Writing::close() {
    if (skipping()) {
        --skipped_;
        return *this;
    }
    bringWaiting(kLast);
    waiting_.resize(levels_.back().waitingFrom);
    levels_.pop_back();
    out_.close();
    return *this;
}

Writing& Writing::leaf(std::string_view name, std::string_view utf8, xml::Attributes attributes) {
    const auto element = enter(name);
    if (!element) return *this;
    out_.open(name);
    this->attributes(*element, attributes);
    out_.text(utf8).close();
    return *this;
}

Writing& Writing::leafIf(std::string_view name, std::string_view utf8, xml::Attributes attributes) {
    return utf8.empty() ? *this : leaf(name, utf8, attributes);
}

Writing& Writing::empty(std::string_view name, xml::Attributes attributes) {
    const auto element = enter(name);
    if (!element) return *this;
    out_.empty(name);
    this->attributes(*element, attributes);
    return *this;
}

Writing& Writing::markup(std::string_view element) {
    if (!skipping()) bring(element);
    return *this;
}

Writing& Writing::money(std::string_view name, const model::Money& money) {
    open(name);
    return leaf("Money", money.amount.str(), {{"currency", money.currency}}).close();
}

Writing& Writing::money(std::string_view name, const std::optional<model::Money>& money) {
    return money ? this->money(name, *money) : *this;
}

Writing& Writing::extrinsics(const model::Extras& extras) {
    for (const auto& [name, value] : extras) leaf("Extrinsic", value, {{"name", name}});
    return *this;
}

bool Writing::knows(std::string_view parent, std::string_view child) const {
    const auto& rule = grammar_.rule(parent);
    if (isAttribute(child)) {
        const auto* known = rule.attribute(grammar_.names().find(child.substr(1)));
        return known && known->since <= version_;
    }
    const auto* known = rule.child(grammar_.names().find(child));
    return known && known->since <= version_;
}

std::string Writing::done() {
    while (!levels_.empty() || skipping()) close();
    return out_.done();
}

// Nothing when the element is left out; otherwise what is carried before it has been written.
std::optional<Writing::Element> Writing::enter(std::string_view name) {
    if (skipping()) return std::nullopt;
    const bool waits = !levels_.empty() && levels_.back().next < waiting_.size();
    if (newest_ && !waits) return Element{name, nullptr};
    const auto id = grammar_.names().find(name);
    const Element element{name, &grammar_.rule(id)};
    if (levels_.empty()) return element;
    auto& parent = levels_.back().element;
    const auto& rule = ruleOf(parent);
    const auto place = rule.placeOf(id);
    if (!place) return element;
    if (const auto since = rule.children[*place].since; since > version_) {
        omit(parent.name, name, since);
        return std::nullopt;
    }
    if (waits) bringWaiting(*place);
    return element;
}

void Writing::attributes(Element element, xml::Attributes attributes) {
    for (const auto& [name, value] : attributes) {
        if (newest_ && !value.empty())
            out_.attribute(name, value);
        else if (!value.empty() || isRequired(element, name))
            attribute(element, name, value);
    }
}

bool Writing::isRequired(Element& element, std::string_view name) const {
    const auto* known = ruleOf(element).attribute(grammar_.names().find(name));
    return known && known->required;
}

void Writing::attribute(Element& element, std::string_view name, std::string_view value) {
    const auto* known = ruleOf(element).attribute(grammar_.names().find(name));
    if (!known || takes(*known, element.name, name, value)) out_.attribute(name, value);
}

bool Writing::takes(const Grammar::Attribute& known, std::string_view element,
                    std::string_view name, std::string_view value) {
    if (known.since > version_) {
        omit(element, '@' + std::string(name), known.since);
        return false;
    }
    const auto* choice = known.choice(value);
    if (!choice || choice->since <= version_) return true;
    omit(element, '@' + std::string(name) + '=' + std::string(value), choice->since);
    return known.required;
}

// The carried elements that stand before the child at this place.
void Writing::bringWaiting(std::size_t before) {
    const auto level = levels_.size() - 1;
    const auto ends = before == kLast;
    while (levels_[level].next < waiting_.size()) {
        const auto waiting = waiting_[levels_[level].next];
        if (!ends && waiting.place >= before) return;
        ++levels_[level].next;
        bring(waiting.part->text);
    }
}

void Writing::bring(std::string_view text) {
    if (newest_) {
        out_.raw(text);
        return;
    }
    // Inside, too, may stand what the version lacks.
    pugi::xml_document markup;
    markup.load_buffer(text.data(), text.size(),
                       pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment,
                       pugi::encoding_utf8);
    for (const auto& node : markup.children())
        if (node.type() == pugi::node_element) copy(node);
}

void Writing::copy(const pugi::xml_node& node) {
    open(node.name());
    if (!skipping()) {
        for (const auto& one : node.attributes())
            attribute(levels_.back().element, one.name(), one.value());
        text(node.value());
        for (const auto& child : node.children()) {
            if (child.type() == pugi::node_element) copy(child);
            if (xml::isText(child)) text(child.value());
        }
    }
    close();
}

const Grammar::Rule& Writing::ruleOf(Element& element) const {
    if (!element.rule) element.rule = &grammar_.rule(element.name);
    return *element.rule;
}

void Writing::omit(std::string_view parent, std::string_view child, int since) {
    auto text = std::string(parent) + '/' + std::string(child) + ": since " + versionText(since);
    if (std::find(omitted_.begin(), omitted_.end(), text) == omitted_.end())
        omitted_.push_back(std::move(text));
}

}  // namespace cxml
