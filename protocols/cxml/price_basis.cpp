// PriceBasisQuantity(@quantity @conversionFactor) / UnitOfMeasure
#include "protocols/cxml/price_basis.h"

#include "gateway/base/fault.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr base::Decimal kOne{1};
constexpr int kPriceDigits = 9;
constexpr std::string_view kName = "PriceBasisQuantity";

// cXML Reference Guide, PriceBasisQuantity: the price is for @quantity of its unit, and one unit of
// the line is @conversionFactor of these.
base::Decimal read(Node node, Reading& reading) {
    const auto quantity = reading.quantity(node, "quantity");
    auto factor = kOne;
    if (node.attribute("conversionFactor")) factor = reading.quantity(node, "conversionFactor");
    if (quantity.isZero() || factor.isZero()) {
        reading.reject(node, "a price for nothing");
        return kOne;
    }
    const auto basis = quantity.dividedBy(factor, 9);
    if (!basis.isZero() && basis * factor == quantity)
        return factor == kOne ? quantity : base::Decimal::of(basis.plain());
    reading.reject(node, "conversionFactor", "cannot be reckoned exactly");
    return kOne;
}

bool isPlain(Node node, const base::Decimal& basis, std::string_view unit) {
    const auto inside = node.child("UnitOfMeasure");
    return !(basis == kOne) &&
           node.attribute("conversionFactor").value() == std::string_view("1") &&
           node.attribute("quantity").value() == basis.str() && node.first_child() == inside &&
           !xml::present(inside.next_sibling()) && !inside.first_attribute() &&
           xml::trimmed(inside) == unit;
}

}  // namespace

base::Decimal keepBasis(Node node, std::string_view unit, Reading& reading, model::Carried& carried,
                        std::string_view parent) {
    const auto basis = read(node, reading);
    if (!isPlain(node, basis, unit)) carry(carried, node, parent);
    return basis;
}

void writeBasis(Writing& out, const base::Decimal& basis, std::string_view unit,
                const model::Carried& carried, std::string_view parent) {
    if (basis == kOne || carries(carried, kName, parent)) return;
    out.open(kName, {{"quantity", basis.str()}, {"conversionFactor", "1"}});
    out.leaf("UnitOfMeasure", unit).close();
}

std::optional<base::Decimal> priceForOne(const base::Decimal& price, const base::Decimal& basis) {
    if (basis == kOne) return price;
    if (basis.isZero()) return std::nullopt;
    const auto one = price.dividedBy(basis, kPriceDigits);
    if (!(one * basis == price)) return std::nullopt;
    return base::Decimal::of(one.plain());
}

std::optional<model::Money> priceFor(const Writing& out, std::string_view element,
                                     const std::optional<model::Money>& price,
                                     const base::Decimal& basis, std::string_view part) {
    if (!price || basis == kOne || out.knows(element, kName) || !out.knows(element, "UnitPrice"))
        return price;
    if (const auto one = priceForOne(price->amount, basis))
        return model::Money{*one, price->currency};
    throw base::Fault(base::FaultCode::invalid,
                      "The receiver's version of cXML has prices for one unit only.",
                      std::string(part),
                      {{"item " + std::string(part) + "/" + std::string(element) + "/UnitPrice",
                        model::str(*price) + " per " + basis.plain() +
                            " is no price for one with nine digits behind the point"}});
}

}  // namespace cxml
