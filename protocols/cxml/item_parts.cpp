// ScheduleLine(@quantity @requestedDeliveryDate @lineNumber) / UnitOfMeasure
// Tolerances / QuantityTolerance? / Percentage(@percent) | Value(@value)
//              PriceTolerance? / Percentage(@percent) | Money
#include "protocols/cxml/item_parts.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;
using Optional = std::optional<base::Decimal>;

void readTolerance(Node node, Optional& percent, Optional& value, model::Carried& carried) {
    const std::string_view place = node.name();
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Percentage" && !percent)
            percent = base::Decimal::parse(child.attribute("percent").value());
        if (name == "Value" && !value)
            value = base::Decimal::parse(child.attribute("value").value());
        const bool held = (name == "Percentage" && percent) || (name == "Value" && value);
        if (!held && name != "Money") carry(carried, child, place);
    });
}

void writePercent(Writing& out, const Optional& percent) {
    if (percent) out.empty("Percentage", {{"percent", percent->str()}});
}

}  // namespace

model::ScheduleLine readScheduleLine(Node node, Reading& reading) {
    model::ScheduleLine line;
    line.quantity = reading.quantity(node, "quantity");
    line.requestedDelivery = reading.date(node, "requestedDeliveryDate");
    if (const auto number = node.attribute("lineNumber"))
        line.lineNumber = reading.number(node, number).value_or(0);
    keepNumber(line.carried, node, "lineNumber", line.lineNumber);
    carryAttributes(line.carried, node, {}, {"quantity", "requestedDeliveryDate", "lineNumber"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "UnitOfMeasure" && line.unit.empty())
            line.unit = reading.id(child);
        else
            carry(line.carried, child);
    });
    return line;
}

void write(Writing& out, const model::ScheduleLine& line) {
    out.open("ScheduleLine",
             {{"quantity", line.quantity.str()},
              {"requestedDeliveryDate", line.requestedDelivery},
              {"lineNumber", numberText(line.lineNumber, line.carried, "@lineNumber")}});
    out.carrying(line.carried).leaf("UnitOfMeasure", line.unit).close();
}

model::Tolerances readTolerances(Node node, Reading& reading) {
    model::Tolerances read;
    auto& carried = read.carried;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        Optional none;
        if (name == "QuantityTolerance") {
            readTolerance(child, read.quantityPercent, read.quantityValue, carried);
        } else if (name == "PriceTolerance") {
            readTolerance(child, read.pricePercent, none, carried);
            if (const auto money = child.child("Money"))
                read.priceValue = keepAmount(money, reading, carried, "PriceTolerance/Money");
        } else {
            carry(carried, child);
        }
    });
    return read;
}

void write(Writing& out, const std::optional<model::Tolerances>& tolerances) {
    if (!tolerances) return;
    const auto& [quantityPercent, quantityValue, pricePercent, priceValue, carried] = *tolerances;
    out.open("Tolerances").carrying(carried);
    if (quantityPercent || quantityValue || carriesIn(carried, "QuantityTolerance")) {
        out.open("QuantityTolerance").carrying(carried, "QuantityTolerance");
        writePercent(out, quantityPercent);
        if (quantityValue) out.empty("Value", {{"value", quantityValue->str()}});
        out.close();
    }
    if (pricePercent || priceValue || carriesIn(carried, "PriceTolerance")) {
        out.open("PriceTolerance").carrying(carried, "PriceTolerance");
        writePercent(out, pricePercent);
        if (priceValue) writeAmount(out, *priceValue, carried, "PriceTolerance/Money");
        out.close();
    }
    out.close();
}

}  // namespace cxml
