#include "connectors/http_outcome.h"
#include "connectors/sap/idoc_orders.h"
#include "connectors/sap/sap.h"
#include "connectors/sap/settings.h"
#include "gateway/base/address.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace sap {
namespace {

constexpr int kSeconds = 60;

// A wrong client or a locked user may bring SAP's logon page, with status 200.
bool isLogonPage(const base::Wire& answer) {
    return answer.body.find("type=\"password\"") != std::string::npos;
}

class Idoc final : public connectors::Connector {
public:
    Idoc(const model::BackOffice& office, const connectors::Setup& setup)
        : access_(accessOf(office)),
          url_(access_.url + "/sap/bc/idoc_xml?sap-client=" + base::percentEncode(access_.client)),
          orders_(routeOf(office), setup.dataFolder / (office.id + ".lines"), setup.clock),
          comesIn_(officeComesIn(office)),
          token_(office.secret("inToken")),
          deduplicates_(office.setting("deduplicates", "no") == "yes"),
          call_(setup.call) {}

    std::string_view name() const override { return "sap-idoc"; }

    connectors::Repeat repeat() const override {
        return deduplicates_ ? connectors::Repeat::keyed : connectors::Repeat::blind;
    }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = orderIn(document);
        if (!order) return refusal(document);
        std::string idoc;
        try {
            idoc = orders_.write(*order, shipment);
        } catch (const base::Fault& fault) {
            // Nothing was sent; once the tables are complete it can be.
            return {model::Outcome::retry, "", fault.what()};
        }
        const auto said = send(shipment.messageId, idoc);
        if (said.outcome == model::Outcome::accepted) orders_.note(shipment.orderId, *order);
        return said;
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        return orders_.notTold(order);
    }

    connectors::Batch read(const base::Wire& request) override {
        if (!isKnown(request.header("Authorization")))
            throw base::Fault(base::FaultCode::unauthenticated, "Not known here.");
        connectors::Batch batch;
        batch.documents =
            readIdocs(request.body, request.header("Content-Type"), orders_.route().names);
        return batch;
    }

    std::vector<connectors::Check> probe() override {
        try {
            const auto answer = call_(url_, request("GET"), kSeconds);
            return checksOf(answer);
        } catch (const base::Fault& fault) {
            return {{false, "SAP does not answer at " + base::masked(url_) + ": " + fault.told()}};
        } catch (const std::exception& e) {
            return {{false, e.what()}};
        }
    }

private:
    // Empty: SAP has no user here and posts nothing, or names a token.
    static base::Secret officeComesIn(const model::BackOffice& office) {
        if (!office.isSet("inUser") || !office.isSet("inPassword")) return {};
        return base::Secret(
            authorization({{}, {}, office.setting("inUser"), office.secret("inPassword")}));
    }

    bool isKnown(std::string_view authorization) const {
        const base::Secret said{std::string(authorization)};
        const base::Secret bearer("Bearer " + std::string(token_.reveal()));
        const bool isUser = !comesIn_.empty() && comesIn_.equals(said);
        const bool isToken = !token_.empty() && bearer.equals(said);
        return isUser || isToken;
    }

    base::Wire request(std::string_view method) const {
        base::Wire request;
        request.method = method;
        request.with("Authorization", authorization(access_));
        return request;
    }

    model::Delivery send(const std::string& messageId, const std::string& idoc) const {
        try {
            auto request = this->request("POST");
            request.with("Content-Type", "text/xml; charset=utf-8");
            request.body = idoc;
            const auto answer = call_(url_, request, kSeconds);
            if (auto failed = connectors::outcomeOf(answer, connectors::ServerError::afterEffect))
                return *failed;
            if (isLogonPage(answer))
                return {model::Outcome::retry, "", "SAP asks to log on: client, user or password"};
            // 200: received. SAP gives no number; ARCKEY holds this one (WE09).
            return {model::Outcome::accepted, messageId, ""};
        } catch (const base::Fault& fault) {
            return connectors::outcomeOf(fault);
        } catch (const std::exception& e) {
            return {model::Outcome::unknown, "", e.what()};
        }
    }

    std::vector<connectors::Check> checksOf(const base::Wire& answer) const {
        const connectors::Check reached{true, "Reached " + url_};
        if (answer.status == 401 || isLogonPage(answer)) return {reached, notSignedIn()};
        if (answer.status == 403)
            return {reached,
                    {false, "403: /sap/bc/idoc_xml is not active (SICF), or user " + access_.user +
                                " may not use it"}};
        if (answer.status == 404)
            return {reached, {false, "404: there is no /sap/bc/idoc_xml; activate it in SICF"}};
        return {reached,
                {true, "Signed in as " + access_.user + " in client " + access_.client},
                {true, "Whether SAP posts what it receives is seen there only (WE02)"}};
    }

    const Access access_;
    const std::string url_;
    const IdocOrders orders_;
    const base::Secret comesIn_;
    const base::Secret token_;
    const bool deduplicates_;
    const connectors::Call call_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Idoc>(office, setup);
}

std::vector<model::Option> settings() {
    auto own = routeOptions();
    own.insert(
        own.end(),
        {
            {"deduplicates",
             "SAP knows repeats",
             "yes: something in SAP drops an IDoc whose ARCKEY it has seen. SAP by itself does "
             "not.",
             "no",
             {"no", "yes"}},
            {"inUser", "User SAP signs in with here", "For what SAP's HTTP port posts.", "", {}},
            {.name = "inPassword",
             .label = "Password of that user",
             .help = "",
             .fallback = {},
             .choices = {},
             .secret = true},
            {.name = "inToken",
             .label = "Token SAP may send instead",
             .help = "As Authorization: Bearer …",
             .fallback = {},
             .choices = {},
             .secret = true},
        });
    return settingsWith(own);
}

}  // namespace

connectors::Kind idocKind() {
    static const auto options = settings();
    return {"sap-idoc", "SAP by IDoc",
            "ECC and S/4HANA by IDoc XML over HTTP: orders out, confirmations, deliveries and "
            "invoices in.",
            options, made};
}

}  // namespace sap
