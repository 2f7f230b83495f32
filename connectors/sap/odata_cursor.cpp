#include "connectors/sap/odata_cursor.h"

#include <charconv>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace sap {

OdataCursor OdataCursor::of(std::string_view text) {
    OdataCursor cursor;
    if (text.empty()) return cursor;
    const auto parts = base::split(text, ',');
    const auto& first = parts.front();
    const auto* end = first.data() + first.size();
    const auto read = std::from_chars(first.data(), end, cursor.millis);
    if (read.ec != std::errc() || read.ptr != end)
        throw base::Fault(base::FaultCode::internal, "Orders cannot be followed up.",
                          "not a cursor of SAP's: " + std::string(text));
    cursor.seen.insert(parts.begin() + 1, parts.end());
    return cursor;
}

std::string OdataCursor::str() const {
    if (millis == 0) return {};
    auto text = std::to_string(millis);
    for (const auto& order : seen) (text += ',') += order;
    return text;
}

void OdataCursor::add(std::int64_t when, const std::string& order) {
    if (when > millis) seen.clear();
    millis = when;
    seen.insert(order);
}

}  // namespace sap
