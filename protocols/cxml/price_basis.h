#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "gateway/model/money.h"
#include "gateway/model/party.h"
#include "gateway/model/price.h"
#include "protocols/cxml/reading.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// Digits behind the point of a price we write for one unit.
constexpr int kPriceDigits = 9;

/// Reads what a line's price is for (PriceBasisQuantity) into `per`; what its members do not say is
/// carried.
void keepBasis(pugi::xml_node basis, std::string_view lineUnit, Reading& reading,
               model::PricePer& per, model::Carried& carried, std::string_view parent = {});
/// What keepBasis read; nothing when the price is for one.
void writeBasis(Writing& out, const model::PricePer& per, std::string_view lineUnit,
                const model::Carried& carried, std::string_view parent = {});

/// Gives the line what its PriceBasisQuantity says.
template <model::Priced Line>
void readBasis(pugi::xml_node basis, Line& line, Reading& reading, std::string_view parent = {}) {
    auto per = model::pricePer(line);
    keepBasis(basis, line.unit, reading, per, line.carried, parent);
    model::setPrice(line, per);
}

/// The price as the receiver's version can say it: for one unit where `element` has no
/// PriceBasisQuantity. Throws Fault(invalid) when that cannot be reckoned exactly; `text` is the
/// price for people, `part` the line.
model::PricePer priceFor(const Writing& out, std::string_view element, const model::PricePer& per,
                         const std::string& text, std::string_view part);
/// The same without throwing: nothing when the receiver's version cannot say it.
std::optional<model::PricePer> maybePriceFor(const Writing& out, std::string_view element,
                                             const model::PricePer& per);

/// The amount of a price, in the line's currency.
template <model::Priced Line>
std::optional<model::Money> moneyOf(const Line& line, const model::PricePer& per) {
    if (!line.unitPrice) return std::nullopt;
    return model::Money{per.amount, line.unitPrice->currency};
}

}  // namespace cxml
