#include "gateway/web/api/handlers.h"
#include "gateway/web/api/json.h"

namespace web::api {
namespace {

bool isSeen(const Call& call, const model::Partner& partner) {
    return call.sees(partner.id) &&
           (call.key.backOffice.empty() || call.key.backOffice == partner.connector);
}

}  // namespace

base::Wire listPartners(const Call& call) {
    const auto partners = call.context().partners.current();
    const auto wanted = static_cast<std::size_t>(limitOf(call)) + 1;
    std::vector<Json> items;
    std::vector<std::string> ids;
    for (auto one = partners->byId.upper_bound(cursorOf(call));
         one != partners->byId.end() && items.size() < wanted; ++one) {
        if (!isSeen(call, one->second.partner)) continue;
        items.push_back(partnerJson(one->second.partner));
        ids.push_back(one->first);
    }
    return page(call, std::move(items), [&](std::size_t i) { return ids[i]; });
}

base::Wire getPartner(const Call& call) {
    const auto partners = call.context().partners.current();
    const auto* known = partners->find(call.param("id"));
    if (!known || !isSeen(call, known->partner)) nothingHere();
    return found(call, partnerJson(known->partner));
}

}  // namespace web::api
