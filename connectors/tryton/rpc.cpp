// POST /DATABASE/ {"id": 1, "method": "model.sale.sale.read", "params": [[7], ["number"],
// {context}]} answers {"id": 1, "result": …} or, also with 200, {"id": 1, "error": [NAME,
// ARGUMENTS…]}. The body has those three members and no other: trytond takes one with "jsonrpc" for
// another dialect.
#include "connectors/tryton/rpc.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/retry_after.h"

namespace tryton {
namespace {

using base::FaultCode;

constexpr int kSeconds = 60;
constexpr std::size_t kMostSaid = 500;

[[noreturn]] void fail(FaultCode code, std::string told, std::string cause = {},
                       base::Seconds wait = {}) {
    RpcFault fault(code, std::move(told), std::move(cause));
    fault.wait = wait;
    throw RpcFault(fault);
}

void checkStatus(const base::Wire& answer) {
    const auto said = "HTTP " + std::to_string(answer.status);
    if (answer.status == 200) return;
    const auto wait = base::retryAfterOf(answer);
    if (answer.status == 401 || answer.status == 403)
        fail(FaultCode::unauthenticated, "Tryton does not let the user in.", said, wait);
    if (answer.status == 404) fail(FaultCode::notFound, "There is no such database.", said, wait);
    if (answer.status == 429 || answer.status == 503)
        fail(FaultCode::overloaded, "Tryton asks to come back later.", said, wait);
    // It may come from something between us and Tryton, after Tryton did what it was asked.
    fail(FaultCode::conflict, "Tryton failed.", said, wait);
}

std::string wordsOf(const Json& arguments) {
    if (arguments.is_string()) return arguments.get<std::string>();
    std::string words;
    if (arguments.is_array())
        for (const auto& one : arguments)
            if (const auto text = textOf(one); !text.empty())
                words += (words.empty() ? "" : " ") + text;
    return words.substr(0, kMostSaid);
}

[[noreturn]] void failWith(const Json& error) {
    const auto name = error.is_array() && !error.empty() ? textOf(error[0]) : std::string();
    const auto words = error.is_array() && error.size() > 1 ? wordsOf(error[1]) : std::string();
    if (name == "UserError" || name == "UserWarning") fail(FaultCode::invalid, words, name);
    if (name == "LoginException" || name == "NotLogged" || name.starts_with("4"))
        fail(FaultCode::unauthenticated, "Tryton does not let the user in.", name);
    fail(FaultCode::internal, "Tryton could not do it.", name + " " + words);
}

Json resultOf(const base::Wire& answer) {
    checkStatus(answer);
    auto json = parsed(answer.body);
    if (!json.is_object() || (!json.contains("result") && !json.contains("error")))
        fail(FaultCode::conflict, "Tryton's answer is none.", "not a whole JSON-RPC answer");
    if (json.contains("error")) failWith(json["error"]);
    return std::move(json["result"]);
}

std::string header(const std::string& user, const Json& signedIn) {
    if (!signedIn.is_array() || signedIn.size() < 2 || !signedIn[1].is_string())
        fail(FaultCode::unauthenticated, "Tryton does not let the user in.");
    return "Session " +
           base::base64(user + ':' + std::to_string(idOf(signedIn[0])) + ':' + textOf(signedIn[1]));
}

}  // namespace

Rpc::Rpc(const Settings& settings, connectors::Call call)
    : settings_(settings), call_(std::move(call)) {}

Json Rpc::post(const std::string& method, const Json& parameters,
               const std::string& authorization) const {
    base::Wire request;
    request.method = "POST";
    request.with("Content-Type", "application/json");
    if (!authorization.empty()) request.with("Authorization", authorization);
    auto body = Json::object();
    body["id"] = 1;
    body["method"] = method;
    body["params"] = parameters;
    request.body = body.dump();
    const auto url = settings_.address + '/' + base::percentEncode(settings_.database) + '/';
    return resultOf(call_(url, request, kSeconds));
}

Rpc::Session Rpc::begin() {
    auto parameters = Json::array();
    auto secret = Json::object();
    secret["password"] = settings_.password.reveal();
    parameters.push_back(settings_.user);
    parameters.push_back(std::move(secret));
    parameters.push_back("en");
    Session begun;
    begun.authorization = header(settings_.user, post("common.db.login", parameters, {}));
    auto preferences = Json::array();
    preferences.push_back(true);
    preferences.push_back(Json::object());
    begun.context = post("model.res.user.get_preferences", preferences, begun.authorization);
    if (!settings_.company.empty()) chooseCompany(begun);
    return begun;
}

void Rpc::chooseCompany(Session& begun) {
    auto parameters = Json::array();
    parameters.push_back(domain({clause("party.name", "=", settings_.company)}));
    for (const auto& one : {Json(0), Json(1), Json(), Json::array({"id"}), begun.context})
        parameters.push_back(one);
    const auto found = post("model.company.company.search_read", parameters, begun.authorization);
    begun.context["company"] = found.empty() ? Json() : at(found[0], "id");
}

Rpc::Session Rpc::session() {
    const std::lock_guard lock(mutex_);
    if (session_.authorization.empty()) session_ = begin();
    return session_;
}

void Rpc::end(const Session& ended) {
    const std::lock_guard lock(mutex_);
    if (session_.authorization == ended.authorization) session_ = {};
}

void Rpc::signIn() {
    const std::lock_guard lock(mutex_);
    session_ = {};
    session_ = begin();
}

Id Rpc::company() {
    return idOf(at(session().context, "company"));
}

Json Rpc::call(const std::string& method, const Json& parameters, const Json& also) {
    for (bool again = false;; again = true) {
        const auto current = session();
        auto whole = parameters;
        whole.push_back(current.context);
        whole.back().update(also);
        try {
            return post(method, whole, current.authorization);
        } catch (const RpcFault& fault) {
            // Nothing was done: the session had ended. A new one is tried once.
            if (fault.code() != FaultCode::unauthenticated || again) throw;
            end(current);
        }
    }
}

Json Rpc::filled(const std::string& model, Json form, const std::string& field) {
    const auto answer =
        call("model." + model + ".on_change", domain({std::move(form), Json::array({field})}));
    return answer.is_array() && !answer.empty() ? answer[0] : Json::object();
}

Json Rpc::search(const std::string& model, const Json& domain,
                 const std::vector<std::string>& fields, std::size_t limit,
                 const std::vector<std::string>& order) {
    auto by = Json::array();
    for (const auto& field : order) by.push_back(Json::array({field, "ASC"}));
    auto parameters = Json::array();
    for (const auto& one : {domain, Json(0), limit == 0 ? Json() : Json(limit),
                            order.empty() ? Json() : by, Json(fields)})
        parameters.push_back(one);
    return call("model." + model + ".search_read", parameters);
}

Json Rpc::read(const std::string& model, const std::vector<Id>& ids,
               const std::vector<std::string>& fields) {
    if (ids.empty()) return Json::array();
    auto parameters = Json::array();
    parameters.push_back(list(ids));
    parameters.push_back(fields);
    return call("model." + model + ".read", parameters);
}

Id Rpc::create(const std::string& model, Json values) {
    auto parameters = Json::array();
    parameters.push_back(domain({std::move(values)}));
    const auto ids = idsOf(call("model." + model + ".create", parameters));
    if (ids.size() != 1 || ids.front() <= 0)
        fail(FaultCode::conflict, "Tryton's answer is none.", "create without one new id");
    return ids.front();
}

void Rpc::write(const std::string& model, Id id, Json values) {
    auto parameters = Json::array();
    parameters.push_back(list({id}));
    parameters.push_back(std::move(values));
    call("model." + model + ".write", parameters);
}

void Rpc::push(const std::string& model, const std::string& button, Id id) {
    auto parameters = Json::array();
    parameters.push_back(list({id}));
    const std::lock_guard lock(pushing_);
    call("model." + model + '.' + button, parameters);
}

}  // namespace tryton
