#include "connectors/sap/odata_probe.h"

#include <algorithm>

#include "connectors/sap/odata_json.h"
#include "connectors/sap/odata_orders.h"
#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

using connectors::Check;

// Each step says whether the next is worth trying.
class Probe {
public:
    Probe(OdataSession& session, const Access& access, const OdataStyle& style, OdataNews news)
        : session_(session), access_(access), style_(style), news_(news) {}

    std::vector<Check> run() {
        try {
            (void)(signsIn() && findsOrders() && follows() && knowsCustomers());
        } catch (const base::Fault& fault) {
            wrong("SAP does not answer at " + base::masked(access_.url) + ": " + fault.told());
        } catch (const std::exception& e) {
            wrong(e.what());
        }
        return std::move(checks_);
    }

private:
    bool good(std::string what) {
        checks_.push_back({true, std::move(what)});
        return true;
    }
    bool wrong(std::string what) {
        checks_.push_back({false, std::move(what)});
        return false;
    }

    bool signsIn() {
        const auto answer =
            session_.get("API_SALES_ORDER_SRV/A_SalesOrder?$top=1&$select=SalesOrder");
        good("Reached " + base::masked(access_.url));
        if (answer.status == 401) {
            checks_.push_back(notSignedIn());
            return false;
        }
        return canUse("API_SALES_ORDER_SRV", answer) &&
               good("Signed in as " + access_.user + "; orders can be read");
    }

    bool canUse(const std::string& service, const base::Wire& answer) {
        if (answer.status == 200) return true;
        if (answer.status != 403 && answer.status != 404) return wrong(errorOf(answer));
        return wrong(errorOf(answer) + ". " + service +
                     " is not active (/IWFND/MAINT_SERVICE, or its communication arrangement), "
                     "or " +
                     access_.user + " may not use it");
    }

    bool findsOrders() {
        const auto answer =
            session_.get(filtered("API_SALES_ORDER_SRV", "A_SalesOrder",
                                  style_.marker + " eq 'ord_'", "&$select=SalesOrder&$top=1"));
        if (answer.status == 200) return good("Orders are found by " + style_.marker);
        return wrong(style_.marker + " can't be searched for in this release: " + errorOf(answer));
    }

    bool follows() {
        return (!news_.deliveries ||
                reads("API_OUTBOUND_DELIVERY_SRV;v=0002", "A_OutbDeliveryHeader", "Deliveries")) &&
               (!news_.invoices ||
                reads("API_BILLING_DOCUMENT_SRV", "A_BillingDocument", "Invoices"));
    }
    bool reads(const std::string& service, const std::string& set, const std::string& what) {
        return canUse(service, session_.get(service + '/' + set + "?$top=1")) &&
               good(what + " can be read");
    }

    bool knowsCustomers() {
        for (const auto& customer : style_.names.partners.everyTheirs()) {
            const auto answer =
                session_.get(filtered("API_BUSINESS_PARTNER", "A_CustomerSalesArea",
                                      "Customer eq " + literal(unpadded(customer)), "&$top=500"));
            if (answer.status == 403 || answer.status == 404)
                return good(
                    "Whether customers and sales area exist can't be seen: "
                    "API_BUSINESS_PARTNER is not there for " +
                    access_.user);
            if (!isSetUp(customer, answer)) return false;
        }
        return good("Every customer is there in sales area " + salesArea());
    }

    bool isSetUp(const std::string& customer, const base::Wire& answer) {
        const auto found = entitiesIn(answer);
        std::vector<std::string> areas = found.results().each([](const model::In& area) {
            return area.text("SalesOrganization") + '/' + area.text("DistributionChannel") + '/' +
                   area.text("Division");
        });
        if (areas.empty())
            return wrong("There is no customer " + customer + ", or it has no sales area");
        if (std::find(areas.begin(), areas.end(), salesArea()) != areas.end()) return true;
        return wrong("Customer " + customer + " is not there in sales area " + salesArea() +
                     ", but in " + base::join(areas, ", "));
    }

    std::string salesArea() const {
        const auto& names = style_.names;
        return names.organization + '/' + names.channel + '/' + names.division;
    }

    OdataSession& session_;
    const Access& access_;
    const OdataStyle& style_;
    const OdataNews news_;
    std::vector<Check> checks_;
};

}  // namespace

std::vector<Check> probeOdata(OdataSession& session, const Access& access, const OdataStyle& style,
                              OdataNews news) {
    return Probe(session, access, style, news).run();
}

}  // namespace sap
