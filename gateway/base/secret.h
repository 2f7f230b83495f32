#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace base {

/// A password or shared secret. It cannot be printed, compares in constant time whatever the
/// lengths, and wipes its bytes when it goes.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&&) noexcept = default;
    ~Secret();

    bool empty() const { return value_.empty(); }
    /// Constant time in both values (HMAC of each under a key of this process, then compared).
    bool equals(const Secret& other) const;
    /// The bytes themselves, for sealing and for MACs. Never for a log or an answer.
    std::string_view reveal() const { return value_; }

private:
    std::string value_;
};

}  // namespace base
