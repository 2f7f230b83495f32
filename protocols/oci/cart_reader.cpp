#include <algorithm>
#include <map>
#include <set>

#include "gateway/base/text.h"
#include "protocols/oci/item_reader.h"
#include "protocols/oci/oci.h"

// NEW_ITEM-<FIELD>[n], n from 1; in the wild from 0, with gaps and in any order.
// NEW_ITEM-LONGTEXT_n:132[]; in the wild LONGTEXT_n:132, LONGTEXT_n:132[n], LONGTEXT:132[n],
//   LONGTEXT[n], LONGTEXT_n:132[][n].
// Everything else (framework fields, ~OkCode …) is not ours.

namespace oci {
namespace {

constexpr std::string_view kPrefix = "new_item-";
constexpr std::string_view kLongText = "longtext";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// The number at the beginning; nothing when there is none or it is absurd.
std::optional<int> leadingNumber(std::string_view text) {
    int value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && isDigit(text[digits]); ++digits) {
        if (digits == 8) return std::nullopt;
        value = value * 10 + (text[digits] - '0');
    }
    if (digits == 0) return std::nullopt;
    return value;
}

struct Place {
    std::string field;  // upper case
    int index;
};

std::string upper(std::string_view ascii) {
    std::string out(ascii);
    for (auto& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
}

// Behind `[`, behind `_`: wherever the index stands.
std::optional<int> longTextIndex(std::string_view rest) {
    if (rest.starts_with('_')) return leadingNumber(rest.substr(1));
    for (auto at = rest.find('['); at != std::string_view::npos; at = rest.find('[', at + 1))
        if (const auto index = leadingNumber(rest.substr(at + 1))) return index;
    return std::nullopt;
}

// What stands behind NEW_ITEM-; nothing when no index can be found in it.
std::optional<Place> placeOf(std::string_view name) {
    if (base::lower(name.substr(0, kLongText.size())) == kLongText) {
        const auto index = longTextIndex(name.substr(kLongText.size()));
        return index ? std::optional(Place{"LONGTEXT", *index}) : std::nullopt;
    }
    const auto bracket = name.find('[');
    if (bracket == 0 || bracket == std::string_view::npos || name.back() != ']')
        return std::nullopt;
    const auto inside = name.substr(bracket + 1, name.size() - bracket - 2);
    const auto index = leadingNumber(inside);
    if (!index || !std::ranges::all_of(inside, isDigit)) return std::nullopt;
    return Place{upper(base::trim(name.substr(0, bracket))), *index};
}

bool isItemField(std::string_view name) {
    return base::equalsAnyCase(name.substr(0, kPrefix.size()), kPrefix);
}

std::map<int, RawItem> collected(const base::Fields& fields, std::vector<base::Problem>& problems) {
    std::map<int, RawItem> items;
    for (const auto& [name, value] : fields) {
        if (!isItemField(name)) continue;
        const auto place = placeOf(std::string_view(name).substr(kPrefix.size()));
        if (!place) {
            problems.push_back({"field " + base::printable(name),
                                "no index in brackets: it belongs to no item", true});
            continue;
        }
        items[place->index].fields.emplace_back(place->field, value);
    }
    return items;
}

// A number that all lines agree on; empty otherwise.
std::string common(const std::map<int, RawItem>& items, std::string_view field) {
    std::set<std::string> values;
    for (const auto& [index, item] : items)
        if (const auto value = base::find(item.fields, field); value && !base::trim(*value).empty())
            values.emplace(base::trim(*value));
    return values.size() == 1 ? *values.begin() : std::string();
}

model::Money total(const std::vector<model::Item>& items, const std::string& currency) {
    model::Money sum{base::Decimal{0}, currency};
    for (const auto& item : items)
        if (const auto amount = model::amount(item); amount && amount->currency == currency)
            sum.amount = sum.amount + amount->amount;
    return sum;
}

}  // namespace

bool holdsCart(const base::Fields& fields) {
    return std::ranges::any_of(fields, [](const auto& f) { return isItemField(f.first); });
}

CartForm examineCartForm(const base::Fields& fields) {
    CartForm form;
    if (base::findAnyCase(fields, "~xmlDocument") && !holdsCart(fields))
        form.problems.push_back({"field ~xmlDocument", "the XML variant of OCI is not read"});
    const auto raw = collected(fields, form.problems);
    const auto currency = common(raw, "CURRENCY");
    for (const auto& [index, item] : raw) {
        auto read = readItem(item, index, currency);
        read.item.lineNumber = static_cast<int>(form.cart.items.size()) + 1;
        dropOwnQuoteItem(read.item);
        form.cart.items.push_back(std::move(read.item));
        form.problems.insert(form.problems.end(), read.problems.begin(), read.problems.end());
    }
    form.cart.offerId = common(raw, "EXT_QUOTE_ID");
    try {
        form.cart.total = total(form.cart.items, currency);
    } catch (const base::Fault& fault) {
        form.problems.push_back({"form", "the total cannot be computed: " + fault.told()});
    }
    return form;
}

model::Cart readCartForm(const base::Fields& fields) {
    auto form = examineCartForm(fields);
    std::erase_if(form.problems, [](const base::Problem& problem) { return problem.tolerated; });
    if (!form.problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The cart cannot be read.", {}, form.problems);
    return std::move(form.cart);
}

}  // namespace oci
