#pragma once

#include <string>
#include <string_view>

#include "gateway/base/decimal.h"

namespace model {

/// An amount and its ISO 4217 currency, upper case.
struct Money {
    base::Decimal amount;
    std::string currency;

    friend bool operator==(const Money&, const Money&) = default;
};

/// How many digits behind the point amounts of this currency are paid in (JPY 0, EUR 2, KWD 3);
/// 2 for a currency we have no figure for. Unit prices may have more.
int minorDigits(std::string_view currency);

/// True for a current ISO 4217 code, upper case.
bool isCurrency(std::string_view code);

/// quantity × factor × price ÷ basis, rounded once to the currency's digits: the amount of a line.
/// `basis` is the quantity the price is for (100 for "12.50 per 100"), `factor` how many units of
/// the price one unit of the line is (2.97 for a plate of 2.97 kg priced per kg); 1 in the usual
/// case.
Money lineAmount(const base::Decimal& quantity, const Money& price, const base::Decimal& basis,
                 const base::Decimal& factor = base::Decimal{1});

/// `12.50 EUR`; for people `€12.50` is the page's business.
std::string str(const Money& money);

}  // namespace model
