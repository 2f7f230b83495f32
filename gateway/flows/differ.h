#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/documents.h"
#include "gateway/model/partner.h"
#include "gateway/store/tx.h"

namespace flows {

/// One field of one line on its way through four documents. Empty where the document does not speak
/// of it.
struct Trace {
    int lineNumber = 0;
    std::string field;  ///< "Quantity", "UnitPrice", "UnitOfMeasure", "Description" …
    std::string offered;
    std::string ordered;
    std::string confirmed;
    std::string invoiced;
    /// What happened, step by step: "ordered: cut at 40 characters"; empty: nothing did.
    std::string mechanism;
    bool tolerated = false;  ///< within the partner's or the order's own tolerance, or harmless

    bool differs() const { return !mechanism.empty(); }
};

/// Cart as offered, order as received, confirmation, invoice: every line, field by field.
struct FourWay {
    std::string orderId;
    std::string number;
    std::string offerId;  ///< of the first line that refers to one
    std::vector<Trace> traces;
    std::vector<int>
        withoutOffer{};  ///< lines that refer to none: nobody can say they agree with it

    int differences() const;  ///< that are not tolerated
};

/// Throws Fault(notFound) when there is no such order.
FourWay differ(store::ReadTx& tx, const model::Partner& partner, std::string_view orderId);

/// How `after` came from `before`, in words: "cut at 40 characters", "unit EA is EACH in x12",
/// "PRICEUNIT 100 dropped", "rounded to 2 digits", "+3.2 %", "changed". Empty when they say the
/// same.
std::string mechanism(std::string_view field, const std::string& before, const std::string& after);

/// Both as figures that may be compared: quantities, or prices in one currency for as much. Nothing
/// when they cannot be.
std::optional<std::pair<base::Decimal, base::Decimal>> figures(std::string_view field,
                                                               const std::string& before,
                                                               const std::string& after);

/// By how many percent two figures ("UnitPrice", "Quantity") may differ on this line: the order's
/// own word before the partner's.
std::optional<base::Decimal> tolerance(const model::Partner& partner, const model::Item& item,
                                       std::string_view field);

/// What the comparison comes to, in a sentence or two; says of which lines there is no offer.
std::string summary(const FourWay& found);
/// For people, a table of what differs; and one JSON object with everything.
std::string describe(const FourWay& found);
std::string toJson(const FourWay& found);

}  // namespace flows
