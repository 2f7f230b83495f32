#include "gateway/flows/send_catalogue.h"

#include <set>

#include "gateway/flows/outbound.h"
#include "gateway/flows/pricing.h"
#include "gateway/flows/stamp.h"
#include "gateway/flows/survive.h"
#include "gateway/store/audit.h"

namespace flows {
namespace {

constexpr int kPage = 500;

const model::Partner& partnerNamed(const Partners& partners, std::string_view id) {
    const auto* known = partners.find(id);
    if (!known) throw base::Fault(base::FaultCode::notFound, "There is no such partner.");
    return known->partner;
}

// Everything the partner may buy, in the least quantity it may buy it in.
std::vector<store::CartLine> offerings(store::ReadTx& tx, const model::Partner& partner) {
    std::vector<store::CartLine> lines;
    const auto view = viewOf(partner);
    for (const auto& category : store::categories(tx)) {
        if (!category.parentId.empty()) continue;
        for (int offset = 0;; offset += kPage) {
            const auto page = store::inCategory(tx, view, category.id, {offset, kPage});
            for (const auto& [product, price] : page.rows) {
                store::CartLine line;
                line.sku = product.sku;
                line.quantity = product.minimumQuantity;
                lines.push_back(std::move(line));
            }
            if (offset + kPage >= page.total) break;
        }
    }
    return lines;
}

model::CatalogUpload::Line lineOf(const Context& context, PricedLine priced, CatalogueLevel level) {
    model::CatalogUpload::Line line;
    line.item = std::move(priced.item);
    line.item.lineNumber = 0;
    if (level == CatalogueLevel::prices) return line;
    line.entry = model::CatalogUpload::Entry::punchout;
    line.punchoutUrl = context.settings.publicUrl + "/cxml";
    line.punchoutLevel = "product";
    return line;
}

// UNSPSC segments: the first two digits.
std::vector<std::string> commoditiesOf(const model::CatalogUpload& upload) {
    std::set<std::string> segments;
    for (const auto& line : upload.lines)
        for (const auto& one : line.item.classifications)
            if (one.domain == "UNSPSC" && one.code.size() >= 2)
                segments.insert(one.code.substr(0, 2));
    return {segments.begin(), segments.end()};
}

}  // namespace

model::CatalogUpload catalogueFor(Context& context, const model::Partner& partner,
                                  CatalogueLevel level) {
    model::CatalogUpload upload;
    upload.name = context.settings.supplierName;
    upload.description = "Catalogue for " + partner.name;
    upload.language = partner.language;
    upload.loadMode = "Full";
    upload.suppliers = partner.to;
    const auto now = context.clock.now();
    auto cart = context.store.read(
        [&](store::ReadTx& tx) { return priceCart(tx, partner, offerings(tx, partner), now); });
    for (auto& line : cart.lines) upload.lines.push_back(lineOf(context, std::move(line), level));
    upload.commodities = commoditiesOf(upload);
    if (upload.lines.empty())
        throw base::Fault(base::FaultCode::precondition,
                          "There is nothing this partner could buy: look at its price list and "
                          "assortment.");
    return upload;
}

std::string sendCatalogue(Context& context, std::string_view partnerId, CatalogueLevel level,
                          std::string_view actor) {
    const auto partners = context.partners.current();
    const auto& partner = partnerNamed(*partners, partnerId);
    if (const auto missing = missingWay(partner, "CatalogUploadRequest"); !missing.empty())
        throw base::Fault(base::FaultCode::precondition,
                          "The catalogue has no way to the partner: " + missing + ".");
    const auto upload = catalogueFor(context, partner, level);
    auto messageId = context.store.write([&](store::Tx& tx) {
        auto id = enqueueForPartner(context, tx, partner, upload, "");
        if (id.empty())
            throw base::Fault(base::FaultCode::precondition,
                              "Documents for this partner stay here (cxml.transport is none).");
        store::insertAudit(tx, {.at = context.clock.now(),
                                .actor = std::string(actor),
                                .action = "catalogue.sent",
                                .subject = partner.id,
                                .detail = std::to_string(upload.lines.size()) + " items"});
        return id;
    });
    context.wakeDelivery();
    return messageId;
}

std::string catalogueDocument(Context& context, std::string_view partnerId, CatalogueLevel level) {
    const auto partners = context.partners.current();
    const auto& partner = partnerNamed(*partners, partnerId);
    auto index = catalogueFor(context, partner, level);
    index.indexOnly = true;
    const auto fitted = fit(index, partner);
    return protocols::named("cxml")
        .write({"cxml", {}, fitted.document, {}}, partner, newStamp(context))
        .request.body;
}

}  // namespace flows
