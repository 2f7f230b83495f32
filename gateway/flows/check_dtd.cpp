#include "gateway/flows/check_dtd.h"

#include <algorithm>

#include "protocols/cxml/dtd_shelf.h"

namespace flows {
namespace {

// A refusal concerns a place when it is there or at a child or an attribute of it.
bool concerns(const base::Problem& refusal, std::string_view place) {
    const std::string_view where = refusal.where;
    return where == place || (where.starts_with(place) && where.rfind('/') == place.size());
}

}  // namespace

void judgeByDtd(Verdict& verdict, std::string_view document, std::string_view contentType) {
    if (!cxml::dtds()) return;
    try {
        auto judgement = cxml::dtds()->judge(document, contentType);
        verdict.dtd = {std::move(judgement.dtd), std::move(judgement.problems)};
    } catch (const base::Fault&) {
        // Not XML: the reader says so, with the same words.
    }
}

void settleTolerance(Verdict& verdict) {
    for (auto& problem : verdict.dtd.problems)
        problem.tolerated = std::none_of(
            verdict.problems.begin(), verdict.problems.end(), [&](const base::Problem& refusal) {
                return !refusal.tolerated && concerns(refusal, problem.where);
            });
}

}  // namespace flows
