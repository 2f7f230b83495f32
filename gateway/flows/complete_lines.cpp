#include "gateway/flows/complete_lines.h"

#include "gateway/base/text.h"
#include "gateway/model/price.h"
#include "gateway/store/offers.h"

namespace flows {
namespace {

bool isWhole(const model::Item& line) {
    return !line.unit.empty() && !line.description.empty() && (line.unitPrice || line.blanket);
}

std::string take(model::Item& line, const model::Item& ours) {
    std::vector<std::string> taken;
    if (line.unit.empty() && !ours.unit.empty()) {
        line.unit = ours.unit;
        taken.push_back("unit " + ours.unit);
    }
    if (!line.unitPrice && !line.blanket && ours.unitPrice) {
        model::copyPrice(line, ours);
        taken.push_back("price " + model::priceText(line));
    }
    if (line.description.empty() && !ours.description.empty()) {
        line.description = ours.description;
        line.language = ours.language;
        taken.push_back("text");
    }
    return base::join(taken, ", ");
}

}  // namespace

std::optional<model::Item> ourLine(store::ReadTx& tx, const model::Partner& partner,
                                   const model::Item& line, base::Time now) {
    if (!line.id.auxiliary.empty())
        if (auto offered = store::offeredLine(tx, partner.id, line.id.auxiliary))
            return std::move(offered->item);
    const auto& part = line.id.supplierPart;
    if (part.empty() || partner.priceList.empty()) return std::nullopt;
    auto cart = priceCart(tx, partner, {{0, part, "", line.quantity, "", std::nullopt}}, now);
    if (!cart.lines.front().product) return std::nullopt;
    return std::move(cart.lines.front().item);
}

std::vector<std::string> completeLines(store::ReadTx& tx, const model::Partner& partner,
                                       model::Order& order, base::Time now) {
    std::vector<std::string> notes;
    for (auto& line : order.items) {
        if (isWhole(line)) continue;
        const auto ours = ourLine(tx, partner, line, now);
        const auto taken = ours ? take(line, *ours) : std::string();
        if (!taken.empty())
            notes.push_back("line " + std::to_string(line.lineNumber) + ": " + taken +
                            (line.id.auxiliary.empty() ? " from the catalogue" : " as offered"));
    }
    return notes;
}

}  // namespace flows
