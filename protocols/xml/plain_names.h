#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace xml {

/// Names of one length; there is no shorter way to compare short ones.
inline bool sameName(const char* a, const char* b, std::size_t size) {
    if (size >= 8)
        return std::memcmp(a, b, 8) == 0 && std::memcmp(a + size - 8, b + size - 8, 8) == 0 &&
               (size <= 16 || std::memcmp(a + 8, b + 8, size - 16) == 0);
    for (std::size_t i = 0; i < size; ++i)
        if (a[i] != b[i]) return false;
    return true;
}

/// Gives equal names equal addresses. A stranger's names must not pile up in it for ever: it takes
/// so many and no more.
class PlainNames {
public:
    /// The name ends in a NUL there. Null when no room is left, or none near
    /// enough: it is not roomy any more then.
    const char* address(std::string_view name);

    bool isRoomy() const { return count_ < kSlots / 4; }
    void clear();

private:
    static constexpr std::size_t kSlots = 4096;

    std::array<std::string, kSlots> slots_;
    std::size_t count_ = 0;
};

}  // namespace xml
