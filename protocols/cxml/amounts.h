#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "gateway/model/amounts.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

// Amounts of every kind, both ways. What a member does not hold is kept in the `carried` of the
// value, or of the value the amount stands in at `place` (see carried.h).

/// A Money element; `place` is the Money's own.
model::Money keepAmount(pugi::xml_node money, Reading& reading, model::Carried& carried,
                        std::string_view place);
void writeAmount(Writing& out, const model::Money& money, const model::Carried& carried,
                 std::string_view place);
/// `<UnitPrice><Money/></UnitPrice>`; `place` is the wrapper's. Rejected when there is no Money.
model::Money keepMoney(pugi::xml_node wrapper, Reading& reading, model::Carried& carried,
                       std::string_view place);
void writeMoney(Writing& out, std::string_view name, const model::Money& money,
                const model::Carried& carried, std::string_view place);
/// Nothing when there is no money.
void writeMoney(Writing& out, std::string_view name, const std::optional<model::Money>& money,
                const model::Carried& carried, std::string_view place);

/// A decimal attribute that may be anything: what is no number is carried.
std::optional<base::Decimal> keepDecimal(pugi::xml_node element, const char* attribute,
                                         model::Carried& carried, std::string_view place = {});

/// Description with its language. Of several the first counts. Where the DTD asks for none
/// (`optional`), an empty one is carried.
void keepDescription(std::string& text, std::string& language, model::Carried& carried,
                     pugi::xml_node description, bool optional, std::string_view parent = {});
/// Always one, in English when no language is named.
void writeDescription(Writing& out, std::string_view text, std::string_view language,
                      const model::Carried& carried, std::string_view parent = {});
/// None without a text.
void writeDescriptionIf(Writing& out, std::string_view text, std::string_view language,
                        const model::Carried& carried, std::string_view parent = {});

model::Tax readTax(pugi::xml_node tax, Reading& reading);
void write(Writing& out, const model::Tax& tax);
void write(Writing& out, const std::optional<model::Tax>& tax);

/// Money, a Description where there is one, and @percentageRate: Shipping, SpecialHandlingAmount,
/// InvoiceDetailDiscount …
model::Charge readCharge(pugi::xml_node charge, Reading& reading);
/// In the order the element of this name wants.
void writeCharge(Writing& out, std::string_view name, const model::Charge& charge);
void writeCharge(Writing& out, std::string_view name, const std::optional<model::Charge>& charge);

model::Modification readModification(pugi::xml_node modification, Reading& reading);
void write(Writing& out, const model::Modification& modification);

model::PaymentTerm readPaymentTerm(pugi::xml_node term);
void write(Writing& out, const model::PaymentTerm& term);

model::Distribution readDistribution(pugi::xml_node distribution, Reading& reading);
void write(Writing& out, const model::Distribution& distribution);

/// `<Dimension quantity="" type=""><UnitOfMeasure/></Dimension>` and what is built like it.
model::Measure readMeasure(pugi::xml_node measure);
void writeMeasure(Writing& out, std::string_view name, const model::Measure& measure);

}  // namespace cxml
