#include "gateway/web/api/problem.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "gateway/web/wire/problem.h"

namespace web::api {
namespace {

constexpr auto kPhrases = std::to_array<std::pair<int, std::string_view>>({
    {200, "OK"},
    {201, "Created"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
});

// Where in a request something is: in its body, at a byte of what is no JSON, or beside the body.
nlohmann::ordered_json errorOf(const base::Problem& problem) {
    const auto& where = problem.where;
    if (where.empty() || where.front() == '/')
        return {{"pointer", '#' + where}, {"detail", problem.what}};
    return {{where.starts_with("byte ") ? "position" : "parameter", where},
            {"detail", problem.what}};
}

}  // namespace

std::string_view phrase(int status) {
    const auto found =
        std::ranges::find(kPhrases, status, [](const auto& pair) { return pair.first; });
    return found == kPhrases.end() ? std::string_view() : found->second;
}

base::Wire problem(const Refusal& refusal) {
    nlohmann::ordered_json body{{"type", "about:blank"},
                                {"title", std::string(phrase(refusal.status))},
                                {"status", refusal.status},
                                {"code", std::string(refusal.code)},
                                {"detail", refusal.detail}};
    for (const auto& one : refusal.errors) body["errors"].push_back(errorOf(one));
    auto wire = base::reply(
        refusal.status, "application/problem+json",
        body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n');
    wire.with("Cache-Control", "no-store").with("X-Content-Type-Options", "nosniff");
    if (refusal.status == 401) wire.with("WWW-Authenticate", "Bearer realm=\"api\"");
    if (refusal.status == 503) wire.with("Retry-After", "5");
    return wire;
}

base::Wire problem(const base::Fault& fault) {
    return problem(
        {statusOf(fault.code()), base::name(fault.code()), fault.told(), fault.problems()});
}

}  // namespace web::api
