#include "gateway/flows/back_offices.h"

namespace flows {

std::optional<KnownBackOffice> BackOffices::find(std::string_view id) const {
    const std::lock_guard lock(mutex_);
    const auto found = byId_.find(id);
    if (found == byId_.end()) return std::nullopt;
    return found->second;
}

std::vector<KnownBackOffice> BackOffices::all() const {
    const std::lock_guard lock(mutex_);
    std::vector<KnownBackOffice> list;
    for (const auto& [id, known] : byId_) list.push_back(known);
    return list;
}

void BackOffices::put(KnownBackOffice known) {
    const std::lock_guard lock(mutex_);
    auto id = known.office.id;
    byId_.insert_or_assign(std::move(id), std::move(known));
}

void BackOffices::remove(std::string_view id) {
    const std::lock_guard lock(mutex_);
    const auto found = byId_.find(id);
    if (found != byId_.end()) byId_.erase(found);
}

}  // namespace flows
