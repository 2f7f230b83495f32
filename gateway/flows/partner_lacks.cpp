#include "gateway/flows/partner_lacks.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/outbound.h"

namespace flows {
namespace {

// Orders, and what answers them, travel by cXML only.
bool speaksCxml(const model::Partner& partner) {
    return std::ranges::any_of(partner.sender, [](const auto& sender) {
        return !base::equalsAnyCase(sender.domain, "oci");
    });
}

}  // namespace

std::vector<base::Problem> lacks(const KnownPartner& known) {
    std::vector<base::Problem> found;
    const auto& partner = known.partner;
    if (!partner.active) return found;
    if (known.secrets.empty())
        found.push_back({"secrets", "no secret is set, so nobody can sign in for it"});
    if (partner.origins.empty())
        found.push_back(
            {"origins",
             "no address is set that carts may return to (origins), so visits are refused"});
    const auto way = speaksCxml(partner) ? missingWay(partner, "ConfirmationRequest") : "";
    if (!way.empty())
        found.push_back(
            {"cxml.url", way + ", so confirmations, ship notices and invoices stay here"});
    return found;
}

}  // namespace flows
