#include "gateway/flows/obligations.h"

#include "gateway/web/admin/order_parts.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

constexpr int kMost = 500;

}  // namespace

base::Wire obligations(const Desk& desk) {
    const auto open = desk.context().store.read(
        [](store::ReadTx& tx) { return store::openObligations(tx, kMost); });
    Data data;
    data.set("none", open.empty()).set("obligations", obligationRows(desk, open));
    return show(desk, "obligations", "Owed", std::move(data));
}

base::Wire settleObligation(const Desk& desk) {
    flows::settleByHand(desk.context(), desk.request.param("id"), desk.actor());
    return seeOther("/obligations?done=told");
}

}  // namespace web::admin
