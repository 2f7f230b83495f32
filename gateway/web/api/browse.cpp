#include "gateway/web/api/browse.h"

#include "gateway/base/text.h"
#include "gateway/web/api/openapi.h"
#include "gateway/web/shop/pages.h"

namespace web::api {
namespace {

const Json& resolved(const Json& node) {
    const auto found = node.find("$ref");
    if (found == node.end()) return node;
    return openapi().at(Json::json_pointer(found->get<std::string>().substr(1)));
}

std::string text(const Json& node, const char* name) {
    return node.value(name, std::string());
}

// What a value is, in a word or two.
std::string typeOf(const Json& schema) {
    const auto ref = text(schema, "$ref");
    if (!ref.empty()) return ref.substr(ref.rfind('/') + 1);
    if (schema.contains("enum")) {
        std::string words;
        for (const auto& word : schema.at("enum"))
            words += (words.empty() ? "" : ", ") + word.get<std::string>();
        return words;
    }
    if (schema.contains("minimum"))
        return schema.at("minimum").dump() + " to " + schema.at("maximum").dump();
    if (schema.value("maxItems", 0) == 2) return "name and value";
    if (schema.contains("items")) return "list of " + typeOf(schema.at("items"));
    if (schema.contains("anyOf")) return typeOf(schema.at("anyOf").front()) + " or null";
    if (schema.contains("allOf")) return typeOf(schema.at("allOf").front());
    const auto format = text(schema, "format");
    return format.empty() ? text(schema, "type") : format;
}

// The value described elsewhere on the page; empty: none.
std::string refOf(const Json& schema) {
    const auto ref = text(schema, "$ref");
    if (!ref.empty()) return ref.substr(ref.rfind('/') + 1);
    if (schema.contains("items")) return refOf(schema.at("items"));
    for (const char* parts : {"anyOf", "allOf"})
        if (schema.contains(parts)) return refOf(schema.at(parts).front());
    return {};
}

Data parameterData(const Json& parameter) {
    Data data;
    data.set("name", text(parameter, "name"));
    data.set("in", text(parameter, "in"));
    data.set("type", typeOf(parameter.at("schema")));
    put(data, "about", text(parameter, "description"));
    data.set("needed", parameter.value("required", false));
    return data;
}

bool isRequired(const Json& schema, const std::string& name) {
    for (const auto& one : schema.value("required", Json::array()))
        if (one == name) return true;
    return false;
}

void addMembers(Data::List& rows, const Json& schema) {
    for (const auto& part : schema.value("allOf", Json::array())) addMembers(rows, resolved(part));
    const auto members = schema.value("properties", Json::object());
    for (const auto& [name, member] : members.items()) {
        Data row;
        row.set("name", name);
        row.set("type", typeOf(member));
        put(row, "ref", refOf(member));
        put(row, "about", text(member, "description"));
        row.set("needed", isRequired(schema, name));
        row.set("readOnly", member.value("readOnly", false));
        rows.push_back(std::move(row));
    }
}

std::string exampleAddress(const std::string& pattern, const Json& operation) {
    std::string address = pattern;
    std::string query;
    for (const auto& parameter : operation.at("parameters")) {
        if (!parameter.contains("example")) continue;
        const auto name = text(parameter, "name");
        const auto value = text(parameter, "example");
        const auto at = address.find('{' + name + '}');
        if (at != std::string::npos)
            address.replace(at, name.size() + 2, value);
        else
            query += (query.empty() ? "?" : "&") + name + '=' + value;
    }
    return address + query;
}

std::string quoted(const std::string& text) {
    std::string safe;
    for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return '\'' + safe + '\'';
}

bool takesOnce(const Json& operation) {
    for (const auto& parameter : operation.at("parameters"))
        if (parameter.at("name") == "Idempotency-Key") return true;
    return false;
}

// As somebody would type it, with the key and the address in variables.
std::string curlOf(const std::string& method, const std::string& pattern, const Json& operation) {
    std::string command = "curl";
    if (method != "GET") command += " -X " + method;
    command += " \"$GATEWAY" + exampleAddress(pattern, operation) + '"';
    if (!operation.at("security").empty()) command += " \\\n  -H \"Authorization: Bearer $KEY\"";
    if (takesOnce(operation))
        command += " \\\n  -H 'Idempotency-Key: " + text(operation, "operationId") + "-1'";
    // Without a body said to be empty curl names no length, which no server has to take.
    if (!operation.contains("requestBody")) return command + (method == "POST" ? " -d ''" : "");
    const auto content = operation.at("requestBody").at("content");
    const auto media = content.begin();
    command += " \\\n  -H 'Content-Type: " + media.key() + '\'';
    return command + " \\\n  -d " + quoted(media.value().at("example").dump(2));
}

void putBody(Data& data, const Json& operation) {
    data.set("takesBody", operation.contains("requestBody"));
    if (!operation.contains("requestBody")) return;
    const auto content = operation.at("requestBody").at("content");
    Data::List members;
    addMembers(members, resolved(content.begin().value().at("schema")));
    data.set("bodyType", content.begin().key());
    data.set("members", std::move(members));
}

Data::List answersOf(const Json& operation, std::string& example) {
    Data::List answers;
    for (const auto& [status, one] : operation.at("responses").items()) {
        Data answer;
        answer.set("status", status);
        answer.set("about", text(resolved(one), "description"));
        answers.push_back(std::move(answer));
        if (!example.empty() || !one.contains("content")) continue;
        const auto& media = one.at("content").front();
        if (media.contains("example")) example = media.at("example").dump(2);
    }
    return answers;
}

Data operationData(const std::string& method, const std::string& pattern, const Json& operation) {
    Data data;
    data.set("id", text(operation, "operationId"));
    data.set("method", method);
    data.set("verb", base::lower(method));
    data.set("pattern", pattern);
    data.set("summary", text(operation, "summary"));
    const auto& security = operation.at("security");
    put(data, "scope",
        security.empty() ? std::string() : security.front().at("key").front().get<std::string>());
    Data::List parameters;
    for (const auto& one : operation.at("parameters")) parameters.push_back(parameterData(one));
    data.set("hasParameters", !parameters.empty());
    data.set("parameters", std::move(parameters));
    putBody(data, operation);
    data.set("curl", curlOf(method, pattern, operation));
    std::string example;
    data.set("answers", answersOf(operation, example));
    put(data, "example", std::move(example));
    return data;
}

Data::List groupsData() {
    Data::List groups;
    for (const auto& tag : openapi().at("tags")) {
        Data::List operations;
        for (const auto& one : api::operations())
            if (one.group == tag.at("name").get_ref<const std::string&>())
                operations.push_back(operationData(std::string(one.method),
                                                   std::string(one.pattern),
                                                   openapi()
                                                       .at("paths")
                                                       .at(std::string(one.pattern))
                                                       .at(base::lower(one.method))));
        Data group;
        group.set("name", text(tag, "name"));
        group.set("operations", std::move(operations));
        groups.push_back(std::move(group));
    }
    return groups;
}

// What bodies and answers are made of.
Data::List valuesData() {
    Data::List values;
    for (const auto& [name, schema] : openapi().at("components").at("schemas").items()) {
        Data value;
        Data::List members;
        addMembers(members, schema);
        value.set("name", name);
        put(value, "about", text(schema, "description"));
        value.set("members", std::move(members));
        values.push_back(std::move(value));
    }
    return values;
}

std::string rendered() {
    Data page;
    page.set("style", assetUrl("api.css"));
    page.set("groups", groupsData());
    page.set("values", valuesData());
    return render("api/browse", page);
}

}  // namespace

base::Wire browse(const Call&) {
    static const std::string page = rendered();
    return html(200, page);
}

}  // namespace web::api
