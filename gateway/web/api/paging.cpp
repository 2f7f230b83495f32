#include <charconv>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "gateway/web/api/call.h"

namespace web::api {
namespace {

constexpr int kUsual = 50;

// Which list it belongs to, and a mark that tells our cursors from other base64.
std::string prefixOf(const Call& call) {
    return std::string(call.operation.id) + '\n';
}

std::string nextAddress(const Call& call, const std::string& cursor) {
    base::Fields fields;
    for (const auto& [name, value] : call.request.query)
        if (name != "cursor") fields.emplace_back(name, value);
    fields.emplace_back("cursor", cursor);
    return std::string(call.request.wire.path()) + '?' + base::formEncode(fields);
}

}  // namespace

int limitOf(const Call& call) {
    const auto text = call.query("limit");
    int limit = kUsual;
    std::from_chars(text.data(), text.data() + text.size(), limit);
    return limit;
}

std::string cursorOf(const Call& call) {
    const auto text = call.query("cursor");
    if (text.empty()) return {};
    const auto prefix = prefixOf(call);
    const auto read = base::unbase64(text);
    const bool isOurs = read && read->starts_with(prefix) && base::base64url(*read) == text &&
                        base::printable(*read) == *read;
    if (!isOurs)
        throw base::Fault(base::FaultCode::malformed, "Some parameters can't be used.", {},
                          {{"cursor", "is none of this list: take it from `next`"}});
    return read->substr(prefix.size());
}

base::Wire page(const Call& call, std::vector<Json> items,
                const std::function<std::string(std::size_t)>& positionOf) {
    const auto limit = static_cast<std::size_t>(limitOf(call));
    const bool more = items.size() > limit;
    if (more) items.resize(limit);
    Json body{{"items", std::move(items)}};
    if (!more) return found(call, body);
    const auto cursor = base::base64url(prefixOf(call) + positionOf(limit - 1));
    body["next"] = cursor;
    return found(call, body).with("Link", '<' + nextAddress(call, cursor) + ">; rel=\"next\"");
}

}  // namespace web::api
