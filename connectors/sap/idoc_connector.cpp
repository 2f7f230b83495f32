#include "connectors/http_outcome.h"
#include "connectors/sap/idoc.h"
#include "connectors/sap/sap.h"
#include "connectors/sap/sent_book.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

constexpr int kSeconds = 60;

std::string basic(std::string_view user, std::string_view password) {
    return "Basic " + base::base64(std::string(user) + ':' + std::string(password));
}

IdocRoute routeOf(const model::BackOffice& office) {
    return {.names = namesOf(office),
            .client = office.setting("client"),
            .senderPort = office.setting("senderPort", "PASSERELLE"),
            .senderSystem = office.setting("senderSystem"),
            .receiverPort = office.setting("receiverPort"),
            .receiverSystem = office.setting("receiverSystem"),
            .vendor = office.setting("vendor"),
            .marker = office.setting("orderIdQualifier", "044")};
}

// A wrong client or a locked user may bring SAP's logon page, with status 200.
bool isLogonPage(const base::Wire& answer) {
    return answer.body.find("type=\"password\"") != std::string::npos;
}

class Idoc final : public connectors::Connector {
public:
    Idoc(const model::BackOffice& office, const connectors::Setup& setup)
        : route_(routeOf(office)),
          url_(office.setting("url") +
               "/sap/bc/idoc_xml?sap-client=" + base::percentEncode(office.setting("client"))),
          user_(office.setting("user")),
          password_(office.secret("password")),
          comesIn_(officeComesIn(office)),
          token_(office.secret("inToken")),
          deduplicates_(office.setting("deduplicates", "no") == "yes"),
          book_(setup.dataFolder / (office.id + ".lines")),
          clock_(setup.clock),
          call_(setup.call) {}

    std::string_view name() const override { return "sap-idoc"; }

    connectors::Repeat repeat() const override {
        return deduplicates_ ? connectors::Repeat::keyed : connectors::Repeat::blind;
    }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {model::Outcome::refused, "",
                    "SAP takes orders here, not " + model::kind(document)};
        std::string idoc;
        try {
            idoc = writeIdoc(*order, shipment, route_, clock_.now(), book_.find(shipment.orderId));
        } catch (const base::Fault& fault) {
            // Nothing was sent; once the tables are complete it can be.
            return {model::Outcome::retry, "", fault.what()};
        }
        const auto said = send(shipment.messageId, idoc);
        if (said.outcome == model::Outcome::accepted) note(shipment.orderId, *order);
        return said;
    }

    connectors::Batch read(const base::Wire& request) override {
        if (!isKnown(request.header("Authorization")))
            throw base::Fault(base::FaultCode::unauthenticated, "Not known here.");
        connectors::Batch batch;
        batch.documents = readIdocs(request.body, request.header("Content-Type"), route_.names);
        return batch;
    }

    std::vector<connectors::Check> probe() override {
        try {
            const auto answer = call_(url_, request("GET"), kSeconds);
            return checksOf(answer);
        } catch (const base::Fault& fault) {
            return {{false, "SAP does not answer at " + url_ + ": " + fault.told()}};
        } catch (const std::exception& e) {
            return {{false, e.what()}};
        }
    }

private:
    // Empty: SAP has no user here and posts nothing, or names a token.
    static base::Secret officeComesIn(const model::BackOffice& office) {
        if (!office.isSet("inUser") || !office.isSet("inPassword")) return {};
        return base::Secret(basic(office.setting("inUser"), office.secret("inPassword").reveal()));
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
        request.with("Authorization", basic(user_, password_.reveal()));
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

    // It was delivered: failing now would send it again.
    void note(const std::string& orderId, const model::Order& order) const {
        try {
            book_.keep(orderId, order);
        } catch (const base::Fault& fault) {
            base::log::error("connector.not_noted", {{"order", orderId}, {"why", fault.what()}});
        }
    }

    std::vector<connectors::Check> checksOf(const base::Wire& answer) const {
        const connectors::Check reached{true, "Reached " + url_};
        if (answer.status == 401 || isLogonPage(answer))
            return {reached, {false, "Client, user or password are wrong, or the user is locked"}};
        if (answer.status == 403)
            return {reached,
                    {false, "403: /sap/bc/idoc_xml is not active (SICF), or user " + user_ +
                                " may not use it"}};
        if (answer.status == 404)
            return {reached, {false, "404: there is no /sap/bc/idoc_xml; activate it in SICF"}};
        return {reached,
                {true, "Signed in as " + user_ + " in client " + route_.client},
                {true, "Whether SAP posts what it receives is seen there only (WE02)"}};
    }

    const IdocRoute route_;
    const std::string url_;
    const std::string user_;
    const base::Secret password_;
    const base::Secret comesIn_;
    const base::Secret token_;
    const bool deduplicates_;
    const SentBook book_;
    const base::Clock& clock_;
    const connectors::Call call_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Idoc>(office, setup);
}

model::Option needed(std::string_view name, std::string_view label, std::string_view help,
                     bool secret = false) {
    return {.name = name,
            .label = label,
            .help = help,
            .fallback = {},
            .choices = {},
            .secret = secret,
            .required = true};
}

std::vector<model::Option> settings() {
    std::vector<model::Option> all{
        needed("url", "Address", "https://sap.example.com:44300, without a path."),
        needed("client", "Client", "Three digits, as 100."),
        needed("user", "User", "A user of type System, for this purpose only."),
        needed("password", "Password", "", true),
        needed("receiverPort", "Receiver port", "SAP and the system's id, as SAPS4H."),
        needed("receiverSystem", "Receiver", "SAP's logical system, as S4HCLNT100."),
        {"senderPort", "Sender port", "As in the partner profile.", "PASSERELLE", {}},
        {"senderSystem",
         "Sender",
         "A logical system (LS) in WE20. Empty: each customer sends (KU).",
         "",
         {}},
        {"vendor", "Our vendor number", "Ours at the customers; goes along as LF.", "", {}},
        {"orderIdQualifier",
         "Qualifier of our order id",
         "QUALF of the E1EDK02 that carries our id of the order to SAP.",
         "044",
         {}},
        {"deduplicates",
         "SAP knows repeats",
         "yes: something in SAP drops an IDoc whose ARCKEY it has seen. SAP by itself does not.",
         "no",
         {"no", "yes"}},
        {"inUser", "User SAP signs in with here", "For what SAP's HTTP port posts.", "", {}},
        {.name = "inPassword",
         .label = "Its password",
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
    };
    all.insert(all.end(), nameOptions().begin(), nameOptions().end());
    return all;
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
