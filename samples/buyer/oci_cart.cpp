#include "samples/buyer/oci_cart.h"

#include <charconv>
#include <map>
#include <optional>

#include "gateway/base/text.h"

namespace buyer {

namespace {

constexpr std::string_view kPrefix = "NEW_ITEM-";
constexpr std::string_view kLongText = "LONGTEXT_";

using Item = std::map<std::string, std::string, std::less<>>;

struct Place {
    std::string field;
    int index = 0;
};

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool good = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    return good ? std::optional(value) : std::nullopt;
}

/// `NEW_ITEM-QUANTITY[3]` or `NEW_ITEM-LONGTEXT_3:132[]`.
std::optional<Place> placeOf(std::string_view name) {
    if (!name.starts_with(kPrefix)) {
        return std::nullopt;
    }
    name.remove_prefix(kPrefix.size());
    if (name.starts_with(kLongText)) {
        name.remove_prefix(kLongText.size());
        auto index = whole(name.substr(0, name.find(':')));
        return index ? std::optional(Place{"LONGTEXT", *index}) : std::nullopt;
    }
    auto open = name.find('[');
    auto close = name.find(']');
    if (open == name.npos || close == name.npos || close < open) {
        return std::nullopt;
    }
    auto index = whole(name.substr(open + 1, close - open - 1));
    return index ? std::optional(Place{std::string(name.substr(0, open)), *index}) : std::nullopt;
}

std::string value(const Item& item, std::string_view field) {
    auto found = item.find(field);
    return found == item.end() ? std::string() : std::string(base::trim(found->second));
}

std::string element(std::string_view name, const std::string& text) {
    std::string tag(name);
    return "<" + tag + ">" + base::escapeMarkup(text) + "</" + tag.substr(0, tag.find(' ')) + ">";
}

/// By the EXT_CATEGORY fields, when there are any.
std::string classification(const Item& item) {
    std::string domain = value(item, "EXT_SCHEMA_TYPE");
    std::string code = value(item, "EXT_CATEGORY_ID");
    return code.empty()
               ? element("Classification domain=\"unknown\"", "none")
               : element("Classification domain=\"" + base::escapeMarkup(domain) + "\"", code);
}

/// ItemID and ItemDetail as an OCI system writes them when it sends the order by cXML. The field
/// agreed on for the shop's own line reference, CUST_FIELD5, goes as the auxiliary id.
std::string asItem(const Item& item, const Line& line) {
    std::string basis = line.priceBasis == "1"
                            ? ""
                            : "<PriceBasisQuantity quantity=\"" +
                                  base::escapeMarkup(line.priceBasis) +
                                  "\" conversionFactor=\"1\">" +
                                  element("UnitOfMeasure", line.unit) + "</PriceBasisQuantity>";
    return "<ItemID>" + element("SupplierPartID", line.part) +
           (line.auxiliary.empty() ? "" : element("SupplierPartAuxiliaryID", line.auxiliary)) +
           "</ItemID><ItemDetail><UnitPrice>" +
           element("Money currency=\"" + base::escapeMarkup(line.currency) + "\"", line.price) +
           "</UnitPrice>" + element("Description xml:lang=\"de\"", line.description) +
           element("UnitOfMeasure", line.unit) + basis + classification(item) + "</ItemDetail>";
}

Line readLine(const Item& item) {
    std::string basis = value(item, "PRICEUNIT");
    Line line{.part = value(item, "VENDORMAT"),
              .auxiliary = value(item, "CUST_FIELD5"),
              .quantity = value(item, "QUANTITY"),
              .unit = value(item, "UNIT"),
              .price = value(item, "PRICE"),
              .priceBasis = basis.empty() ? "1" : basis,
              .currency = value(item, "CURRENCY"),
              .description = value(item, "DESCRIPTION"),
              .note = {},
              .item = {}};
    line.item = asItem(item, line);
    return line;
}

}  // namespace

Cart readOciCart(const base::Fields& fields) {
    Cart cart{.protocol = "OCI",
              .carrier = "NEW_ITEM fields",
              .document = {},
              .cookie = {},
              .operationAllowed = {},
              .status = 200,
              .lines = {}};
    std::map<int, Item> items;
    for (const auto& [name, text] : fields) {
        cart.document += name + " = " + text + "\n";
        if (auto place = placeOf(name)) {
            items[place->index][place->field] = text;
        }
    }
    for (const auto& [index, item] : items) {
        cart.lines.push_back(readLine(item));
    }
    return cart;
}

}  // namespace buyer
