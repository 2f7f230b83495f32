#include "connectors/sap/odata_session.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

constexpr int kSeconds = 60;
constexpr const char* kToken = "x-csrf-token";

// Name and value of each; what follows a `;` is for browsers.
std::string cookiesOf(const base::Wire& answer) {
    std::vector<std::string> pairs;
    for (const auto& [name, value] : answer.headers)
        if (base::equalsAnyCase(name, "Set-Cookie"))
            pairs.emplace_back(base::trim(value.substr(0, value.find(';'))));
    return base::join(pairs, "; ");
}

bool isTokenOver(const base::Wire& answer) {
    return answer.status == 403 && base::equalsAnyCase(answer.header(kToken), "Required");
}

bool isGood(const base::Wire& answer) {
    return answer.status >= 200 && answer.status < 300;
}

std::string serviceOf(const std::string& path) {
    return path.substr(0, path.find('/')) + '/';
}

}  // namespace

base::Wire OdataSession::call(std::string_view method, const std::string& path, const Token& token,
                              const std::string& body, std::string_view etag) const {
    base::Wire request;
    request.method = method;
    request.with("Accept", "application/json");
    request.with("Authorization", authorization(access_));
    if (!token.value.empty()) request.with(kToken, token.value);
    if (!token.cookies.empty()) request.with("Cookie", token.cookies);
    if (!body.empty()) request.with("Content-Type", "application/json");
    if (!etag.empty()) request.with("If-Match", std::string(etag));
    request.body = body;
    const auto* joint = path.find('?') == std::string::npos ? "?" : "&";
    return call_(access_.url + "/sap/opu/odata/sap/" + path + joint +
                     "sap-client=" + base::percentEncode(access_.client),
                 request, kSeconds);
}

OdataSession::Token OdataSession::known() const {
    const std::lock_guard lock(mutex_);
    return token_;
}

base::Wire OdataSession::get(const std::string& path) {
    return call("GET", path, {}, {}, {});
}

std::pair<OdataSession::Token, base::Wire> OdataSession::fetch(const std::string& service) {
    base::Wire answer;
    try {
        answer = call("GET", service, {"Fetch", {}}, {}, {});
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::conflict) throw;
        // Only a question was asked: nothing can have happened.
        throw base::Fault(base::FaultCode::unavailable, fault.told(), fault.cause());
    }
    Token token{std::string(answer.header(kToken)), cookiesOf(answer)};
    const std::lock_guard lock(mutex_);
    token_ = isGood(answer) ? token : Token{};
    return {token_, std::move(answer)};
}

base::Wire OdataSession::send(std::string_view method, const std::string& path,
                              const std::string& body, std::string_view etag) {
    auto token = known();
    if (!token.value.empty()) {
        auto answer = call(method, path, token, body, etag);
        if (!isTokenOver(answer)) return answer;
    }
    auto [fresh, asked] = fetch(serviceOf(path));
    if (!isGood(asked)) return std::move(asked);
    return call(method, path, fresh, body, etag);
}

}  // namespace sap
