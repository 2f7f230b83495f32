#include "gateway/store/tx.h"

#include <charconv>

#include "gateway/base/fault.h"

namespace store {
namespace {

base::Fault unreadable(const char* what) {
    return {base::FaultCode::internal, "Internal error.",
            std::string("a column of the database is no ") + what};
}

}  // namespace

std::int64_t Cell::number() const {
    const std::string digits = text();
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end) throw unreadable("number");
    return value;
}

base::Decimal Cell::decimal() const {
    const auto value = base::Decimal::parse(text());
    if (!value) throw unreadable("decimal");
    return *value;
}

base::Time Cell::time() const {
    const auto value = base::parseIso(text());
    if (!value) throw unreadable("time");
    return *value;
}

}  // namespace store
