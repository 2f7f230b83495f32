#include "connectors/shop/vendure/client.h"

#include "gateway/base/retry_after.h"
#include "gateway/model/json_text.h"

namespace vendure {
namespace {

using base::Fault;
using base::FaultCode;
using nlohmann::json;

constexpr int kSeconds = 30;
constexpr std::string_view kSessionHeader = "vendure-auth-token";

constexpr std::string_view kSignIn = R"(mutation ($user: String!, $password: String!) {
  login(username: $user, password: $password) {
    ... on CurrentUser { id }
    ... on ErrorResult { errorCode message }
  }
})";

// Without the shop's stack traces.
std::string firstError(const json& answer) {
    if (!answer.contains("errors") || !answer["errors"].is_array() || answer["errors"].empty())
        return {};
    return textOf(answer["errors"].front(), "message");
}

std::string firstCode(const json& answer) {
    const auto& first = answer["errors"].front();
    const auto extensions = first.find("extensions");
    return extensions == first.end() ? std::string() : textOf(*extensions, "code");
}

bool isShutOut(const json& answer) {
    return !firstError(answer).empty() && firstCode(answer) == "FORBIDDEN";
}

json readWhole(const base::Wire& answer) {
    const auto status = "HTTP " + std::to_string(answer.status);
    const auto failed = [&](FaultCode code, const char* told) {
        return base::AskedToWait({code, told, status}, base::retryAfterOf(answer));
    };
    if (answer.status == 429) throw failed(FaultCode::overloaded, "The shop wants fewer requests.");
    auto read = model::jsonOrNothing(answer.body);
    const bool whole = read.is_object() && (read.contains("data") || read.contains("errors"));
    if (!whole && answer.status >= 300 && answer.status < 500)
        throw failed(FaultCode::unavailable, "That is no Vendure admin API.");
    if (!whole) throw failed(FaultCode::conflict, "The shop's answer can't be read.");
    return read;
}

// An error inside the shop may come after an effect; what it says about our words comes before.
json dataOf(const json& answer) {
    if (const auto error = firstError(answer); !error.empty()) {
        const auto code = firstCode(answer);
        if (code == "FORBIDDEN")
            throw Fault(FaultCode::unauthenticated, "The shop does not let us do that.", error);
        const bool inside = code.empty() || code.starts_with("INTERNAL");
        throw Fault(inside ? FaultCode::conflict : FaultCode::invalid, "The shop says: " + error);
    }
    return answer.value("data", json::object());
}

}  // namespace

Client::Client(std::string url, std::string user, base::Secret password, connectors::Call call)
    : url_(std::move(url)),
      user_(std::move(user)),
      password_(std::move(password)),
      call_(std::move(call)) {}

json Client::run(std::string_view query, const json& variables) {
    auto answer = readWhole(posted(query, variables, session()));
    if (isShutOut(answer)) {
        // The session has ended there.
        signIn();
        answer = readWhole(posted(query, variables, session()));
    }
    return dataOf(answer);
}

void Client::signIn() {
    const std::string password(password_.reveal());
    const auto wire = posted(kSignIn, {{"user", user_}, {"password", password}}, {});
    const auto data = dataOf(readWhole(wire));
    const auto said = data.value("login", json::object());
    const std::string session(wire.header(kSessionHeader));
    if (said.contains("errorCode"))
        throw Fault(FaultCode::unauthenticated, "The shop does not know this user or password.",
                    textOf(said, "errorCode"));
    if (session.empty())
        throw Fault(FaultCode::unauthenticated,
                    "The shop gave no token: tokenMethod has to include bearer.");
    const std::lock_guard lock(mutex_);
    session_ = session;
}

std::string Client::session() {
    {
        const std::lock_guard lock(mutex_);
        if (!session_.empty()) return session_;
    }
    signIn();
    const std::lock_guard lock(mutex_);
    return session_;
}

base::Wire Client::posted(std::string_view query, const json& variables,
                          const std::string& session) const {
    base::Wire request;
    request.method = "POST";
    request.with("Content-Type", "application/json");
    if (!session.empty()) request.with("Authorization", "Bearer " + session);
    request.body = json{{"query", query}, {"variables", variables}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
    return call_(url_, request, kSeconds);
}

const json& resultOf(const json& data, std::string_view name) {
    const auto found = data.find(name);
    if (found == data.end() || !found->is_object())
        throw Fault(FaultCode::conflict, "The shop's answer can't be read.",
                    "no " + std::string(name));
    if (found->contains("errorCode"))
        throw Fault(FaultCode::invalid, "The shop says: " + textOf(*found, "errorCode") + ": " +
                                            textOf(*found, "message") + ' ' +
                                            textOf(*found, "transitionError"));
    return *found;
}

std::string textOf(const json& object, std::string_view name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    if (found == object.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number_integer() ? found->dump() : std::string();
}

}  // namespace vendure
