// PriceBasisQuantity(@quantity @conversionFactor) / UnitOfMeasure Description?
#include "protocols/cxml/price_basis.h"

#include "protocols/cxml/carried.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr base::Decimal kOne{1};
constexpr std::string_view kName = "PriceBasisQuantity";
constexpr std::string_view kUnit = "UnitOfMeasure";
constexpr std::string_view kForOne = "#";  // it stood there and said nothing

base::Decimal figure(Node node, const char* attribute, Reading& reading) {
    const auto value = reading.quantity(node, attribute);
    if (!value.isZero()) return value;
    reading.reject(node, attribute, "a price for nothing");
    return kOne;
}

bool isForOne(const model::PricePer& per) {
    return per.basis == kOne && per.factor == kOne && per.unit.empty();
}

}  // namespace

// cXML Reference Guide, PriceBasisQuantity: the price is for @quantity of its unit, and one unit of
// the line is @conversionFactor of these.
void keepBasis(Node node, std::string_view lineUnit, Reading& reading, model::PricePer& per,
               model::Carried& carried, std::string_view parent) {
    const auto place = below(parent, kName);
    per.basis = figure(node, "quantity", reading);
    if (node.attribute("conversionFactor")) per.factor = figure(node, "conversionFactor", reading);
    per.unit = xml::trimmed(node.child(kUnit.data()));
    if (per.unit == lineUnit) per.unit.clear();
    carryRest(carried, node, place, {"quantity", "conversionFactor"}, {kUnit});
    if (isForOne(per)) carried.push_back({place, std::string(kForOne), {}});
}

void writeBasis(Writing& out, const model::PricePer& per, std::string_view lineUnit,
                const model::Carried& carried, std::string_view parent) {
    const auto place = below(parent, kName);
    // Documents stored before factor and unit had members of their own carry the whole element.
    if (carries(carried, kName, parent)) return;
    if (isForOne(per) && !carriedText(carried, kForOne, place)) return;
    out.open(kName, {{"quantity", per.basis.str()}, {"conversionFactor", per.factor.str()}});
    out.carrying(carried, place);
    out.leaf(kUnit, per.unit.empty() ? lineUnit : std::string_view(per.unit)).close();
}

std::optional<model::PricePer> maybePriceFor(const Writing& out, std::string_view element,
                                             const model::PricePer& per) {
    if (isForOne(per) || out.knows(element, kName) || !out.knows(element, "UnitPrice")) return per;
    const auto one = model::priceForOne(per, kPriceDigits);
    if (!one) return std::nullopt;
    return model::PricePer{*one};
}

model::PricePer priceFor(const Writing& out, std::string_view element, const model::PricePer& per,
                         const std::string& text, std::string_view part) {
    if (auto price = maybePriceFor(out, element, per)) return std::move(*price);
    throw base::Fault(base::FaultCode::invalid,
                      "The receiver's version of cXML has prices for one unit only.",
                      std::string(part),
                      {{"item " + std::string(part) + '/' + std::string(element) + "/UnitPrice",
                        text + " is no price for one with nine digits behind the point"}});
}

}  // namespace cxml
