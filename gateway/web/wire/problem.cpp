#include "gateway/web/wire/problem.h"

#include <nlohmann/json.hpp>

namespace web {

int statusOf(base::FaultCode code) {
    using enum base::FaultCode;
    switch (code) {
        case malformed:
            return 400;
        case unauthenticated:
            return 401;
        case forbidden:
        case signatureMissing:
        case signatureWrong:
        case signatureUnacceptable:
            return 403;
        case notFound:
            return 404;
        case unsupported:
            return 405;
        case conflict:
        case precondition:
            return 409;
        case gone:
            return 410;
        case tooLarge:
            return 413;
        case invalid:
            return 422;
        case internal:
            return 500;
        case overloaded:
        case unavailable:
            return 503;
    }
    return 500;
}

base::Wire problem(const base::Fault& fault) {
    const int status = statusOf(fault.code());
    nlohmann::ordered_json body{{"type", "about:blank"},
                                {"title", std::string(base::name(fault.code()))},
                                {"status", status},
                                {"detail", fault.told()}};
    for (const auto& one : fault.problems())
        body["errors"].push_back({{"where", one.where}, {"detail", one.what}});
    auto answer = base::reply(status, "application/problem+json", body.dump() + '\n');
    answer.with("Cache-Control", "no-store");
    if (status == 401) answer.with("WWW-Authenticate", "Basic realm=\"back office\"");
    return answer;
}

}  // namespace web
