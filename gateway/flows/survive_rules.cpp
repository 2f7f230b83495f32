#include "gateway/flows/survive_rules.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/text.h"
#include "gateway/model/profile.h"
#include "gateway/model/units.h"

namespace flows {
namespace {

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// `PCE=EA BX=BOX`: what stands behind ours.
std::string aliasFor(std::string_view aliases, std::string_view ours) {
    for (const auto& pair : base::split(aliases, ' ')) {
        const auto equals = pair.find('=');
        if (equals != std::string::npos && std::string_view(pair).substr(0, equals) == ours)
            return pair.substr(equals + 1);
    }
    return {};
}

}  // namespace

std::size_t ReceiverRules::Limit::measure(std::string_view text) const {
    return bytes ? text.size() : base::characters(text);
}

std::string ReceiverRules::Limit::fitted(std::string_view text) const {
    return bytes ? base::cutBytes(text, most) : base::cutCharacters(text, most);
}

std::optional<ReceiverRules::Limit> ReceiverRules::limit(const std::string& field) const {
    const auto words = base::split(partner_.option("limit." + field, ""), ' ');
    if (words.size() != 3) return std::nullopt;
    const auto most = number(words[0]);
    if (!most) return std::nullopt;
    return Limit{*most, words[1] == "bytes", words[2] == "cut",
                 "at most " + words[0] + ' ' + words[1], source("limit." + field)};
}

std::string ReceiverRules::forbidden(const std::string& field) const {
    return partner_.option("forbid." + field, "");
}

std::optional<int> ReceiverRules::decimals(const std::string& what) const {
    const auto digits = number(partner_.option("decimals." + what, ""));
    if (!digits) return std::nullopt;
    return static_cast<int>(*digits);
}

std::optional<model::PriceRoom> ReceiverRules::prices() const {
    const bool forOne = partner_.option("price.basis", "yes") == "no";
    const auto digits = decimals("price");
    if (!forOne && !digits) return std::nullopt;
    model::PriceRoom room;
    room.decimals = std::min(digits.value_or(room.decimals), base::Decimal::kMaxScale);
    if (!forOne) return room;
    room.mostBasis = base::Decimal{1};
    room.otherUnit = false;
    return room;
}

ReceiverRules::Unit ReceiverRules::unit(const std::string& ours) const {
    const auto aliases = partner_.option("units.alias", "");
    if (const auto alias = aliasFor(aliases, ours); !alias.empty())
        return {alias, "unit " + ours + " is " + alias + " there", source("units.alias")};
    // From their own order we have it in their words already.
    if (model::unitFrom("", ours, aliases)) return {ours, {}, {}};
    const auto vocabulary = partner_.option("units", "as-is");
    if (vocabulary == "as-is") return {ours, {}, {}};
    const auto theirs = model::unitIn(vocabulary, ours);
    if (!theirs) return {{}, "unit " + ours + " is not known as " + vocabulary, source("units")};
    return {*theirs, "unit " + ours + " is " + *theirs + " in " + vocabulary, source("units")};
}

bool ReceiverRules::isTheirUnit(const std::string& unit) const {
    const auto vocabulary = partner_.option("units", "as-is");
    return vocabulary != "as-is" && model::unitFrom(vocabulary, unit).has_value();
}

bool ReceiverRules::unknownUnitStops() const {
    return partner_.option("units.unknown", "note") == "stop";
}

std::string ReceiverRules::classificationDomain() const {
    return partner_.option("classification.domain", "");
}

std::optional<std::size_t> ReceiverRules::classificationDigits() const {
    return number(partner_.option("classification.digits", ""));
}

bool ReceiverRules::creditNeedsInvoice() const {
    return partner_.option("creditMemo.needsInvoice", "no") == "yes";
}

std::string ReceiverRules::source(const std::string& setting) const {
    if (partner_.options.contains(setting)) return "partner " + partner_.id;
    const auto* profile = model::findProfile(partner_.profile);
    if (!profile) return {};
    const auto found = profile->settings.find(setting);
    if (found == profile->settings.end()) return {};
    return "profile " + profile->name + ' ' + std::to_string(profile->version) + ": " +
           found->second.source;
}

}  // namespace flows
