#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace sap {

/// How far sales orders have been read: up to a moment, and which of that moment. SAP shows times
/// coarser than it keeps them, so several orders may share one. `1772357400000,12,15`.
struct OdataCursor {
    std::int64_t millis = 0;
    std::set<std::string> seen;  ///< SalesOrder, of that moment

    /// Throws Fault(internal) for a text that is no cursor; empty: the beginning.
    static OdataCursor of(std::string_view text);
    std::string str() const;

    bool has(std::int64_t when, const std::string& order) const {
        return when < millis || (when == millis && seen.contains(order));
    }
    void add(std::int64_t when, const std::string& order);
};

}  // namespace sap
