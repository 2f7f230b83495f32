#include "gateway/base/encoding.h"
#include "gateway/flows/earlier_cart.h"
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

// Lines the shop's pages can count with.
void checkLines(const model::PunchoutSetup& setup) {
    static const base::Decimal most{1'000'000'000};
    std::vector<base::Problem> problems;
    for (std::size_t i = 0; i < setup.items.size(); ++i) {
        const auto& item = setup.items[i];
        const auto where = "ItemOut[" + std::to_string(i + 1) + "]";
        if (item.quantity > most) problems.push_back({where + "/@quantity", "too large"});
        if (item.unitPrice && item.unitPrice->amount > most)
            problems.push_back({where + "//UnitPrice/Money", "too large"});
    }
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The lines have figures beyond reason.", {},
                          std::move(problems));
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
            .expiresAt = work.now + base::Minutes(work.partner.sessionMinutes),
            .visitor = visitorOf(setup)};
}

}  // namespace

model::Answer handle(Work& work, const model::PunchoutSetup& setup) {
    if (setup.returnUrl.empty())
        throw base::Fault(
            base::FaultCode::invalid, "The cart would have nowhere to go.", {},
            {{"PunchOutSetupRequest/BrowserFormPost/URL", "the address to return to is missing"}});
    checkReturnAddress(work.partner, setup.returnUrl);
    checkLines(setup);

    const auto punchout = punchoutOf(work, setup);
    const auto token = startToken(work.context, punchout.id);
    store::insertPunchout(work.tx, punchout, base::sha256Hex(token));
    // On create there is no earlier cart: whatever stands there is not ours to take over.
    if (setup.operation != model::PunchoutOperation::create)
        for (const auto& item : setup.items) store::addCartLine(work.tx, punchout.id, lineOf(item));
    return model::StartPage{startUrl(work.context, punchout.id)};
}

}  // namespace flows
