#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace xml {

/// Gives equal names equal addresses. A stranger's names must not pile up in it for ever: it takes
/// so many and no more.
class PlainNames {
public:
    /// The name ends in a NUL there. Null when no room is left.
    const char* address(std::string_view name);

    bool isRoomy() const { return count_ < kSlots / 4; }
    void clear();

private:
    static constexpr std::size_t kSlots = 4096;

    std::array<std::string, kSlots> slots_;
    std::size_t count_ = 0;
};

}  // namespace xml
