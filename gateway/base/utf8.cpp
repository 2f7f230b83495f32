#include "gateway/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace base {
namespace {

struct Shape {
    std::size_t length;
    unsigned char lowest;   // of the second byte
    unsigned char highest;  // of the second byte
};

// By the first byte: the second byte's range excludes overlong forms, surrogates and what lies
// beyond U+10FFFF.
Shape shape(unsigned char first) {
    if (first < 0x80) return {1, 0, 0};
    if (first < 0xC2) return {0, 0, 0};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first < 0xF4) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

unsigned char at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

}  // namespace

std::size_t sequenceLength(std::string_view bytes) {
    if (bytes.empty()) return 0;
    const Shape wanted = shape(at(bytes, 0));
    if (wanted.length <= 1) return wanted.length;
    if (bytes.size() < wanted.length) return 0;
    if (at(bytes, 1) < wanted.lowest || at(bytes, 1) > wanted.highest) return 0;
    for (std::size_t i = 2; i < wanted.length; ++i)
        if ((at(bytes, i) & 0xC0) != 0x80) return 0;
    return wanted.length;
}

char32_t codePoint(std::string_view sequence) {
    if (sequence.size() == 1) return at(sequence, 0);
    char32_t point = at(sequence, 0) & (0x7Fu >> sequence.size());
    for (std::size_t i = 1; i < sequence.size(); ++i)
        point = point << 6 | (at(sequence, i) & 0x3Fu);
    return point;
}

std::size_t asciiLength(std::string_view bytes) {
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + i, 8);
        if ((eight & 0x8080808080808080u) != 0) break;
    }
    while (i < bytes.size() && at(bytes, i) < 0x80) ++i;
    return i;
}

}  // namespace base
