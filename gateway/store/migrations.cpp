// name = "migrations/" step ".sql"
// step = 4DIGIT "_" words [ "." database ]      ; with a database: for that one only
#include "gateway/store/migrations.h"

#include <algorithm>

#include "gateway/base/clock.h"
#include "gateway/base/crash.h"

namespace store {

const std::map<std::string_view, std::string_view>& embedded();

namespace {

struct Step {
    std::string name;
    std::string_view script;
};

std::vector<Step> steps(std::string_view database) {
    constexpr std::string_view kFolder = "migrations/";
    constexpr std::string_view kEnding = ".sql";
    std::vector<Step> found;
    for (const auto& [file, script] : embedded()) {
        if (!file.starts_with(kFolder)) continue;
        std::string name(
            file.substr(kFolder.size(), file.size() - kFolder.size() - kEnding.size()));
        const auto dot = name.find('.');
        if (dot != std::string::npos && name.substr(dot + 1) != database) continue;
        found.push_back({std::move(name), script});
    }
    return found;
}

constexpr std::string_view kSchemaStep =
    "CREATE TABLE IF NOT EXISTS schema_step (\n"
    "    name       TEXT NOT NULL PRIMARY KEY,\n"
    "    applied_at TEXT NOT NULL\n"
    ")";

std::vector<std::string> taken(Connection& connection) {
    std::vector<std::string> names;
    for (const auto& cell : connection.fetch("SELECT name FROM schema_step ORDER BY name", {}, 1))
        names.push_back(cell.text());
    return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void refuseNewer(const std::vector<std::string>& names, const std::vector<Step>& known) {
    for (const auto& name : names) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&](const Step& step) { return step.name == name; });
        if (!isKnown)
            throw base::Fault(base::FaultCode::precondition,
                              "The database belongs to a newer version of this program.",
                              "unknown schema step " + name);
    }
}

// The steps taken so far, of an empty database none.
std::vector<std::string> begun(Connection& connection) try {
    connection.begin(Begin::migrating);
    connection.runMigration(kSchemaStep);
    auto names = taken(connection);
    connection.commit();
    return names;
} catch (...) {
    connection.abandon();
    throw;
}

// False when another program was quicker.
bool take(Connection& connection, const Step& step) {
    connection.begin(Begin::migrating);
    if (contains(taken(connection), step.name)) {
        connection.abandon();
        return false;
    }
    connection.runMigration(step.script);
    base::crashPoint("M1");
    connection.run(
        "INSERT INTO schema_step (name, applied_at)\n"
        "VALUES (:name, :applied_at)",
        {step.name, base::systemClock().now()});
    connection.commit();
    return true;
}

}  // namespace

std::vector<std::string> migrate(Connection& connection) {
    const auto known = steps(connection.dialect().name());
    const auto before = begun(connection);
    refuseNewer(before, known);
    std::vector<std::string> done;
    for (const auto& step : known) {
        if (contains(before, step.name)) continue;
        try {
            if (take(connection, step)) done.push_back(step.name);
        } catch (...) {
            connection.abandon();
            throw;
        }
    }
    return done;
}

}  // namespace store
