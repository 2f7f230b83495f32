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
                      .order = {},
                      .otherOrders = {}};
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

std::string Desk::orderOf(const std::string& payloadId) const {
    for (const auto& [id, requisition] : requisitions_) {
        if (!requisition.order || payloadId.empty()) {
            continue;
        }
        std::vector<SentOrder> versions = requisition.otherOrders;
        versions.push_back(*requisition.order);
        for (const SentOrder& version : versions) {
            if (version.payloadId == payloadId) {
                return version.number;
            }
        }
    }
    return {};
}

bool Desk::keep(Paper paper) {
    std::lock_guard lock(mutex_);
    for (const Paper& known : papers_) {
        if (known.payloadId == paper.payloadId) {
            return false;
        }
    }
    if (paper.orderNumber.empty()) {
        paper.orderNumber = orderOf(paper.aboutPayload);
    }
    papers_.push_back(std::move(paper));
    return true;
}

std::vector<Paper> Desk::papers(const std::string& orderNumber) const {
    std::lock_guard lock(mutex_);
    std::vector<Paper> found;
    for (const Paper& paper : papers_) {
        if (paper.orderNumber == orderNumber) {
            found.push_back(paper);
        }
    }
    return found;
}

}  // namespace buyer
