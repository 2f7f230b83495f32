#pragma once

#include <cstddef>
#include <istream>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace model {

// The one reader of JSON: whatever comes from outside, and what was stored. Nested at most 64
// levels, at most so many bytes, in UTF-8, no member twice in an object (RFC 8259 §4 leaves open
// what that would mean), no number beyond the range of a double.

constexpr std::size_t kDeepestJson = 64;
constexpr std::size_t kLargestJson = 16U << 20U;  ///< bytes

/// No number goes through floating point.
enum class JsonNumbers {
    apart,  ///< a whole number of 64 bits is one, any other is neither number nor text: see
            ///< digitsOf
    texts,  ///< every number is the text of its digits
};

struct JsonRules {
    JsonNumbers numbers = JsonNumbers::apart;
    std::size_t most = kLargestJson;
    bool comments = false;  ///< `//` and `/* */` are passed over
};

/// Throws Fault(malformed) with the place, Fault(tooLarge).
nlohmann::json parsedJson(std::string_view text, const JsonRules& rules = {});

/// The same of what need not be JSON: discarded (nlohmann::json::is_discarded) when it can't be
/// read.
nlohmann::json jsonOrNothing(std::string_view text, const JsonRules& rules = {});

/// What we wrote ourselves, its members in the order they stand there. Never for what comes from
/// outside.
nlohmann::ordered_json orderedJson(std::string_view ours);

/// The digits of a number as they were written (a whole one: without a sign or zeros too many);
/// nothing for any other value.
std::optional<std::string> digitsOf(const nlohmann::json& value);

/// Who takes `{ LIST: [ ROW, … ], … }`. What these throw ends the reading.
class JsonLists {
public:
    virtual ~JsonLists() = default;
    virtual void list(const std::string& name) = 0;  ///< begins
    virtual void row(nlohmann::json row) = 0;        ///< of the list that began last
};

/// Reads it row by row, numbers as texts: of the whole only one row is held at a time. The bytes
/// are counted for each row anew. Throws Fault(malformed), Fault(tooLarge).
void readJsonLists(std::istream& in, JsonLists& lists);

}  // namespace model
