#include "protocols/cxml/dtd_tables.h"

#include "protocols/cxml/dtd_words.h"

namespace cxml {
namespace {

constexpr std::size_t kMaxNames = 65'000;
constexpr std::size_t kMaxName = 1'000;

}  // namespace

std::uint16_t DtdNames::add(std::string_view name) {
    if (name.size() > kMaxName) failDtd("it has a name of more than 1,000 characters");
    if (const auto known = find(std::string(name).c_str()); known != kNone) return known;
    if (names_.size() == kMaxNames) failDtd("it has more than 65,000 names");
    const Slot slot{static_cast<std::uint32_t>(letters_.size()),
                    static_cast<std::uint16_t>(name.size()),
                    static_cast<std::uint16_t>(names_.size())};
    letters_ += name;
    names_.push_back(slot);
    if (names_.size() * 4 > slots_.size())
        grow();
    else
        place(slot);
    return slot.id;
}

void DtdNames::grow() {
    slots_.assign(slots_.size() * 2, {});
    mask_ = slots_.size() - 1;
    for (const auto& name : names_) place(name);
}

void DtdNames::place(Slot name) {
    auto at = hash(letters_.data() + name.at, name.length) & mask_;
    while (slots_[at].id != kNone) at = (at + 1) & mask_;
    slots_[at] = name;
}

}  // namespace cxml
