#include "gateway/web/admin/rows.h"

#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr std::size_t kMostHistory = 30;

}  // namespace

void Facts::add(std::string name, std::string value, std::string link) {
    if (value.empty()) return;
    Data row;
    row.set("name", std::move(name)).set("value", std::move(value));
    put(row, "link", std::move(link));
    rows_.push_back(std::move(row));
}

void addHistory(Data& data, const std::vector<store::AuditEntry>& entries) {
    Data::List rows;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (rows.size() == kMostHistory) break;
        Data row;
        row.set("time", moment(entry->at)).set("actor", entry->actor);
        row.set("action", entry->action);
        put(row, "detail", entry->detail);
        rows.push_back(std::move(row));
    }
    data.set("hasHistory", !rows.empty());
    data.set("history", std::move(rows));
}

}  // namespace web::admin
