#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace sap {

/// How far one set of entities has been read: up to a moment, and which ones since `slack` before
/// it. SAP shows times coarser than it keeps them, so several may share one; a date is a day's
/// first moment. `1772357400000,12,15@1772353800000`.
struct OdataCursor {
    std::int64_t millis = 0;
    std::map<std::string, std::int64_t, std::less<>> seen;  ///< by key, when each was changed
    std::int64_t slack = 0;  ///< milliseconds changes may come later than they say

    /// Throws Fault(internal) for a text that is no cursor; empty: the beginning.
    static OdataCursor of(std::string_view text, std::int64_t slack = 0);
    std::string str() const;

    /// Nothing before this is new.
    std::int64_t from() const { return millis > slack ? millis - slack : 0; }
    bool has(std::int64_t when, std::string_view key) const;
    void add(std::int64_t when, const std::string& key);
};

}  // namespace sap
