#pragma once

#include <array>

#include "protocols/cxml/grammar.h"
#include "protocols/xml/gate.h"

namespace cxml {

/// Says of a document passing the gate whether checkStructure would find anything, at a fraction of
/// its cost: steps are remembered by the addresses of names and there is no tree to walk. One per
/// document.
class StructureFilter final : public xml::Listener {
public:
    bool clean() const { return clean_; }

    void begin(std::uint64_t generation) override;
    void open(const xml::Tag& tag) override;
    void text(std::string_view piece) override;
    void close() override;

private:
    struct Level {
        const Grammar::Rule* rule;  ///< null: not judged inside
        const Grammar::State* state;
    };

    const Grammar::Rule* enter(xml::NameRef name);
    bool attributesFit(const xml::Tag& tag, const Grammar::Rule& rule) const;

    std::array<Level, xml::kMaxDepth + 1> levels_;
    std::size_t depth_ = 0;
    bool clean_ = true;
};

}  // namespace cxml
