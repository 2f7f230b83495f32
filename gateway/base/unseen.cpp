#include "gateway/base/unseen.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"

namespace base {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15, general categories Cc, Cf, Zs (but U+0020), Zl and Zp; filler letters that are blank.
constexpr auto kUnseen = std::to_array<Range>({
    {0x0000, 0x001F}, {0x007F, 0x00A0},   {0x00AD, 0x00AD},   {0x034F, 0x034F}, {0x0600, 0x0605},
    {0x061C, 0x061C}, {0x06DD, 0x06DD},   {0x070F, 0x070F},   {0x115F, 0x1160}, {0x1680, 0x1680},
    {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x2000, 0x200F},   {0x2028, 0x202F}, {0x205F, 0x206F},
    {0x3000, 0x3000}, {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
});

// The character at the front of well-formed UTF-8, which is taken off.
char32_t takeOne(std::string_view& utf8) {
    const auto lead = static_cast<unsigned char>(utf8.front());
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t read = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        read = (read << 6) | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
    utf8.remove_prefix(length);
    return read;
}

}  // namespace

bool hasUnseen(std::string_view utf8) {
    if (!isUtf8(utf8)) return true;
    while (!utf8.empty()) {
        const auto one = takeOne(utf8);
        if (std::ranges::any_of(
                kUnseen, [one](Range range) { return one >= range.first && one <= range.last; }))
            return true;
    }
    return false;
}

}  // namespace base
