#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/flows/shopping.h"

/// A cart whose visit ran out before it was returned, offered at the same person's next visit.
namespace flows {

/// What tells who comes, hashed: the user id their system names, and when it names none the
/// BuyerCookie. Two visits with the same one belong to one person (of one partner). Empty when
/// there is neither, and for visits to a requisition that has lines already: those stand at the
/// buyer's.
std::string visitorOf(const model::PunchoutSetup& setup);

struct EarlierCart {
    std::string punchoutId;
    base::Time endedAt;
    std::vector<store::CartLine> lines;
};
/// The latest one, of at most 14 days ago; nothing for visits that can't buy.
std::optional<EarlierCart> earlierCart(Context& context, const Visit& visit);

/// What came over, and what could not: not sold any more, or not in this quantity.
struct TakenOver {
    int lines = 0;
    std::vector<store::CartLine> left;
};
/// Puts its lines into the visit's cart, as if added anew, and offers it no more. Nothing of either
/// when somebody was faster.
TakenOver takeEarlierCart(Context& context, const Visit& visit, const EarlierCart& earlier);
/// Offers it no more.
void dropEarlierCart(Context& context, const EarlierCart& earlier);

}  // namespace flows
