#include "connectors/http_outcome.h"

#include <nlohmann/json.hpp>

#include "gateway/base/retry_after.h"
#include "gateway/base/text.h"
#include "gateway/model/json_text.h"

namespace connectors {
namespace {

constexpr std::size_t kLongestReference = 200;  // characters; what is longer is no number

bool willPass(int status) {
    return status == 408 || status == 425 || status == 429;
}

// What a server says of an address, not of a document.
bool isConnectionsFault(int status) {
    return status == 401 || status == 403 || status == 404 || status == 405 || status == 410;
}

std::string said(const base::Wire& answer) {
    constexpr std::size_t kEnough = 300;
    std::string text = "HTTP " + std::to_string(answer.status);
    for (const char c : answer.body.substr(0, kEnough)) {
        if (text.size() == 8) text += ' ';
        text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return text;
}

}  // namespace

model::Delivery outcomeOf(const base::Fault& fault) {
    model::Delivery delivery{.outcome = model::Outcome::unknown, .detail = fault.what()};
    delivery.wait = base::waitOf(fault);
    if (fault.code() == base::FaultCode::unavailable) {
        delivery.outcome = model::Outcome::retry;
        delivery.unreachable = true;
    }
    if (fault.code() == base::FaultCode::forbidden) delivery.outcome = model::Outcome::refused;
    return delivery;
}

std::optional<model::Delivery> outcomeOf(const base::Wire& answer, ServerError serverError) {
    using enum model::Outcome;
    const int status = answer.status;
    if (status >= 200 && status < 300) return std::nullopt;
    model::Delivery delivery{.outcome = refused, .detail = said(answer)};
    if (status >= 500) delivery.outcome = serverError == ServerError::afterEffect ? unknown : retry;
    if (status < 400 || willPass(status) || isConnectionsFault(status)) delivery.outcome = retry;
    delivery.wait = base::retryAfterOf(answer);
    return delivery;
}

std::string referenceIn(const base::Wire& answer) {
    const auto json = model::jsonOrNothing(answer.body, {.numbers = model::JsonNumbers::texts});
    if (!json.is_object()) return {};
    const auto found = json.find("reference");
    if (found == json.end() || !found->is_string()) return {};
    const auto shown = base::printable(base::trim(found->get_ref<const std::string&>()));
    return base::characters(shown) > kLongestReference ? std::string() : shown;
}

}  // namespace connectors
