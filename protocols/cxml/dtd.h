#pragma once

#include <filesystem>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"

namespace cxml {

struct DtdTables;

/// One official DTD file, compiled: an automaton per element. Judges trees of documents that came
/// through the gate, by every validity constraint of XML 1.0 that is about elements, attributes
/// and IDs; attribute values are taken as written. Immutable: any thread may use it.
class Dtd {
public:
    /// Throws Fault(malformed) when the text is no DTD that stands alone.
    explicit Dtd(std::string_view text);
    /// The same from a file; throws Fault(notFound, malformed) naming it.
    static Dtd fromFile(const std::filesystem::path& file);
    Dtd(Dtd&&) noexcept;
    Dtd& operator=(Dtd&&) noexcept;
    ~Dtd();

    /// The verdict alone, found quickly. `doctypeRoot` is the root the document's type declaration
    /// names; empty: it has none.
    bool valid(pugi::xml_node root, std::string_view doctypeRoot = {}) const;
    /// Everything that is wrong, each with its location and with what would be right: empty exactly
    /// when the document is valid. Of very many problems the first 200.
    std::vector<base::Problem> check(pugi::xml_node root, std::string_view doctypeRoot = {}) const;

    /// What the file says of itself: "1.2.071"; empty when it doesn't.
    std::string_view version() const;

private:
    std::unique_ptr<const DtdTables> tables_;
};

}  // namespace cxml
