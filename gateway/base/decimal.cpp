#include "gateway/base/decimal.h"

#include <algorithm>
#include <array>

#include "gateway/base/fault.h"

namespace base {
namespace {

constexpr int kMaxDigits = 36;

constexpr auto kPowers = [] {
    std::array<Int128, kMaxDigits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

constexpr Int128 power(int exponent) {
    return kPowers[static_cast<std::size_t>(exponent)];
}

constexpr Int128 magnitude(Int128 value) {
    return value < 0 ? -value : value;
}

bool fits(Int128 mantissa, int scale) {
    return magnitude(mantissa) < power(kMaxDigits) && scale >= 0 && scale <= Decimal::kMaxScale;
}

[[noreturn]] void overflow() {
    throw Fault(FaultCode::invalid, "a number has more digits than can be kept exactly");
}

Int128 times(Int128 a, Int128 b) {
    Int128 product = 0;
    if (__builtin_mul_overflow(a, b, &product)) overflow();
    return product;
}

// A whole number on its way to a Decimal, with as few digits behind the point as it allows.
struct Parts {
    Int128 mantissa;
    int scale;
};

Parts stripped(Int128 mantissa, int scale) {
    while (scale > 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
    return {mantissa, scale};
}

// value ÷ divisor, half away from zero, both of any sign.
Int128 divided(Int128 value, Int128 divisor) {
    const Int128 quotient = value / divisor;
    const Int128 rest = magnitude(value % divisor);
    if (rest < magnitude(divisor) - rest) return quotient;
    return (value < 0) == (divisor < 0) ? quotient + 1 : quotient - 1;
}

// As divided, of value × 10^digits, which itself may be too large to hold: long division.
Int128 dividedWithDigits(Int128 value, Int128 divisor, int digits) {
    const bool negative = (value < 0) != (divisor < 0);
    const Int128 by = magnitude(divisor);
    Int128 quotient = magnitude(value) / by;
    Int128 rest = magnitude(value) % by;
    for (int i = 0; i < digits; ++i) {
        rest *= 10;
        quotient = times(quotient, 10) + rest / by;
        if (quotient >= power(kMaxDigits)) overflow();
        rest %= by;
    }
    if (rest >= by - rest) ++quotient;
    return negative ? -quotient : quotient;
}

}  // namespace

Decimal::Decimal(Int128 mantissa, int scale) : mantissa_(mantissa), scale_(scale) {
    if (!fits(mantissa, scale)) overflow();
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);
    Int128 mantissa = 0;
    int scale = 0;
    bool point = false;
    bool digit = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return {};
        digit = true;
        mantissa = mantissa * 10 + (c - '0');
        scale += point ? 1 : 0;
        if (!fits(mantissa, scale)) return {};
    }
    if (!digit) return {};
    return Decimal(negative ? -mantissa : mantissa, scale);
}

Decimal Decimal::of(std::string_view text) {
    if (const auto value = parse(text)) return *value;
    throw Fault(FaultCode::internal, "internal error", "not a decimal: " + std::string(text));
}

std::string Decimal::str() const {
    std::string reversed;
    Int128 rest = magnitude(mantissa_);
    for (int i = 0; rest > 0 || i <= scale_; ++i) {
        if (i == scale_ && scale_ > 0) reversed += '.';
        reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (mantissa_ < 0) reversed += '-';
    return {reversed.rbegin(), reversed.rend()};
}

std::string Decimal::plain() const {
    const auto [mantissa, scale] = stripped(mantissa_, scale_);
    return Decimal(mantissa, scale).str();
}

bool Decimal::isWhole() const {
    return mantissa_ % power(scale_) == 0;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale_, b.scale_);
    const Int128 left = times(a.mantissa_, power(scale - a.scale_));
    const Int128 right = times(b.mantissa_, power(scale - b.scale_));
    Int128 sum = 0;
    if (__builtin_add_overflow(left, right, &sum)) overflow();
    return {sum, scale};
}

Decimal operator-(const Decimal& a, const Decimal& b) {
    return a + -b;
}

Decimal operator-(const Decimal& a) {
    return {-a.mantissa_, a.scale_};
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    const int scale = a.scale_ + b.scale_;
    Int128 product = 0;
    if (!__builtin_mul_overflow(a.mantissa_, b.mantissa_, &product) && fits(product, scale))
        return {product, scale};
    // Trailing zeros are no digits to lose.
    const Parts left = stripped(a.mantissa_, a.scale_);
    const Parts right = stripped(b.mantissa_, b.scale_);
    const Parts exact = stripped(times(left.mantissa, right.mantissa), left.scale + right.scale);
    return {exact.mantissa, exact.scale};
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.scale_ == b.scale_) return a.mantissa_ <=> b.mantissa_;
    // Whole parts first: aligning both numbers could overflow.
    const Int128 left = power(a.scale_);
    const Int128 right = power(b.scale_);
    const auto whole = a.mantissa_ / left <=> b.mantissa_ / right;
    if (whole != std::strong_ordering::equal) return whole;
    return a.mantissa_ % left * power(Decimal::kMaxScale - a.scale_) <=>
           b.mantissa_ % right * power(Decimal::kMaxScale - b.scale_);
}

bool operator==(const Decimal& a, const Decimal& b) {
    return (a <=> b) == std::strong_ordering::equal;
}

Decimal Decimal::rounded(int scale) const {
    if (scale < 0 || scale > kMaxScale) overflow();
    if (scale >= scale_) return {times(mantissa_, power(scale - scale_)), scale};
    return {divided(mantissa_, power(scale_ - scale)), scale};
}

Decimal Decimal::dividedBy(const Decimal& divisor, int scale) const {
    if (divisor.isZero()) throw Fault(FaultCode::invalid, "division by zero");
    if (scale < 0 || scale > kMaxScale) overflow();
    const int digits = scale + divisor.scale_ - scale_;
    if (digits >= 0) return {dividedWithDigits(mantissa_, divisor.mantissa_, digits), scale};
    Int128 by = 0;
    // A divisor beyond 128 bits is more than twice any mantissa: the result rounds to nothing.
    if (__builtin_mul_overflow(divisor.mantissa_, power(-digits), &by)) return {0, scale};
    return {divided(mantissa_, by), scale};
}

}  // namespace base
