// UnitPrice, Total … / Money(@currency)
// Tax / Money Description TaxDetail*
// TaxDetail(@category @purpose @percentageRate @exemptDetail)
//   TaxableAmount? TaxAmount TaxLocation? Description?
// Shipping / Money Description;  InvoiceDetailDiscount(@percentageRate) / Money
// Dimension(@quantity @type) / UnitOfMeasure
#include "protocols/cxml/amounts.h"

#include "protocols/cxml/carried.h"
#include "protocols/cxml/grammar.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

model::TaxDetail readTaxDetail(Node node, Reading& reading) {
    model::TaxDetail detail;
    auto& carried = detail.carried;
    detail.category = node.attribute("category").value();
    detail.purpose = node.attribute("purpose").value();
    detail.exempt = node.attribute("exemptDetail").value();
    detail.percent = keepDecimal(node, "percentageRate", carried);
    carryAttributes(carried, node, {}, {"category", "purpose", "exemptDetail", "percentageRate"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "TaxAmount")
            detail.amount = keepMoney(child, reading, carried, name);
        else if (name == "TaxableAmount")
            detail.taxable = keepMoney(child, reading, carried, name);
        else if (name == "TaxLocation" && detail.location.empty() && *child.value())
            detail.location = keepNamed(carried, child, name);
        else if (name == "Description")
            keepDescription(detail.description, detail.language, carried, child, true);
        else
            carry(carried, child);
    });
    return detail;
}

void write(Writing& out, const model::TaxDetail& detail) {
    const auto& carried = detail.carried;
    out.open("TaxDetail", {{"purpose", detail.purpose},
                           {"category", detail.category},
                           {"percentageRate", detail.percent ? detail.percent->str() : ""},
                           {"exemptDetail", detail.exempt}});
    out.carrying(carried);
    writeMoney(out, "TaxableAmount", detail.taxable, carried, "TaxableAmount");
    writeMoney(out, "TaxAmount", detail.amount, carried, "TaxAmount");
    if (!detail.location.empty())
        writeNamed(out, "TaxLocation", detail.location, carried, "TaxLocation");
    writeDescriptionIf(out, detail.description, detail.language, carried);
    out.close();
}

}  // namespace

model::Money keepAmount(Node money, Reading& reading, model::Carried& carried,
                        std::string_view place) {
    if (money.first_attribute().next_attribute())
        carryAttributes(carried, money, place, {"currency"});
    return reading.money(money);
}

void writeAmount(Writing& out, const model::Money& money, const model::Carried& carried,
                 std::string_view place) {
    out.open("Money", {{"currency", money.currency}}).carrying(carried, place);
    out.text(money.amount.str()).close();
}

model::Money keepMoney(Node wrapper, Reading& reading, model::Carried& carried,
                       std::string_view place) {
    std::optional<model::Money> found;
    if (wrapper.first_attribute()) carryAttributes(carried, wrapper, place);
    xml::eachElement(wrapper, [&](Node child, std::string_view name) {
        if (name != "Money") return carry(carried, child, place);
        reading.once(child);
        const bool more = bool(child.first_attribute().next_attribute());
        found = more ? keepAmount(child, reading, carried, below(place, "Money"))
                     : reading.money(child);
    });
    if (!found) reading.reject(wrapper, "has no Money");
    return std::move(found).value_or(model::Money{});
}

void writeMoney(Writing& out, std::string_view name, const model::Money& money,
                const model::Carried& carried, std::string_view place) {
    if (carried.empty()) {
        out.money(name, money);
        return;
    }
    out.open(name).carrying(carried, place);
    writeAmount(out, money, carried, below(place, "Money"));
    out.close();
}

void writeMoney(Writing& out, std::string_view name, const std::optional<model::Money>& money,
                const model::Carried& carried, std::string_view place) {
    if (money) writeMoney(out, name, *money, carried, place);
}

std::optional<base::Decimal> keepDecimal(Node element, const char* attribute,
                                         model::Carried& carried, std::string_view place) {
    const auto given = element.attribute(attribute);
    if (!given) return std::nullopt;
    auto value = base::Decimal::parse(xml::trim(given.value()));
    if (!value) carry(carried, given, place);
    return value;
}

void keepDescription(std::string& text, std::string& language, model::Carried& carried,
                     Node description, bool optional, std::string_view parent) {
    auto words = xml::trimmed(description);
    if (!text.empty() || !language.empty() || (optional && words.empty()))
        return carry(carried, description, parent);
    const auto spoken = description.attribute("xml:lang");
    // English without words is what is written where there must be one.
    if (!words.empty() || spoken.value() != std::string_view("en")) language = spoken.value();
    text = std::move(words);
    if (xml::present(description.first_child()) || description.first_attribute() != spoken ||
        spoken.next_attribute())
        carryRest(carried, description, below(parent, "Description"), {"xml:lang"}, {});
}

void writeDescription(Writing& out, std::string_view text, std::string_view language,
                      const model::Carried& carried, std::string_view parent) {
    out.open("Description", {{"xml:lang", language.empty() ? "en" : language}});
    if (!carried.empty()) out.carrying(carried, below(parent, "Description"));
    out.text(text).close();
}

void writeDescriptionIf(Writing& out, std::string_view text, std::string_view language,
                        const model::Carried& carried, std::string_view parent) {
    if (!text.empty()) writeDescription(out, text, language, carried, parent);
}

model::Tax readTax(Node node, Reading& reading) {
    model::Tax tax;
    bool found = false;
    carryAttributes(tax.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Money") {
            reading.once(child);
            tax.amount = keepAmount(child, reading, tax.carried, name);
            found = true;
        } else if (name == "Description") {
            keepDescription(tax.description, tax.language, tax.carried, child, false);
        } else if (name == "TaxDetail") {
            tax.details.push_back(readTaxDetail(child, reading));
        } else {
            carry(tax.carried, child);
        }
    });
    if (!found) reading.reject(node, "has no Money");
    return tax;
}

void write(Writing& out, const model::Tax& tax) {
    out.open("Tax").carrying(tax.carried);
    writeAmount(out, tax.amount, tax.carried, "Money");
    writeDescription(out, tax.description, tax.language, tax.carried);
    for (const auto& detail : tax.details) write(out, detail);
    out.close();
}

void write(Writing& out, const std::optional<model::Tax>& tax) {
    if (tax) write(out, *tax);
}

model::Charge readCharge(Node node, Reading& reading) {
    model::Charge charge;
    bool found = false;
    charge.percent = keepDecimal(node, "percentageRate", charge.carried);
    carryAttributes(charge.carried, node, {}, {"percentageRate"});
    const bool optional = std::string_view(node.name()) != "Shipping";
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Money") {
            reading.once(child);
            charge.amount = keepAmount(child, reading, charge.carried, name);
            found = true;
        } else if (name == "Description") {
            keepDescription(charge.description, charge.language, charge.carried, child, optional);
        } else {
            carry(charge.carried, child);
        }
    });
    if (!found) reading.reject(node, "has no Money");
    return charge;
}

void writeCharge(Writing& out, std::string_view name, const model::Charge& charge) {
    const auto& grammar = Grammar::instance();
    const auto& rule = grammar.rule(name);
    const auto description = grammar.names().find("Description");
    const bool first = rule.mentions(description) &&
                       rule.placeOf(description) < rule.placeOf(grammar.names().find("Money"));
    const bool needed = !first && rule.needs(description);
    out.open(name, {{"percentageRate", charge.percent ? charge.percent->str() : ""}});
    out.carrying(charge.carried);
    if (first) writeDescriptionIf(out, charge.description, charge.language, charge.carried);
    writeAmount(out, charge.amount, charge.carried, "Money");
    if (needed || (!first && !charge.description.empty()))
        writeDescription(out, charge.description, charge.language, charge.carried);
    out.close();
}

void writeCharge(Writing& out, std::string_view name, const std::optional<model::Charge>& charge) {
    if (charge) writeCharge(out, name, *charge);
}

model::Measure readMeasure(Node node) {
    model::Measure measure;
    measure.type = node.attribute("type").value();
    measure.quantity = keepDecimal(node, "quantity", measure.carried).value_or(base::Decimal{});
    carryAttributes(measure.carried, node, {}, {"type", "quantity"});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "UnitOfMeasure" && measure.unit.empty())
            measure.unit = keepText(measure.carried, child, name);
        else
            carry(measure.carried, child);
    });
    return measure;
}

void writeMeasure(Writing& out, std::string_view name, const model::Measure& measure) {
    const auto& carried = measure.carried;
    const auto other = carriedText(carried, "@quantity");
    out.open(name, {{"quantity", other ? std::string(*other) : measure.quantity.str()},
                    {"type", measure.type}});
    out.carrying(carried);
    writeText(out, "UnitOfMeasure", measure.unit, carried, "UnitOfMeasure");
    out.close();
}

}  // namespace cxml
