#include "connectors/sap/odata_cursor.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace sap {
namespace {

std::int64_t millisIn(std::string_view text) {
    std::int64_t millis = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, millis);
    if (read.ec != std::errc() || read.ptr != end)
        throw base::Fault(base::FaultCode::internal, "SAP cannot be followed up.",
                          "not a cursor of SAP's: " + std::string(text));
    return millis;
}

}  // namespace

OdataCursor OdataCursor::of(std::string_view text, std::int64_t slack) {
    OdataCursor cursor;
    cursor.slack = slack;
    if (text.empty()) return cursor;
    const auto parts = base::split(text, ',');
    cursor.millis = millisIn(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string_view part = parts[i];
        const auto at = part.find('@');
        const auto when = at == part.npos ? cursor.millis : millisIn(part.substr(at + 1));
        cursor.seen.emplace(part.substr(0, at), when);
    }
    return cursor;
}

std::string OdataCursor::str() const {
    if (millis == 0) return {};
    auto text = std::to_string(millis);
    for (const auto& [key, when] : seen) {
        (text += ',') += key;
        if (when != millis) (text += '@') += std::to_string(when);
    }
    return text;
}

bool OdataCursor::has(std::int64_t when, std::string_view key) const {
    if (when < from()) return true;
    const auto found = seen.find(key);
    return found != seen.end() && found->second == when;
}

void OdataCursor::add(std::int64_t when, const std::string& key) {
    millis = std::max(millis, when);
    seen.insert_or_assign(key, when);
    std::erase_if(seen, [&](const auto& one) { return one.second < from(); });
}

}  // namespace sap
