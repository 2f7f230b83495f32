#pragma once

#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/marks.h"
#include "gateway/model/price.h"
#include "gateway/model/product.h"

/// What pages say to a purchaser (en-US words), figures with the marks of the partner's language.
namespace web::shop {

using base::Marks;

/// `1,250.00 USD`: at least the currency's digits, never fewer than the price has.
std::string money(const model::Money& money, const Marks& marks);
/// `1,250`, `2.5`.
std::string number(const base::Decimal& number, const Marks& marks);

/// The unit's word: `box`, `boxes`; a code we have no word for stays as it is.
std::string unitWord(std::string_view unit, const base::Decimal& quantity);
/// `3 boxes`.
std::string quantityOf(const base::Decimal& quantity, std::string_view unit, const Marks& marks);
/// `box of 100 pieces`, `piece`.
std::string packaging(const model::Product& product, const Marks& marks);
/// What a price is for: `each`, `per box of 100 pieces`, `per 100 pieces`.
std::string perUnit(const model::Product& product, const base::Decimal& basis, const Marks& marks);
/// The same of something we do not sell.
std::string perUnit(std::string_view unit, const base::Decimal& basis, const Marks& marks);
/// Of a price for another unit: `per 100 kg, 1 plate = 2.97 kg`.
std::string perUnit(std::string_view unit, const model::PricePer& price, const Marks& marks);

/// What is there and when more is: `In stock: 240 boxes, more in about 5 days`, `Not in stock,
/// ships in about 5 days`, `Availability on request` where nobody said.
std::string availability(const model::Product& product, const Marks& marks);
/// The same for a wanted quantity: `In stock`, `240 boxes in stock, 60 more ship in about 5 days`.
std::string availabilityOf(const model::Product& product, const base::Decimal& wanted,
                           const Marks& marks);
/// Whether the wanted quantity is known to be there.
bool isThere(const model::Product& product, const base::Decimal& wanted);
/// `same day`, `1 day`, `5 days`.
std::string days(int count);
/// The smallest quantity that can be ordered: the minimum, rounded up to a whole number of steps.
base::Decimal smallest(const model::Product& product);
/// `Minimum 10 boxes, in steps of 5`; empty when any whole number will do.
std::string orderingRule(const model::Product& product, const Marks& marks);

/// `14:35 UTC`.
std::string clockTime(base::Time time);
/// `Dec 23, 2026`.
std::string date(base::Time time);
/// `52 minutes left`, `less than a minute left`.
std::string timeLeft(base::Milliseconds left);
/// `1 line`, `3 lines`.
std::string counted(int count, std::string_view one, std::string_view many,
                    const Marks& marks = {});

}  // namespace web::shop
