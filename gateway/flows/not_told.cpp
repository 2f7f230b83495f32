#include "gateway/flows/not_told.h"

namespace flows {

std::vector<std::string> notTold(Context& context, const store::StoredOrder& order) {
    const auto partners = context.partners.current();
    const auto* known = partners->find(order.partnerId);
    if (!known) return {};
    const auto office = context.backOffices.find(known->partner.connector);
    return office ? office->connector->notTold(order.order) : std::vector<std::string>{};
}

}  // namespace flows
