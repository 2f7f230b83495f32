#include "samples/buyer/desk.h"

#include "samples/buyer/failure.h"

namespace buyer {

Requisition Desk::open(const std::string& company, const std::string& protocol) {
    std::lock_guard lock(mutex_);
    std::string id = "R-" + std::to_string(++last_);
    Requisition fresh{.id = id,
                      .company = company,
                      .protocol = protocol,
                      .before = {},
                      .lines = {},
                      .visit = {},
                      .news = {},
                      .cart = {},
                      .setups = {},
                      .order = {}};
    return requisitions_.emplace(id, std::move(fresh)).first->second;
}

Requisition Desk::find(const std::string& id) const {
    std::lock_guard lock(mutex_);
    auto found = requisitions_.find(id);
    if (found == requisitions_.end()) {
        throw Failure("there is no requisition " + id + " (they are gone after a restart)");
    }
    return found->second;
}

Requisition Desk::findByCookie(const std::string& cookie) const {
    std::lock_guard lock(mutex_);
    for (const auto& [id, requisition] : requisitions_) {
        if (!cookie.empty() && requisition.visit.cookie == cookie) {
            return requisition;
        }
    }
    throw Failure("no open visit has this cookie: the cart came home twice, or to the wrong place");
}

std::vector<Requisition> Desk::all() const {
    std::lock_guard lock(mutex_);
    std::vector<Requisition> list;
    for (auto at = requisitions_.rbegin(); at != requisitions_.rend(); ++at) {
        list.push_back(at->second);
    }
    return list;
}

void Desk::change(const std::string& id, const std::function<void(Requisition&)>& how) {
    std::lock_guard lock(mutex_);
    auto found = requisitions_.find(id);
    if (found == requisitions_.end()) {
        throw Failure("there is no requisition " + id);
    }
    how(found->second);
}

}  // namespace buyer
