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
    const auto id = static_cast<std::uint16_t>(names_.size());
    names_.push_back({Key(name.data(), name.size()), static_cast<std::uint32_t>(letters_.size())});
    letters_ += name;
    if (names_.size() * 4 > slots_.size())
        grow();
    else
        place(id);
    return id;
}

void DtdNames::grow() {
    slots_.assign(slots_.size() * 2, kNone);
    mask_ = slots_.size() - 1;
    for (std::size_t id = 0; id < names_.size(); ++id) place(static_cast<std::uint16_t>(id));
}

void DtdNames::place(std::uint16_t id) {
    auto at = names_[id].key.hash() & mask_;
    while (slots_[at] != kNone) at = (at + 1) & mask_;
    slots_[at] = id;
}

}  // namespace cxml
