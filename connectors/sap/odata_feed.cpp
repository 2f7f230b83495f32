// The cursor: one of each set, `orders;deliveries;invoices`; those at the end may be missing.
#include "connectors/sap/odata_feed.h"

#include <array>

#include "connectors/sap/odata_cursor.h"
#include "connectors/sap/odata_documents.h"
#include "connectors/sap/odata_json.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

constexpr auto kSettled = base::Seconds{30};  // until all changes of a moment can be seen
// Deliveries tell the day they were changed on, and what is posted in the evening may be there
// after midnight.
constexpr std::int64_t kOneDay = 86'400'000;

struct Set {
    const char* service;
    const char* name;
    const char* key;
    const char* changed;
    const char* expand;
    const char* kind;  // of document, for the log
};
constexpr Set kOrders{"API_SALES_ORDER_SRV",
                      "A_SalesOrder",
                      "SalesOrder",
                      "LastChangeDateTime",
                      "to_Item,to_Item/to_ScheduleLine",
                      "ConfirmationRequest"};
constexpr Set kDeliveries{"API_OUTBOUND_DELIVERY_SRV;v=0002",
                          "A_OutbDeliveryHeader",
                          "DeliveryDocument",
                          "LastChangeDate",
                          "to_DeliveryDocumentItem",
                          "ShipNoticeRequest"};
constexpr Set kInvoices{"API_BILLING_DOCUMENT_SRV", "A_BillingDocument", "BillingDocument",
                        "LastChangeDateTime",       "to_Item",           "InvoiceDetailRequest"};

std::string momentOf(base::Time time) {
    return "datetimeoffset'" + base::iso(time) + '\'';
}

std::string dayOf(base::Time time) {
    return "datetime'" + base::iso(time).substr(0, 10) + "T00:00:00'";
}

class Feed {
public:
    Feed(OdataSession& session, const OdataStyle& style, base::Time now, std::size_t limit)
        : session_(session), style_(style), now_(now), limit_(limit) {}

    void orders(OdataCursor& progress) {
        const auto page = ask(
            kOrders, "startswith(" + style_.marker + ",'ord_') and " + since(progress), progress);
        each(kOrders, page, progress, [&](const model::In& order) {
            if (auto said = readSalesOrder(order, style_))
                batch_.documents.emplace_back(std::move(*said));
        });
    }

    void deliveries(OdataCursor& progress) {
        if (room() == 0) return;
        const auto from = base::Time(base::Milliseconds(progress.from()));
        const auto page = ask(kDeliveries,
                              "SDDocumentCategory eq 'J' and OverallGoodsMovementStatus eq 'C' "
                              "and LastChangeDate ge " +
                                  dayOf(from),
                              progress);
        const auto known = ordersIn(page, ordersOfDelivery);
        each(kDeliveries, page, progress, [&](const model::In& delivery) {
            if (auto said = readOutboundDelivery(delivery, known, style_.names))
                batch_.documents.emplace_back(std::move(*said));
        });
    }

    // Posted in accounting: before, an invoice may still be taken back without a trace.
    void invoices(OdataCursor& progress) {
        if (room() == 0) return;
        const auto page = ask(kInvoices,
                              "(SDDocumentCategory eq 'M' or SDDocumentCategory eq 'N' or "
                              "SDDocumentCategory eq 'O' or SDDocumentCategory eq 'P' or "
                              "SDDocumentCategory eq 'S') and AccountingPostingStatus eq 'C' and " +
                                  since(progress),
                              progress);
        const auto known = ordersIn(page, ordersOfBilling);
        each(kInvoices, page, progress, [&](const model::In& billing) {
            if (auto said = readBilling(billing, known, style_.names))
                batch_.documents.emplace_back(std::move(*said));
        });
    }

    connectors::Batch take() { return std::move(batch_); }

private:
    std::string since(const OdataCursor& progress) const {
        const auto from = base::Time(base::Milliseconds(progress.from()));
        return "LastChangeDateTime ge " + momentOf(from) + " and LastChangeDateTime lt " +
               momentOf(now_ - kSettled);
    }

    std::size_t room() const {
        return limit_ > batch_.documents.size() ? limit_ - batch_.documents.size() : 0;
    }

    OdataJson ask(const Set& set, const std::string& filter, const OdataCursor& progress) {
        const auto organization =
            "SalesOrganization eq " + literal(style_.names.organization) + " and ";
        return entitiesIn(session_.get(filtered(
            set.service, set.name, organization + filter,
            std::string("&$orderby=") + set.changed + ',' + set.key + "&$expand=" + set.expand +
                "&$top=" + std::to_string(room() + progress.seen.size()))));
    }

    template <class OrdersOf>
    KnownOrders ordersIn(const OdataJson& page, OrdersOf ordersOf) {
        std::set<std::string> numbers;
        page.results().each([&](const model::In& one) {
            numbers.merge(ordersOf(one));
            return 0;
        });
        return knownOrders(session_, style_, numbers);
    }

    template <class Read>
    void each(const Set& set, const OdataJson& page, OdataCursor& progress, Read read) {
        page.results().each([&](const model::In& one) {
            if (room() > 0) next(set, one, progress, read);
            return 0;
        });
    }

    // One that can't be read must not stand in the way of the others.
    template <class Read>
    void next(const Set& set, const model::In& one, OdataCursor& progress, Read read) {
        const auto key = one.text(set.key);
        const auto when = millisOf(one.text(set.changed));
        if (!when || progress.has(*when, key)) return;
        try {
            read(one);
        } catch (const base::Fault& fault) {
            base::log::error("back_office.document_failed", {{"connector", "sap-odata"},
                                                             {"kind", set.kind},
                                                             {"why", key + ": " + fault.what()}});
        }
        progress.add(*when, key);
    }

    OdataSession& session_;
    const OdataStyle& style_;
    const base::Time now_;
    const std::size_t limit_;
    connectors::Batch batch_;
};

}  // namespace

connectors::Batch collect(OdataSession& session, const OdataStyle& style, OdataNews news,
                          base::Time now, std::string_view cursor, std::size_t limit) {
    auto parts = base::split(cursor, ';');
    parts.resize(3);
    auto orders = OdataCursor::of(parts[0]);
    auto deliveries = OdataCursor::of(parts[1], kOneDay);
    auto invoices = OdataCursor::of(parts[2]);
    Feed feed(session, style, now, limit);
    feed.orders(orders);
    if (news.deliveries) feed.deliveries(deliveries);
    if (news.invoices) feed.invoices(invoices);
    auto batch = feed.take();
    batch.cursor = orders.str() + ';' + deliveries.str() + ';' + invoices.str();
    if (batch.cursor == ";;") batch.cursor = cursor;
    return batch;
}

}  // namespace sap
