#include "gateway/flows/in_words.h"

#include <map>

#include "gateway/base/decimal.h"

namespace flows {
namespace {

using store::Difference;
using Words = std::string (*)(const Difference&);

std::string quoted(const std::string& text) {
    return text.empty() ? "nothing" : "\"" + text + "\"";
}

std::string source(const Difference& one) {
    return one.offerId.empty() ? "ours" : "the offer's";
}

std::string offerUnknown(const Difference& one) {
    return "it refers to the offer " + quoted(one.ordered) +
           ", which we did not make or which is not kept any more. Its price is not known to be "
           "ours.";
}

std::string offerEnded(const Difference& one) {
    return "the offer it refers to held " + one.offered + " and has ended.";
}

std::string part(const Difference& one) {
    if (one.offered == "none")
        return one.ordered.empty() ? "it names no part number, so nothing can be compared."
                                   : "the part " + quoted(one.ordered) +
                                         " is not in the catalogue this partner sees.";
    return "the part is " + quoted(one.ordered) + ", but " + source(one) + " is " +
           quoted(one.offered) + ".";
}

// "0.01 per 100" and "19.99"; a comparison in figures only where both are for as much.
std::string byHowMuch(const Difference& one) {
    const auto was = base::Decimal::parse(one.offered);
    const auto is = base::Decimal::parse(one.ordered);
    if (!was || !is) return {};
    return *is < *was ? ", which is " + (*was - *is).plain() + " less"
                      : ", which is " + (*is - *was).plain() + " more";
}

std::string price(const Difference& one) {
    const auto more = byHowMuch(one);
    if (more.empty())
        return "the price is " + one.ordered + ", but " + source(one) + " is " + one.offered + ".";
    return "the price is " + one.ordered + more + " than " + source(one) + " of " + one.offered +
           ".";
}

std::string quantity(const Difference& one) {
    return one.ordered + " are ordered" + byHowMuch(one) + " than the " + one.offered +
           (one.offerId.empty() ? " that are left or have gone already." : " that were offered.");
}

std::string unit(const Difference& one) {
    if (one.offered.empty())
        return "its unit is " + quoted(one.ordered) + ", and ours is not known.";
    return "the unit is " + quoted(one.ordered) + ", but " + source(one) + " is " +
           quoted(one.offered) + ".";
}

std::string currency(const Difference& one) {
    if (one.lineNumber == 0)
        return "The total is in " + quoted(one.ordered) +
               ", the lines or the blanket order are in " + quoted(one.offered) + ".";
    return "the price is in " + quoted(one.ordered) + ", but " + source(one) + " is in " +
           quoted(one.offered) + ".";
}

std::string total(const Difference& one) {
    return "The order says a total of " + one.ordered + byHowMuch(one) + " than the " +
           one.offered + " its lines make (of a release: its blanket order leaves).";
}

std::string amount(const Difference& one) {
    return "it costs " + one.ordered + byHowMuch(one) + " than the " + one.offered +
           " its blanket order leaves.";
}

std::string mode(const Difference& one) {
    return "It is held because it is a test (deploymentMode " + quoted(one.ordered) +
           "): a test reaches the back office only when a person lets it.";
}

std::string type(const Difference& one) {
    return "It is an order of type " + quoted(one.ordered) +
           ", which moves stock and buys nothing: a person decides.";
}

std::string number(const Difference& one) {
    return "An order of this number was " + one.ordered +
           ". It may have been sent twice by mistake.";
}

std::string agreement(const Difference& one) {
    if (one.offered == "none")
        return "It draws on the blanket order " + quoted(one.ordered) + ", which is not here.";
    return "It draws on the blanket order " + quoted(one.ordered) + ", which is " + one.offered +
           ".";
}

std::string term(const Difference& one) {
    return "The blanket order holds " + one.offered + ", this order is of " + one.ordered + ".";
}

std::string line(const Difference& one) {
    return "the blanket order has no line for the part " + quoted(one.ordered) + ".";
}

std::string anything(const Difference& one) {
    return one.field + " is " + quoted(one.ordered) + " instead of " + quoted(one.offered) + ".";
}

const std::map<std::string, Words, std::less<>>& words() {
    static const std::map<std::string, Words, std::less<>> all{
        {"SupplierPartAuxiliaryID", offerUnknown},
        {"Validity", offerEnded},
        {"SupplierPartID", part},
        {"UnitPrice", price},
        {"Quantity", quantity},
        {"UnitOfMeasure", unit},
        {"Currency", currency},
        {"Total", total},
        {"Amount", amount},
        {"deploymentMode", mode},
        {"orderType", type},
        {"OrderID", number},
        {"Agreement", agreement},
        {"EffectiveDate", term},
        {"ExpirationDate", term},
        {"Line", line}};
    return all;
}

}  // namespace

std::string inWords(const Difference& difference) {
    const auto known = words().find(difference.field);
    const auto text = (known == words().end() ? anything : known->second)(difference);
    return difference.lineNumber == 0
               ? text
               : "Line " + std::to_string(difference.lineNumber) + ": " + text;
}

}  // namespace flows
