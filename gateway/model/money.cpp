#include "gateway/model/money.h"

namespace model {

std::string str(const Money& money) {
    return money.amount.str() + " " + money.currency;
}

}  // namespace model
