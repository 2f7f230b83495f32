#include "gateway/flows/complete_lines.h"
#include "gateway/flows/orders.h"
#include "gateway/flows/survive_rules.h"
#include "gateway/model/price.h"
#include "gateway/store/offers.h"

namespace flows {
namespace {

using Differences = std::vector<store::Difference>;

std::string str(const model::Item& item) {
    if (!item.unitPrice) return "none";
    return item.unitPrice->amount.plain() + model::perText(model::pricePer(item), item.unit);
}

bool samePrice(const model::Item& a, const model::Item& b) {
    if (!a.unitPrice || !b.unitPrice) return a.unitPrice.has_value() == b.unitPrice.has_value();
    return model::pricePer(a) == model::pricePer(b);
}

class LineComparison {
public:
    LineComparison(store::OfferedLine offered, const model::Item& ordered,
                   const model::Partner& partner)
        : offered_(std::move(offered)), ordered_(ordered), partner_(partner) {}

    Differences run() {
        const auto& was = offered_.item;
        compare("SupplierPartID", was.id.supplierPart, ordered_.id.supplierPart);
        if (was.quantity != ordered_.quantity)
            note("Quantity", was.quantity.plain(), ordered_.quantity.plain());
        if (was.unit != ordered_.unit &&
            ReceiverRules(partner_).unit(was.unit).code != ordered_.unit)
            note("UnitOfMeasure", was.unit, ordered_.unit);
        if (was.unitPrice && ordered_.unitPrice)
            compare("Currency", was.unitPrice->currency, ordered_.unitPrice->currency);
        if (!samePrice(was, ordered_)) note("UnitPrice", str(was), str(ordered_));
        return std::move(found_);
    }

private:
    void compare(const char* field, const std::string& was, const std::string& is) {
        if (was != is) note(field, was, is);
    }
    void note(const char* field, std::string was, std::string is) {
        found_.push_back(
            {ordered_.lineNumber, field, std::move(was), std::move(is), offered_.offerId});
    }

    const store::OfferedLine offered_;
    const model::Item& ordered_;
    const model::Partner& partner_;
    Differences found_;
};

// Whether our catalogue is what the partner's people choose from.
bool sellsByCatalogue(const model::Partner& partner, const model::Order& order) {
    return order.type == "regular" && !partner.priceList.empty() &&
           partner.option("shop", "").empty();
}

// Of a set the price stands at its parent, and what is taken out needs none.
bool isComparable(const model::Item& item) {
    return !item.blanket && item.operation != "delete" && !(item.parentLine > 0 && !item.unitPrice);
}

Differences compareWithCatalogue(store::ReadTx& tx, const model::Partner& partner,
                                 const model::Item& item, base::Time now) {
    const auto ours = ourLine(tx, partner, item, now);
    if (!ours) return {{item.lineNumber, "SupplierPartID", "none", item.id.supplierPart, ""}};
    return LineComparison({"", now, *ours}, item, partner).run();
}

}  // namespace

Differences compareWithOffers(store::ReadTx& tx, const model::Partner& partner,
                              const model::Order& order, base::Time now) {
    Differences all;
    const bool byCatalogue = sellsByCatalogue(partner, order);
    for (const auto& item : order.items) {
        if (item.id.auxiliary.empty()) {
            if (byCatalogue && isComparable(item))
                for (auto& difference : compareWithCatalogue(tx, partner, item, now))
                    all.push_back(std::move(difference));
            continue;
        }
        const auto offered = store::offeredLine(tx, partner.id, item.id.auxiliary);
        if (!offered) {
            all.push_back(
                {item.lineNumber, "SupplierPartAuxiliaryID", "none", item.id.auxiliary, {}});
            continue;
        }
        if (offered->validUntil <= now)
            all.push_back({item.lineNumber, "Validity", "until " + base::iso(offered->validUntil),
                           base::iso(now), offered->offerId});
        for (auto& difference : LineComparison(*offered, item, partner).run())
            all.push_back(std::move(difference));
    }
    return all;
}

}  // namespace flows
