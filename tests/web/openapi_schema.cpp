#include "tests/web/openapi_schema.h"

#include <regex>
#include <set>

#include "gateway/base/text.h"
#include "tests/web/api_desk.h"

namespace support {
namespace {

using nlohmann::json;

const std::set<std::string> kKeywords{
    "$ref",     "type",     "properties",  "required", "additionalProperties",
    "items",    "minItems", "maxItems",    "enum",     "pattern",
    "allOf",    "anyOf",    "description", "format",   "examples",
    "readOnly", "minimum",  "maximum"};

std::string line(const std::string& at, const std::string& what) {
    return (at.empty() ? "/" : at) + ": " + what + '\n';
}

bool isOfType(const json& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    return type == "null" && value.is_null();
}

std::string objectMismatch(const json& schema, const json& value, const std::string& at) {
    std::string wrong;
    for (const auto& name : schema.value("required", json::array()))
        if (!value.contains(name.get<std::string>()))
            wrong += line(at, "has no " + name.get<std::string>());
    const auto members = schema.value("properties", json::object());
    for (const auto& [name, member] : value.items()) {
        if (members.contains(name))
            wrong += mismatch(members.at(name), member, at + '/' + name);
        else if (!schema.value("additionalProperties", true))
            wrong += line(at + '/' + name, "is not described");
    }
    return wrong;
}

std::string arrayMismatch(const json& schema, const json& value, const std::string& at) {
    std::string wrong;
    if (value.size() < schema.value("minItems", std::size_t{0})) wrong += line(at, "is too short");
    if (schema.contains("maxItems") && value.size() > schema.at("maxItems"))
        wrong += line(at, "is too long");
    for (std::size_t i = 0; schema.contains("items") && i < value.size(); ++i)
        wrong += mismatch(schema.at("items"), value[i], at + '/' + std::to_string(i));
    return wrong;
}

std::string wordMismatch(const json& schema, const json& value, const std::string& at) {
    std::string wrong;
    if (schema.contains("enum") &&
        std::ranges::find(schema.at("enum"), value) == schema.at("enum").end())
        wrong += line(at, "is no word of it");
    if (schema.contains("pattern") && value.is_string() &&
        !std::regex_search(value.get<std::string>(),
                           std::regex(schema.at("pattern").get<std::string>())))
        wrong += line(at, "has another form");
    return wrong;
}

std::string partsMismatch(const json& schema, const json& value, const std::string& at) {
    std::string wrong;
    for (const auto& part : schema.value("allOf", json::array()))
        wrong += mismatch(part, value, at);
    if (!schema.contains("anyOf")) return wrong;
    const auto& parts = schema.at("anyOf");
    if (std::ranges::none_of(parts, [&](const json& one) { return mismatch(one, value).empty(); }))
        wrong += line(at, "is none of what it may be");
    return wrong;
}

}  // namespace

const json& description() {
    static const json document = [] {
        ApiDesk desk;
        return parsed(desk.send("GET", "/api/v1/openapi.json", ""));
    }();
    return document;
}

const json& resolved(const json& node) {
    if (!node.is_object() || !node.contains("$ref")) return node;
    return description().at(json::json_pointer(node.at("$ref").get<std::string>().substr(1)));
}

std::string mismatch(const json& schema, const json& value, const std::string& at) {
    if (schema.contains("$ref")) return mismatch(resolved(schema), value, at);
    std::string wrong;
    for (const auto& [keyword, unused] : schema.items())
        if (!kKeywords.contains(keyword)) wrong += line(at, "has a keyword " + keyword);
    if (schema.contains("type") && !isOfType(value, schema.at("type")))
        return wrong + line(at, "is no " + schema.at("type").get<std::string>());
    wrong += partsMismatch(schema, value, at) + wordMismatch(schema, value, at);
    if (value.is_object()) wrong += objectMismatch(schema, value, at);
    if (value.is_array()) wrong += arrayMismatch(schema, value, at);
    return wrong;
}

std::string exampleAddress(const std::string& pattern, const json& operation) {
    auto address = pattern;
    for (const auto& parameter : operation.at("parameters")) {
        if (!parameter.contains("example")) continue;
        const std::string name = parameter.at("name");
        const std::string value = parameter.at("example");
        const auto at = address.find('{' + name + '}');
        if (at != std::string::npos)
            address.replace(at, name.size() + 2, value);
        else
            address += (address.find('?') == std::string::npos ? "?" : "&") + name + '=' + value;
    }
    return address;
}

const json& described(const std::string& method, const std::string& pattern) {
    return description().at("paths").at(pattern).at(base::lower(method));
}

std::string undescribed(const json& operation, const base::Wire& answer) {
    const auto status = std::to_string(answer.status);
    if (!operation.at("responses").contains(status)) return "no word of a " + status + '\n';
    const auto& response = resolved(operation.at("responses").at(status));
    std::string wrong;
    const auto headers = response.value("headers", json::object());
    for (const auto& [name, unused] : headers.items())
        if (name != "Link" && answer.header(name).empty()) wrong += "no header " + name + '\n';
    if (!response.contains("content")) return wrong;
    const std::string type(
        answer.header("Content-Type").substr(0, answer.header("Content-Type").find(';')));
    if (!response.at("content").contains(type)) return wrong + "another type: " + type + '\n';
    if (type == "text/html") return wrong;
    return wrong + mismatch(response.at("content").at(type).at("schema"), parsed(answer));
}

}  // namespace support
