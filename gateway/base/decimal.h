#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

__extension__ typedef __int128 Int128;  // not ISO C++, hence the word in front

/// An exact decimal number: a 128-bit whole mantissa and how many of its digits stand behind the
/// point. Money and quantities are Decimals from the wire to the database; there is no conversion
/// from or to floating point. Every operation is exact or throws Fault(invalid): more than 36
/// significant digits or a scale above 18 is an overflow, never a silent loss.
class Decimal {
public:
    static constexpr int kMaxScale = 18;

    constexpr Decimal() = default;
    constexpr explicit Decimal(std::int64_t whole) : mantissa_(whole) {}
    /// `Decimal(1250, 2)` is 12.50.
    Decimal(Int128 mantissa, int scale);

    /// Reads `-12.50`, `12`, `.5`, `12.`; an optional sign (`-` or `+`), ASCII digits, one point.
    /// No exponent, no grouping, no spaces, no NaN. Nothing when it is anything else or too large.
    static std::optional<Decimal> parse(std::string_view text);
    /// As parse; throws Fault(internal) otherwise. For values we wrote ourselves.
    static Decimal of(std::string_view text);

    /// Keeps the scale it has: 12.50 prints as `12.50`.
    std::string str() const;
    /// Without trailing zeros: `12.5`, `12`.
    std::string plain() const;

    int scale() const { return scale_; }
    bool isZero() const { return mantissa_ == 0; }
    bool isNegative() const { return mantissa_ < 0; }
    bool isWhole() const;

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a);

    /// By value: 1.0 == 1.00.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b);

    /// The one rounding of the program: half away from zero, to `scale` digits behind the point.
    Decimal rounded(int scale) const;
    /// this ÷ divisor, rounded as above. Throws Fault(invalid) when divisor is zero.
    Decimal dividedBy(const Decimal& divisor, int scale) const;

private:
    Int128 mantissa_ = 0;
    int scale_ = 0;
};

}  // namespace base
