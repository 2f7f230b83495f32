#include "gateway/web/api/json.h"

#include "gateway/model/json.h"
#include "gateway/model/json_text.h"

namespace web::api {
namespace {

void forgetCarried(Json& json) {
    if (json.is_object()) json.erase("carried");
    for (auto& child : json)
        if (child.is_structured()) forgetCarried(child);
}

Json paperJson(const store::Paper& paper) {
    Json json{{"kind", model::kind(paper.document)}};
    put(json, "id", paper.id);
    json["direction"] = store::name(paper.direction);
    json["createdAt"] = base::iso(paper.createdAt);
    put(json, "messageId", paper.messageId);
    json["document"] = documentJson(model::toJson(paper.document));
    return json;
}

Json differenceJson(const store::Difference& difference) {
    return {{"lineNumber", difference.lineNumber},
            {"field", difference.field},
            {"offered", difference.offered},
            {"ordered", difference.ordered}};
}

}  // namespace

void put(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json documentJson(const std::string& canonical) {
    auto json = model::orderedJson(canonical);
    forgetCarried(json);
    return json;
}

Json summaryOf(const store::StoredOrder& order) {
    Json json{{"id", order.id},
              {"number", order.order.number},
              {"partner", order.partnerId},
              {"state", store::name(order.state)},
              {"version", order.version}};
    put(json, "date", order.order.date);
    json["total"] = {{"amount", order.order.total.amount.str()},
                     {"currency", order.order.total.currency}};
    put(json, "backOfficeReference", order.erpReference);
    if (order.root != order.id) put(json, "firstVersion", order.root);
    put(json, "replaces", order.replaces);
    json["createdAt"] = base::iso(order.createdAt);
    json["changedAt"] = base::iso(order.changedAt);
    return json;
}

Json orderJson(const store::StoredOrder& order, const std::vector<store::Paper>& papers,
               const std::vector<store::Difference>& differences) {
    auto json = summaryOf(order);
    json["document"] = documentJson(model::toJson(order.order));
    json["papers"] = Json::array();
    for (const auto& paper : papers) json["papers"].push_back(paperJson(paper));
    json["differences"] = Json::array();
    for (const auto& one : differences) json["differences"].push_back(differenceJson(one));
    return json;
}

Json partnerJson(const model::Partner& partner) {
    Json json{{"id", partner.id},
              {"name", partner.name},
              {"active", partner.active},
              {"profile", partner.profile},
              {"currency", partner.currency},
              {"language", partner.language},
              {"priceList", partner.priceList}};
    put(json, "assortment", partner.assortment);
    json["backOffice"] = partner.connector;
    return json;
}

Json messageJson(const store::Message& message) {
    Json json{{"id", message.id},
              {"direction", store::name(message.direction)},
              {"state", store::name(message.state)},
              {"kind", message.kind},
              {"protocol", message.protocol}};
    put(json, "partner", message.partnerId);
    put(json, "place", message.place);
    put(json, "orderId", message.orderId);
    put(json, "payloadId", message.payloadId);
    put(json, "note", message.note);
    json["createdAt"] = base::iso(message.createdAt);
    if (message.nextAt) json["nextAt"] = base::iso(*message.nextAt);
    json["attempts"] = message.attempts;
    put(json, "successor", message.successor);
    return json;
}

Json attemptJson(const store::Attempt& attempt) {
    Json json{{"number", attempt.number},
              {"startedAt", base::iso(attempt.startedAt)},
              {"finishedAt", base::iso(attempt.finishedAt)}};
    if (attempt.outcome) json["outcome"] = model::name(*attempt.outcome);
    if (attempt.crashed) json["crashed"] = true;
    put(json, "detail", attempt.detail);
    return json;
}

}  // namespace web::api
