#include "gateway/web/api/openapi.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/api_keys.h"
#include "gateway/web/api/openapi_schemas.h"

namespace web::api {
namespace {

constexpr auto kAbout =
    "Orders, what a back office says to them, the catalogue, trading partners and the message "
    "log of a Passerelle gateway.\n\n"
    "Every request carries a key: `Authorization: Bearer pk_…`, made on the administrator's page "
    "*API keys*. A key has scopes, and may be bound to one partner or one back office: what is "
    "another's is answered as if it were not there (404).\n\n"
    "Amounts and quantities are texts, moments ISO 8601. Lists come page by page: `next` is the "
    "cursor of the page after. What is read has an ETag; `If-None-Match` saves reading it again, "
    "`If-Match` saves overwriting what somebody else changed. A POST under an `Idempotency-Key` "
    "is done once and answered with the same bytes. Refusals are `application/problem+json`.";

constexpr std::string_view inWord(Parameter::In in) {
    switch (in) {
        case Parameter::In::path:
            return "path";
        case Parameter::In::query:
            return "query";
        case Parameter::In::header:
            return "header";
    }
    return {};
}

// A value for an address somebody could type.
Json valueFor(const Operation& operation, const Parameter& parameter) {
    if (parameter.name == "sku" && parameter.in == Parameter::In::path) return "GL-1";
    if (parameter.name == "priceList" && parameter.in == Parameter::In::path) return "standard";
    if (parameter.name == "backOffice") return "erp";
    if (parameter.name != "id") return nullptr;
    if (operation.group == "Orders") return "ord_1";
    return operation.group == "Messages" ? "msg_1" : "acme";
}

Json parameterJson(const Operation& operation, const Parameter& parameter) {
    Json schema{{"type", parameter.most > 0 ? "integer" : "string"}};
    if (parameter.most > 0) {
        schema["minimum"] = parameter.least;
        schema["maximum"] = parameter.most;
    }
    for (const auto word : parameter.words) schema["enum"].push_back(word);
    Json json{{"name", parameter.name},
              {"in", inWord(parameter.in)},
              {"description", parameter.about},
              {"required", parameter.needed || parameter.in == Parameter::In::path},
              {"schema", std::move(schema)}};
    if (auto example = valueFor(operation, parameter); !example.is_null())
        json["example"] = std::move(example);
    return json;
}

Json headerRef(const char* name) {
    return {{"$ref", "#/components/headers/" + std::string(name)}};
}

Json mediaOf(const Json& schema, Json example) {
    Json media{{"schema", schema}};
    if (!example.is_null()) media["example"] = std::move(example);
    return media;
}

Json pageOf(std::string_view schema) {
    return {{"type", "object"},
            {"required", Json::array({"items"})},
            {"properties",
             {{"items", {{"type", "array"}, {"items", refTo(schema)}}},
              {"next",
               {{"type", "string"},
                {"description", "The cursor of the next page; not there on the last."}}}}}};
}

Json contentOf(const Operation& operation) {
    if (operation.answer.empty()) return {{"text/html", {{"schema", {{"type", "string"}}}}}};
    if (operation.answer == "Openapi")
        return {{"application/json", {{"schema", {{"type", "object"}}}}}};
    auto example = exampleOf(operation.answer);
    if (!operation.isList)
        return {{"application/json", mediaOf(refTo(operation.answer), std::move(example))}};
    if (!example.is_null()) example = Json{{"items", Json::array({example})}};
    return {{"application/json", mediaOf(pageOf(operation.answer), std::move(example))}};
}

Json successJson(const Operation& operation, int status) {
    Json json{{"description", phrase(status)}, {"headers", Json::object()}};
    auto& headers = json["headers"];
    if (operation.method != "POST" && !operation.answer.empty())
        headers["ETag"] = headerRef("ETag");
    if (operation.isList) headers["Link"] = headerRef("Link");
    if (!operation.scope.empty())
        for (const char* name : {"RateLimit-Policy", "RateLimit"}) headers[name] = headerRef(name);
    json["content"] = contentOf(operation);
    return json;
}

bool isConditional(const Operation& operation) {
    return operation.method == "GET" && !operation.answer.empty();
}

Json responsesJson(const Operation& operation) {
    Json all;
    for (const int status : successes(operation))
        all[std::to_string(status)] = successJson(operation, status);
    if (isConditional(operation))
        all["304"] = {{"description", "It is still what If-None-Match names."}};
    for (const int status : refusals(operation))
        all[std::to_string(status)] = {
            {"$ref", "#/components/responses/Problem" + std::to_string(status)}};
    return all;
}

Json bodyJson(const Operation& operation) {
    const bool isChange = operation.method == "PATCH";
    const auto schema = std::string(operation.body) + (isChange ? "Change" : "");
    Json json{{"required", true}};
    json["content"][std::string(bodyType(operation))] = mediaOf(refTo(schema), exampleOf(schema));
    return json;
}

Json operationJson(const Operation& operation) {
    Json json{{"operationId", operation.id},
              {"tags", Json::array({operation.group})},
              {"summary", operation.summary},
              {"security", Json::array()}};
    if (!operation.scope.empty())
        json["security"].push_back({{"key", Json::array({operation.scope})}});
    json["parameters"] = Json::array();
    for (const auto& one : operation.parameters)
        json["parameters"].push_back(parameterJson(operation, one));
    if (!operation.body.empty()) json["requestBody"] = bodyJson(operation);
    json["responses"] = responsesJson(operation);
    return json;
}

Json problemResponses() {
    Json all;
    for (const auto& operation : operations())
        for (const int status : refusals(operation)) {
            Json one{{"description", phrase(status)},
                     {"content", {{"application/problem+json", {{"schema", refTo("Problem")}}}}}};
            if (status == 429 || status == 503)
                one["headers"]["Retry-After"] = headerRef("Retry-After");
            all["Problem" + std::to_string(status)] = std::move(one);
        }
    return all;
}

Json header(const char* about, const char* type = "string") {
    return {{"description", about}, {"schema", {{"type", type}}}};
}

Json componentsJson() {
    Json json;
    json["securitySchemes"]["key"] = {
        {"type", "http"},
        {"scheme", "bearer"},
        {"description", "A key made on the administrator's page API keys: pk_…"}};
    json["headers"] = {
        {"ETag", header("What this representation is known by.")},
        {"Link", header("The address of the next page, rel=\"next\"; not there on the last.")},
        {"RateLimit-Policy", header("How many requests a minute the key has.")},
        {"RateLimit", header("How many are left, and for how many seconds.")},
        {"Retry-After", header("In how many seconds it may be tried again.", "integer")}};
    json["responses"] = problemResponses();
    json["schemas"] = schemas();
    return json;
}

Json tagsJson() {
    Json tags = Json::array();
    for (const auto& operation : operations()) {
        const auto isThere = [&](const Json& tag) { return tag.at("name") == operation.group; };
        if (std::ranges::none_of(tags, isThere)) tags.push_back({{"name", operation.group}});
    }
    return tags;
}

Json made() {
    Json document{
        {"openapi", "3.1.0"},
        {"info", {{"title", "Passerelle API"}, {"version", "1"}, {"description", kAbout}}},
        {"servers", Json::array({{{"url", "/"}}})},
        {"tags", tagsJson()}};
    for (const auto& operation : operations())
        document["paths"][std::string(operation.pattern)][base::lower(operation.method)] =
            operationJson(operation);
    document["components"] = componentsJson();
    return document;
}

}  // namespace

const Json& openapi() {
    static const Json document = made();
    return document;
}

base::Wire getOpenapi(const Call& call) {
    return found(call, openapi());
}

}  // namespace web::api
