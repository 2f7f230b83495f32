#include "protocols/cxml/dtd.h"

#include <fstream>
#include <iterator>

#include "protocols/cxml/dtd_tables.h"
#include "protocols/cxml/dtd_walk.h"

namespace cxml {

Dtd::Dtd(std::string_view text) : tables_(std::make_unique<const DtdTables>(readDtd(text))) {}
Dtd::Dtd(Dtd&&) noexcept = default;
Dtd& Dtd::operator=(Dtd&&) noexcept = default;
Dtd::~Dtd() = default;

Dtd Dtd::fromFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) throw base::Fault(base::FaultCode::notFound, "Cannot read " + file.string());
    try {
        return Dtd(text);
    } catch (const base::Fault& fault) {
        throw base::Fault(fault.code(), file.string() + ": " + fault.told());
    }
}

bool Dtd::valid(pugi::xml_node root, std::string_view doctypeRoot) const {
    return followsDtd(*tables_, root, doctypeRoot);
}

std::vector<base::Problem> Dtd::check(pugi::xml_node root, std::string_view doctypeRoot) const {
    if (valid(root, doctypeRoot)) return {};
    return explainByDtd(*tables_, root, doctypeRoot);
}

std::string_view Dtd::version() const {
    return tables_->version;
}

}  // namespace cxml
