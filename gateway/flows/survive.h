#pragma once

#include <set>
#include <string>
#include <vector>

#include "gateway/model/documents.h"
#include "gateway/model/partner.h"

namespace flows {

/// What the receiver's limits would do to one field, and what was done about it beforehand.
struct Adjustment {
    std::string where;   ///< "line 2"; empty: the document
    std::string field;   ///< "description", "unit", "price" …
    std::string before;  ///< as it was
    std::string after;   ///< as it leaves; of a stop, as it would have arrived
    std::string rule;    ///< "at most 40 characters", "unit BX is BOX there"
    std::string source;  ///< where the rule comes from: profile and its source
    bool stops = false;  ///< no safe way: the document may not leave like this

    friend bool operator==(const Adjustment&, const Adjustment&) = default;
};

/// A document fitted to its receiver.
struct Fitted {
    model::Document document;
    std::vector<Adjustment> adjustments;
};

/// What would become of this document at the partner's system, by the limits of its profile and the
/// partner's own settings, without changing anything for good.
/// Units in the words of the order it is about stay as they are.
Fitted survive(const model::Document& document, const model::Partner& partner,
               const std::set<std::string>& ordersWords = {});

/// The same for a document about to leave: safe fits are applied (cut by characters or bytes, unit
/// by its table, decimals where nothing is lost). Throws Fault(invalid) naming everything that has
/// no safe fit, with its place and reason.
Fitted fit(const model::Document& document, const model::Partner& partner,
           const std::set<std::string>& ordersWords = {});

/// One line for the Message's note; empty when nothing was changed or left out.
std::string noteOf(const std::vector<Adjustment>& adjustments,
                   const std::vector<std::string>& omitted);

}  // namespace flows
