#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace oci {

/// What may stand in a NEW_ITEM- field.
enum class Form {
    text,
    figure,    ///< up to 11 digits, a point, up to 3 digits
    whole,     ///< digits only, above zero
    days,      ///< digits only
    unit,      ///< an ISO code of three characters
    currency,  ///< an ISO 4217 code
};

/// A field of the OCI 4.0 cart and the room its receiver has for it, in characters.
struct FieldRule {
    std::string_view name;  ///< without NEW_ITEM- and brackets
    std::size_t most;
    Form form = Form::text;
};

/// Nothing for a field without a rule, like LONGTEXT.
const FieldRule* fieldRule(std::string_view name);

/// What is wrong with the value for that field; empty: nothing. What we write and what `check`
/// says of others' carts is held against the same rules.
std::string wrongWith(const FieldRule& rule, std::string_view utf8);

}  // namespace oci
