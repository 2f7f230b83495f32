#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/base/wire.h"

namespace web::api {

/// A refusal as application/problem+json (RFC 9457): `title` is the status' own words, `code` one
/// word a program may branch on, `errors` everything that is wrong at once. A problem whose place
/// begins with `/`, or is empty, is in the body: a JSON pointer, as a fragment (`#/lines/0/unit`);
/// others name a parameter or a header.
struct Refusal {
    int status = 400;
    std::string_view code;  ///< "invalid", "rateLimited"
    std::string detail;
    std::vector<base::Problem> errors{};
};
base::Wire problem(const Refusal& refusal);

/// The same of a fault; of what failed here without the reason.
base::Wire problem(const base::Fault& fault);

/// RFC 9110 §15 and RFC 6585: "Not Found". Empty for a status this interface never gives.
std::string_view phrase(int status);

}  // namespace web::api
