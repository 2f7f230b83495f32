#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/wire.h"
#include "gateway/model/json_in.h"

namespace sap {

/// A JSON document whose numbers are texts, with the digits they were written in: some releases
/// write decimals as strings, others as numbers, and neither goes through floating point.
/// Throws Fault(malformed).
class OdataJson {
public:
    explicit OdataJson(std::string_view text);

    /// What stands under "d" (OData V2), or the document when there is no such member.
    model::In root() const { return model::In(*data_); }
    /// The entities of a set: `d.results`, or `d` itself as older gateways write it.
    model::In results() const;

private:
    nlohmann::json document_;
    const nlohmann::json* data_ = nullptr;
};

/// What SAP says is wrong, for the administrator: code and message of {"error":…}; else the status.
std::string errorOf(const base::Wire& answer);

/// `/Date(1772357400000)/` or `/Date(1772357400000+0000)/` as milliseconds since 1970; nothing for
/// anything else. The offset is where it is shown, not part of the moment.
std::optional<std::int64_t> millisOf(std::string_view date);
/// The reverse of an ISO 8601 date or time, at the start of its day; empty when it is none.
std::string odataDate(std::string_view iso);
/// `2026-03-01`; empty for no date.
std::string isoDay(std::string_view date);

/// A text between quotes, as a key or in a filter: a quote within is doubled.
std::string literal(std::string_view text);

}  // namespace sap
