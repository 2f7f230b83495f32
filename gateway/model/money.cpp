#include "gateway/model/money.h"

namespace model {

Money lineAmount(const base::Decimal& quantity, const Money& price, const base::Decimal& basis,
                 const base::Decimal& factor) {
    const base::Decimal whole = quantity * factor * price.amount;
    return Money{whole.dividedBy(basis, minorDigits(price.currency)), price.currency};
}

std::string str(const Money& money) {
    return money.amount.str() + " " + money.currency;
}

}  // namespace model
