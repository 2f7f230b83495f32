#include "gateway/flows/survive.h"

#include "gateway/base/text.h"

namespace flows {

Fitted survive(const model::Document& document, const model::Partner&) {
    return {document, {}};
}

Fitted fit(const model::Document& document, const model::Partner& partner) {
    return survive(document, partner);
}

std::string noteOf(const std::vector<Adjustment>& adjustments,
                   const std::vector<std::string>& omitted) {
    std::vector<std::string> notes;
    for (const auto& one : adjustments)
        notes.push_back(one.where + (one.where.empty() ? "" : " ") + one.field + ": " + one.rule);
    for (const auto& one : omitted) notes.push_back("left out " + one);
    return base::join(notes, "; ");
}

}  // namespace flows
