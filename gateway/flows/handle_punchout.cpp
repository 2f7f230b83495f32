#include "gateway/base/encoding.h"
#include "gateway/flows/handle.h"
#include "gateway/flows/return_address.h"
#include "gateway/flows/start_link.h"
#include "gateway/store/punchouts.h"

namespace flows {
namespace {

store::CartLine lineOf(const model::Item& item) {
    return {.number = 0,
            .sku = item.id.supplierPart,
            .auxiliaryId = item.id.auxiliary,
            .quantity = item.quantity,
            .note = item.note,
            .original = item};
}

store::Punchout punchoutOf(Work& work, const model::PunchoutSetup& setup) {
    const auto& settings = work.context.settings;
    return {.id = base::newId("pun", work.now, work.context.random),
            .partnerId = work.partner.id,
            .protocol = work.letter.protocol,
            .state = store::PunchoutState::waiting,
            .envelope = work.letter.envelope,
            .setup = setup,
            .createdAt = work.now,
            .startExpiresAt = work.now + settings.startLink,
            .expiresAt = work.now + base::Minutes(work.partner.sessionMinutes)};
}

}  // namespace

model::Answer handle(Work& work, const model::PunchoutSetup& setup) {
    if (setup.returnUrl.empty())
        throw base::Fault(
            base::FaultCode::invalid, "The cart would have nowhere to go.", {},
            {{"PunchOutSetupRequest/BrowserFormPost/URL", "the address to return to is missing"}});
    checkReturnAddress(work.partner, setup.returnUrl);

    const auto punchout = punchoutOf(work, setup);
    const auto token = startToken(work.context, punchout.id);
    store::insertPunchout(work.tx, punchout, base::sha256Hex(token));
    for (const auto& item : setup.items) store::addCartLine(work.tx, punchout.id, lineOf(item));
    return model::StartPage{startUrl(work.context, punchout.id)};
}

}  // namespace flows
