#include "protocols/cxml/reading.h"

#include <charconv>

#include "gateway/base/clock.h"
#include "gateway/base/text.h"
#include "protocols/xml/children.h"
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

bool areDigits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A date that says the year first, in the marks of ISO 8601.
std::string yearFirst(std::string_view text) {
    std::string iso(text);
    if (iso.size() >= 8 && areDigits(text.substr(0, 8))) iso.insert(6, "-").insert(4, "-");
    if (iso.size() < 10) return {};
    for (const std::size_t mark : {4U, 7U})
        if (iso[mark] == '/') iso[mark] = '-';
    if (iso.size() > 10 && iso[10] == ' ') iso[10] = 'T';
    return iso;
}

// cXML Reference Guide, Money: a comma separates thousands and never decimals. Taken only where the
// commas stand every three digits before the point, so that "227,34", "1,23,456" and "0,500", which
// mean something else where they are written, are not guessed at. An empty text is no figure.
std::string withoutThousands(std::string_view text) {
    if (text.find(',') == std::string_view::npos) return std::string(text);
    const auto sign = std::string_view("+-").find(text.front()) == std::string_view::npos ? 0U : 1U;
    auto whole = text.substr(sign, text.find('.') - sign);
    const auto rest = text.substr(sign + whole.size());
    auto comma = whole.find(',');
    if (comma == 0 || comma > 3 || whole.front() == '0') return {};
    std::string plain(text.substr(0, sign + comma));
    for (whole.remove_prefix(comma); !whole.empty(); whole.remove_prefix(4)) {
        if (whole.size() < 4 || whole.front() != ',' || !areDigits(whole.substr(1, 3))) return {};
        plain += whole.substr(1, 3);
    }
    return plain.append(rest);
}

std::string noAmount(std::string_view text) {
    if (text.find(',') == std::string_view::npos) return quoted(text) + " is no amount";
    return quoted(text) +
           " is no amount: the decimal mark is a point, a comma stands before every three digits";
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
        case FaultCode::signatureMissing:
        case FaultCode::signatureWrong:
        case FaultCode::signatureUnacceptable:
            return 1;
    }
    return 0;
}

std::string_view lead(FaultCode code) {
    switch (rank(code)) {
        case 4:
            return "No cXML document:";
        case 3:
            return "The credentials contradict each other:";
        case 2:
            return "Not implemented:";
        default:
            return "The document says something that cannot be:";
    }
}

}  // namespace

void Reading::reject(FaultCode code, std::string where, std::string what) {
    if (!code_ || rank(code) > rank(*code_)) code_ = code;
    // What was noted there before as tolerable is the same thing seen less strictly.
    std::erase_if(tolerated_, [&](const base::Problem& other) { return other.where == where; });
    if (rejected_.size() >= kMaxProblems)
        ++dropped_;
    else
        rejected_.push_back({std::move(where), std::move(what), false});
}

void Reading::tolerate(std::string where, std::string what) {
    if (full())
        ++dropped_;
    else
        tolerated_.push_back({std::move(where), std::move(what), true});
}

void Reading::reject(pugi::xml_node at, std::string what) {
    // Beyond the limit the place is not worth the walk.
    const bool counted = rejected_.size() >= kMaxProblems;
    reject(FaultCode::invalid, counted ? std::string() : xml::where(at), std::move(what));
}

void Reading::reject(pugi::xml_node at, std::string_view attribute, std::string what) {
    const bool counted = rejected_.size() >= kMaxProblems;
    reject(FaultCode::invalid, counted ? std::string() : xml::where(at, attribute),
           std::move(what));
}

void Reading::once(pugi::xml_node element) {
    if (!trusted_ && element.previous_sibling(element.name())) reject(element, "a second one");
}

std::string Reading::exact(pugi::xml_node element) {
    auto content = xml::content(element);
    if (!content.plain)
        reject(element, "comments, instructions or elements inside are not taken here");
    return std::move(content.text);
}

std::string Reading::id(pugi::xml_node element) {
    // Nearly always there is nothing but text.
    if (!xml::present(element.first_child())) return id(element, element.value());
    return id(element, exact(element));
}

std::string Reading::id(pugi::xml_node element, std::string_view text) {
    text = xml::trim(text);
    if (hasControls(text)) reject(element, "control characters are not taken here");
    return std::string(text);
}

std::string Reading::name(pugi::xml_node element, const char* attribute) {
    const std::string_view value = element.attribute(attribute).value();
    if (xml::trim(value).empty())
        reject(element, attribute, "missing");
    else if (hasControls(value))
        reject(element, attribute, "control characters are not taken here");
    return std::string(value);
}

std::string Reading::currency(pugi::xml_node money) {
    std::string_view given = money.attribute("currency").value();
    // A document has one currency, as a rule.
    if (given == currency_ && !given.empty()) return currency_;
    std::string currency(given);
    for (auto& c : currency)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (currency.empty())
        reject(money, "currency", "missing");
    else if (!model::isCurrency(currency))
        reject(money, "currency", quoted(given) + " is no ISO 4217 currency");
    else if (given != currency)
        tolerate(xml::where(money, "currency"), quoted(given) + " read as " + currency);
    else
        currency_ = currency;
    return currency;
}

model::Money Reading::money(pugi::xml_node money) {
    auto currency = this->currency(money);
    const auto text = id(money);
    const auto amount = base::Decimal::parse(withoutThousands(text));
    if (!amount) reject(money, noAmount(text));
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
    const auto text = xml::trim(element.attribute(attribute).value());
    const auto value = base::Decimal::parse(text);
    if (value && !value->isNegative()) return *value;
    if (text.empty())
        reject(element, attribute, "missing");
    else
        reject(element, attribute, quoted(text) + (value ? " is negative" : " is no quantity"));
    return {};
}

std::string Reading::date(pugi::xml_node element, const char* attribute) {
    const auto text = xml::trim(element.attribute(attribute).value());
    const bool isPlain = text.find(' ') == std::string_view::npos;
    if (text.empty() || (isPlain && base::parseIso(text))) return std::string(text);
    auto iso = yearFirst(text);
    if (base::parseIso(iso)) {
        tolerate(xml::where(element, attribute), quoted(text) + " is taken as " + iso);
        return iso;
    }
    reject(element, attribute,
           quoted(text) + " is no date of cXML: 2026-12-05, or 2026-12-05T08:00:00+01:00");
    return {};
}

std::optional<int> Reading::number(pugi::xml_node element, pugi::xml_attribute attribute) {
    const auto text = xml::trim(attribute.value());
    if (text.empty()) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= 0) return value;
    reject(element, attribute.name(), quoted(text) + " is no whole number");
    return std::nullopt;
}

std::vector<base::Problem> Reading::conclude() {
    if (dropped_ > 0)
        tolerated_.push_back(
            {"document", "and " + std::to_string(dropped_) + " problems more", true});
    if (!code_) return std::move(tolerated_);
    // Whoever tells it adds the problems; the log has them too.
    auto cause = base::summary(rejected_);
    rejected_.insert(rejected_.end(), tolerated_.begin(), tolerated_.end());
    throw base::Fault(*code_, std::string(lead(*code_)), std::move(cause), std::move(rejected_));
}

}  // namespace cxml
