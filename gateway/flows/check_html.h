#pragma once

#include <string_view>

#include "gateway/base/encoding.h"

namespace flows {

/// The fields a browser would send for a page's forms: names and values of `input` and `textarea`,
/// in order, character references resolved, UTF-8. Takes any text; what is no field is passed over.
base::Fields htmlFields(std::string_view html);

}  // namespace flows
