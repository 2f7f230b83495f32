#include "protocols/cxml/reading.h"

#include <charconv>

#include "gateway/base/text.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using base::FaultCode;

bool hasControls(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') return true;
    return false;
}

std::string quoted(std::string_view value) {
    return '"' + base::cutCharacters(base::printable(value), 40) + '"';
}

// Which of two reasons is told: what cannot be read comes before who cannot be known, that before
// what cannot be done.
int rank(FaultCode code) {
    switch (code) {
        case FaultCode::malformed:
            return 4;
        case FaultCode::unauthenticated:
            return 3;
        case FaultCode::unsupported:
            return 2;
        case FaultCode::invalid:
        case FaultCode::forbidden:
        case FaultCode::notFound:
        case FaultCode::conflict:
        case FaultCode::precondition:
        case FaultCode::tooLarge:
        case FaultCode::gone:
        case FaultCode::overloaded:
        case FaultCode::unavailable:
        case FaultCode::internal:
            return 1;
    }
    return 0;
}

std::string_view lead(FaultCode code) {
    switch (rank(code)) {
        case 4:
            return "No cXML document: ";
        case 3:
            return "The credentials contradict each other: ";
        case 2:
            return "Not implemented: ";
        default:
            return "The document says something that cannot be: ";
    }
}

}  // namespace

void Reading::reject(FaultCode code, std::string where, std::string what) {
    if (!code_ || rank(code) > rank(*code_)) code_ = code;
    // What was noted there before as tolerable is the same thing seen less strictly.
    for (auto& problem : problems_)
        if (problem.tolerated && problem.where == where) {
            problem = {std::move(where), std::move(what), false};
            return;
        }
    if (full())
        ++dropped_;
    else
        problems_.push_back({std::move(where), std::move(what), false});
}

void Reading::tolerate(std::string where, std::string what) {
    if (full())
        ++dropped_;
    else
        problems_.push_back({std::move(where), std::move(what), true});
}

void Reading::reject(pugi::xml_node at, std::string what) {
    reject(FaultCode::invalid, full() ? std::string() : xml::where(at), std::move(what));
}

void Reading::reject(pugi::xml_node at, std::string_view attribute, std::string what) {
    reject(FaultCode::invalid, full() ? std::string() : xml::where(at, attribute), std::move(what));
}

void Reading::once(pugi::xml_node element) {
    if (element.previous_sibling(element.name())) reject(element, "a second one");
}

std::string Reading::exact(pugi::xml_node element) {
    if (!xml::isPlain(element))
        reject(element, "comments, instructions or elements inside are not taken here");
    return xml::text(element);
}

std::string Reading::id(pugi::xml_node element) {
    auto text = exact(element);
    const auto trimmed = base::trim(text);
    if (hasControls(trimmed)) reject(element, "control characters are not taken here");
    return trimmed.size() == text.size() ? text : std::string(trimmed);
}

std::string Reading::name(pugi::xml_node element, const char* attribute) {
    const std::string_view value = element.attribute(attribute).value();
    if (value.empty())
        reject(element, attribute, "missing");
    else if (hasControls(value))
        reject(element, attribute, "control characters are not taken here");
    return std::string(value);
}

model::Money Reading::money(pugi::xml_node money) {
    std::string currency = money.attribute("currency").value();
    if (!model::isCurrency(currency)) {
        for (auto& c : currency)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const std::string_view given = money.attribute("currency").value();
        if (currency.empty())
            reject(money, "currency", "missing");
        else if (!model::isCurrency(currency))
            reject(money, "currency", quoted(given) + " is no ISO 4217 currency");
        else
            tolerate(xml::where(money, "currency"), quoted(given) + " read as " + currency);
    }
    const auto text = id(money);
    const auto amount = base::Decimal::parse(text);
    if (!amount) reject(money, quoted(text) + " is no amount");
    return {amount.value_or(base::Decimal{}), std::move(currency)};
}

model::Money Reading::moneyIn(pugi::xml_node element) {
    const auto child = element.child("Money");
    if (!child) {
        reject(element, "has no Money");
        return {};
    }
    if (const auto second = child.next_sibling("Money")) once(second);
    return money(child);
}

base::Decimal Reading::quantity(pugi::xml_node element, const char* attribute) {
    const std::string_view text = base::trim(element.attribute(attribute).value());
    const auto value = base::Decimal::parse(text);
    if (text.empty())
        reject(element, attribute, "missing");
    else if (!value)
        reject(element, attribute, quoted(text) + " is no quantity");
    else if (value->isNegative())
        reject(element, attribute, quoted(text) + " is negative");
    return value.value_or(base::Decimal{});
}

std::optional<int> Reading::number(pugi::xml_node element, const char* attribute) {
    const std::string_view text = base::trim(element.attribute(attribute).value());
    if (text.empty()) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= 0) return value;
    reject(element, attribute, quoted(text) + " is no whole number");
    return std::nullopt;
}

std::vector<base::Problem> Reading::conclude() {
    if (dropped_ > 0)
        problems_.push_back(
            {"document", "and " + std::to_string(dropped_) + " problems more", !code_.has_value()});
    if (!code_) return std::move(problems_);
    std::vector<base::Problem> rejected;
    for (const auto& problem : problems_)
        if (!problem.tolerated) rejected.push_back(problem);
    auto told = std::string(lead(*code_)) + base::summary(rejected);
    throw base::Fault(*code_, std::move(told), {}, std::move(problems_));
}

}  // namespace cxml
