#include "connectors/sap/odata_json.h"

#include <charconv>

#include "gateway/base/clock.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/json_text.h"
#include "gateway/model/tellable.h"

namespace sap {
namespace {

using nlohmann::json;
[[noreturn]] void malformed() {
    throw base::Fault(base::FaultCode::malformed, "SAP's answer is not JSON.");
}

const json* memberOf(const json& node, const char* name) {
    if (!node.is_object()) return nullptr;
    const auto found = node.find(name);
    return found == node.end() ? nullptr : &*found;
}

std::string textOf(const json* node) {
    return node && node->is_string() ? node->get<std::string>() : "";
}

}  // namespace

OdataJson::OdataJson(std::string_view text)
    : document_(model::jsonOrNothing(text, {.numbers = model::JsonNumbers::texts})) {
    if (!document_.is_object()) malformed();
    const auto* data = memberOf(document_, "d");
    data_ = data ? data : &document_;
}

model::In OdataJson::results() const {
    if (data_->is_array()) return model::In(*data_);
    const auto* results = memberOf(*data_, "results");
    if (!results || !results->is_array()) malformed();
    return model::In(*results);
}

std::string errorOf(const base::Wire& answer) {
    const auto status = "HTTP " + std::to_string(answer.status);
    const auto read = model::jsonOrNothing(answer.body);
    const auto* error = read.is_discarded() ? nullptr : memberOf(read, "error");
    if (!error) return status;
    const auto* message = memberOf(*error, "message");
    const auto value = message && message->is_string() ? textOf(message)
                       : message                       ? textOf(memberOf(*message, "value"))
                                                       : "";
    const auto code = textOf(memberOf(*error, "code"));
    return base::cutCharacters(
        base::printable(status + ": " + value + (code.empty() ? "" : " (" + code + ")")), 500);
}

std::optional<std::int64_t> millisOf(std::string_view date) {
    constexpr std::string_view kStart = "/Date(";
    if (!date.starts_with(kStart)) return {};
    date.remove_prefix(kStart.size());
    std::int64_t millis = 0;
    const auto read = std::from_chars(date.data(), date.data() + date.size(), millis);
    if (read.ec != std::errc()) return {};
    return millis;
}

std::string odataDate(std::string_view iso) {
    const auto day = base::parseIso(model::dayIn(iso));
    if (!day) return {};
    const auto millis = std::chrono::duration_cast<base::Milliseconds>(day->time_since_epoch());
    return "/Date(" + std::to_string(millis.count()) + ")/";
}

std::string isoDay(std::string_view date) {
    const auto millis = millisOf(date);
    return millis ? base::iso(base::Time(base::Milliseconds(*millis))).substr(0, 10) : "";
}

std::string literal(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') out += '\'';
        out += c;
    }
    return out + '\'';
}

}  // namespace sap
