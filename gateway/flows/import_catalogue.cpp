#include "gateway/flows/import_catalogue.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/import_catalogue_ends.h"
#include "gateway/flows/import_catalogue_load.h"
#include "gateway/flows/import_pictures.h"

namespace flows {
namespace {

[[noreturn]] void unreadable(const std::filesystem::path& from, const std::string& why) {
    throw base::Fault(base::FaultCode::malformed, "can't import " + from.string() + ": " + why);
}

ImportTables tablesOfFolder(const std::filesystem::path& folder) {
    ImportTables tables;
    for (const auto& [name, columns] : importColumns()) {
        const auto file = folder / (name + ".csv");
        if (std::filesystem::exists(file)) tables[name] = readImportCsv(file, columns);
    }
    if (tables.empty() && !std::filesystem::is_directory(folder / "pictures"))
        unreadable(folder, "it has no categories.csv, products.csv, prices.csv or assortments.csv");
    return tables;
}

ImportTables tablesOf(const std::filesystem::path& from) {
    if (!std::filesystem::exists(from)) unreadable(from, "there is no such file or folder");
    if (std::filesystem::is_directory(from)) return tablesOfFolder(from);
    const std::string ending = base::lower(from.extension().string());
    if (ending == ".json") return readImportJson(from);
    const auto columns = importColumns().find(from.stem().string());
    if (ending != ".csv" || columns == importColumns().end())
        unreadable(from, "it is no folder, no .json and no .csv with the name of a list");
    return {{columns->first, readImportCsv(from, columns->second)}};
}

template <class Read>
auto readAll(const ImportTables& tables, const std::string& name, Read read) {
    std::vector<decltype(read(ImportRow()))> rows;
    const auto table = tables.find(name);
    if (table == tables.end()) return rows;
    for (const auto& row : table->second.rows) rows.push_back(read(row));
    return rows;
}

Catalogue catalogueOf(const std::filesystem::path& from, const ImportTables& tables) {
    return {.categories = readAll(tables, "categories", readCategory),
            .products = readAll(tables, "products", readProduct),
            .prices = readAll(tables, "prices", readPrice),
            .members = readAll(tables, "assortments", readAssortmentMember),
            .pictures = readPictures(from / "pictures")};
}

void note(ImportReport& report, const std::vector<base::Problem>& problems) {
    report.problems.insert(report.problems.end(), problems.begin(), problems.end());
}

/// The good rows of a list; the others are reported.
template <class T>
std::vector<T> sift(std::vector<Imported<T>>& rows, ImportReport& report) {
    std::vector<T> good;
    for (auto& row : rows) {
        ++report.read;
        note(report, row.problems);
        if (row.problems.empty())
            good.push_back(std::move(row.value));
        else
            ++report.skipped;
    }
    return good;
}

bool anyBad(const ImportReport& report) {
    return std::any_of(report.problems.begin(), report.problems.end(),
                       [](const base::Problem& problem) { return !problem.tolerated; });
}

}  // namespace

ImportReport importCatalogue(store::Store& store, const std::filesystem::path& from,
                             BadRows badRows, const std::function<void(int, int)>& progress,
                             WholeLists whole) {
    const auto tables = tablesOf(from);
    auto catalogue =
        store.read([&](store::ReadTx& tx) { return checked(catalogueOf(from, tables), tx); });
    ImportReport report;
    for (const auto& [name, table] : tables) note(report, table.problems);
    note(report, catalogue.notes);
    auto ends = endsOf(catalogue, whole);
    const Goods goods{.categories = sift(catalogue.categories, report),
                      .products = sift(catalogue.products, report),
                      .prices = sift(catalogue.prices, report),
                      .members = sift(catalogue.members, report),
                      .pictures = sift(catalogue.pictures, report),
                      .ends = std::move(ends)};
    if (badRows == BadRows::refuseAll && anyBad(report)) {
        report.skipped = report.read;
        return report;
    }
    const auto loaded = load(store, goods, progress);
    report.changed = loaded.changed;
    report.ended = loaded.ended;
    report.unchanged = report.read - report.skipped - report.changed;
    return report;
}

}  // namespace flows
