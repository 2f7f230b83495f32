#include "protocols/xml/plain_names.h"

#include <cstdint>
#include <cstring>

namespace xml {
namespace {

// Ordinary names are found within a few steps. Who chooses names that meet in one place shall not
// make us walk past all of them, each time.
constexpr int kMaxSteps = 16;

// Names differ in their ends and lengths. The products do not wait for each other.
std::uint32_t hashOf(std::string_view name) {
    const auto word = [](const char* at) {
        std::uint32_t value = 0;
        std::memcpy(&value, at, sizeof value);
        return value;
    };
    const auto size = static_cast<std::uint32_t>(name.size());
    std::uint32_t hash = size * 0x9E3779B1U;
    if (size >= 4) {
        hash ^= word(name.data()) * 0x85EBCA6BU;
        hash ^= word(name.data() + size - 4) * 0xC2B2AE35U;
        hash ^= word(name.data() + (size - 4) / 2) * 0x27D4EB2FU;
    } else {
        for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return hash ^ (hash >> 16);
}

}  // namespace

const char* PlainNames::address(std::string_view name) {
    std::size_t at = hashOf(name) % kSlots;
    for (int step = 0; step < kMaxSteps; ++step, at = (at + 1) % kSlots) {
        auto& slot = slots_[at];
        if (slot.size() == name.size() && sameName(slot.data(), name.data(), name.size()))
            return slot.data();
        if (!slot.empty()) continue;
        if (count_ >= kSlots / 2) return nullptr;
        ++count_;
        slot = name;
        return slot.data();
    }
    count_ = kSlots;
    return nullptr;
}

void PlainNames::clear() {
    slots_.fill({});
    count_ = 0;
}

}  // namespace xml
