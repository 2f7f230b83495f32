#include "gateway/flows/import_catalogue_table.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "gateway/base/text.h"
#include "gateway/flows/import_csv.h"

namespace flows {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> columnNames(const CsvRow& header) {
    std::vector<std::string> names;
    for (const auto& cell : header.cells) names.push_back(base::lower(base::trim(cell)));
    return names;
}

std::string at(const std::string& name, int line) {
    return name + " line " + std::to_string(line);
}

// Missing columns and those that stand twice make the whole list unreadable, unknown ones are
// passed over.
std::vector<base::Problem> headerProblems(const std::string& where,
                                          const std::vector<std::string>& names,
                                          const ImportColumns& columns) {
    std::vector<base::Problem> problems;
    for (const auto& name : columns.required)
        if (!contains(names, name)) problems.push_back({where + ", column " + name, "missing"});
    for (auto name = names.begin(); name != names.end(); ++name)
        if (std::find(names.begin(), name, *name) != name)
            problems.push_back({where + ", column " + base::printable(*name), "stands twice"});
    for (const auto& name : names)
        if (!contains(columns.all, name))
            problems.push_back({where + ", column " + base::printable(name), "unknown", true});
    return problems;
}

ImportRow rowOf(const CsvRow& csv, const std::string& where,
                const std::vector<std::string>& names) {
    ImportRow row{where, {}, {}, csv.problem};
    if (row.problem.empty() && csv.cells.size() > names.size())
        row.problem = "has more cells than there are columns";
    for (std::size_t i = 0; i < std::min(names.size(), csv.cells.size()); ++i) {
        if (!base::isUtf8(csv.cells[i])) row.problem = "column " + names[i] + " is not UTF-8";
        row.values[names[i]] = base::trim(csv.cells[i]);
    }
    return row;
}

bool unreadable(const std::vector<base::Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const base::Problem& problem) { return !problem.tolerated; });
}

}  // namespace

const std::map<std::string, ImportColumns>& importColumns() {
    static const std::map<std::string, ImportColumns> columns{
        {"categories", {{"id", "parent", "name", "picture", "position"}, {"id", "name"}}},
        {"products",
         {{"sku", "name", "description", "category", "unspsc", "unit", "pack_size", "pack_unit",
           "minimum", "step", "manufacturer", "manufacturer_part", "lead_time_days", "stock",
           "picture", "attributes"},
          {"sku", "name", "category", "unspsc", "unit"}}},
        {"prices",
         {{"price_list", "sku", "from_quantity", "price", "currency", "basis", "valid_from",
           "valid_to"},
          {"price_list", "sku", "price", "currency"}}},
        {"assortments", {{"assortment", "category"}, {"assortment", "category"}}},
    };
    return columns;
}

std::ifstream openImportFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file))
        throw base::Fault(base::FaultCode::malformed, "can't read " + file.string());
    return in;
}

std::string readImportFile(const std::filesystem::path& file) {
    auto in = openImportFile(file);
    std::ostringstream bytes;
    if (in && in.peek() != std::ifstream::traits_type::eof()) bytes << in.rdbuf();
    if (in.bad() || (!in && !in.eof()))
        throw base::Fault(base::FaultCode::malformed, "can't read " + file.string());
    return std::move(bytes).str();
}

ImportTable readImportCsv(const std::filesystem::path& file, const ImportColumns& columns) {
    const std::string name = file.filename().string();
    const auto lines = readCsv(readImportFile(file));
    ImportTable table;
    if (lines.empty()) return {{}, {{at(name, 1), "no line with the names of the columns"}}};
    const auto names = columnNames(lines.front());
    table.problems = headerProblems(at(name, lines.front().line), names, columns);
    if (unreadable(table.problems)) return table;
    for (std::size_t i = 1; i < lines.size(); ++i)
        table.rows.push_back(rowOf(lines[i], at(name, lines[i].line), names));
    return table;
}

}  // namespace flows
