// Which order a change speaks of. cXML Reference Guide, OrderRequestHeader: an update or delete
// names the most recent OrderRequest by DocumentReference/@payloadID and bears a higher
// orderVersion. Both are not always there, and what was sent first does not always arrive first:
//   - the reference names the newest version: that is it, whatever number the change bears;
//   - it names an older one, or none at all: the version must be higher than the newest, that of a
//     delete not lower (Ariba's bears the version it takes back);
//   - it names something that is not here: so is what lies between, unless the version follows
//     directly (hubs give documents payload ids of their own);
//   - a delete without a version takes back whatever is in force unless it names an older one;
//   - an update without either, or whose reference nobody knows, could be about anything: it is
//     declined with the version in force, rather than put off until it is too late to ask.
#include <algorithm>

#include "gateway/flows/change_order.h"

namespace flows {
namespace {

using Kind = ChangeTarget::Kind;

// An update cannot be version 1: that is what an absent orderVersion reads as.
bool isNumbered(const model::Order& change) {
    return change.version > 1;
}

// The order that came under that payload id, or, when that one was only told no, the order it was
// about.
std::optional<store::StoredOrder> byPayloadId(store::ReadTx& tx, std::string_view partnerId,
                                              const std::string& payloadId) {
    if (payloadId.empty()) return std::nullopt;
    if (auto order = store::findOrderByPayloadId(tx, partnerId, payloadId)) return order;
    const auto message = store::findByPayloadId(tx, partnerId, payloadId);
    if (!message || message->orderId.empty()) return std::nullopt;
    return store::findOrder(tx, message->orderId);
}

bool isOutdated(const store::StoredOrder& order) {
    return order.state == store::OrderState::replaced;
}

class Judged {
public:
    Judged(const model::Order& change, const std::optional<store::StoredOrder>& referred,
           const ChangeTarget& target)
        : change_(change), referred_(referred), newest_(target.newestVersion()) {}

    Kind kind() const {
        const bool refersToNewest = referred_ && !isOutdated(*referred_);
        if (refersToNewest && (cancels() || !isNumbered(change_) || referred_->version == newest_))
            return Kind::found;
        if (isNumbered(change_)) return byVersion();
        return cancels() && !referred_ ? Kind::found : Kind::stale;
    }

    std::string why() const {
        if (newest_ == 0) return "Nothing of the order is in force.";
        const auto inForce = "Version " + std::to_string(newest_) + " of the order is in force.";
        if (isNumbered(change_) || referred_) return inForce;
        const auto unknown = change_.previous.empty() ? std::string()
                                                      : " The document it refers to, " +
                                                            change_.previous + ", is not here.";
        return inForce + unknown +
               " A change needs a DocumentReference to it or a higher orderVersion.";
    }

private:
    bool cancels() const { return change_.operation == model::Operation::cancel; }

    Kind byVersion() const {
        if (cancels() && change_.version == newest_) return Kind::found;
        if (change_.version <= newest_) return Kind::stale;
        const bool unknown = !change_.previous.empty() && !referred_;
        return unknown && change_.version > newest_ + 1 ? Kind::missing : Kind::found;
    }

    const model::Order& change_;
    const std::optional<store::StoredOrder>& referred_;
    int newest_;
};

ChangeTarget stale(ChangeTarget target, std::string why) {
    target.kind = Kind::stale;
    target.why = std::move(why);
    return target;
}

}  // namespace

const store::StoredOrder* ChangeTarget::inForce() const {
    const auto found = std::ranges::find_if(
        versions, [](const auto& version) { return store::isInForce(version.state); });
    return found == versions.end() ? nullptr : &*found;
}

int ChangeTarget::newestVersion() const {
    int newest = 0;
    for (const auto& version : versions)
        if (version.state != store::OrderState::refused) newest = std::max(newest, version.version);
    return newest;
}

const store::StoredOrder& ChangeTarget::base() const {
    if (const auto* order = inForce()) return *order;
    return versions.back();
}

ChangeTarget targetOf(store::ReadTx& tx, std::string_view partnerId, const model::Order& change) {
    const auto referred = byPayloadId(tx, partnerId, change.previous);
    auto named = referred;
    if (!named) named = store::findOrderByReference(tx, partnerId, change.supplierOrder);
    if (!named) named = store::orderOfNumber(tx, partnerId, change.number);
    if (!named) return {};
    ChangeTarget target{Kind::found, store::versionsOf(tx, named->root), {}};
    if (!change.number.empty() && named->order.number != change.number)
        return stale(std::move(target), "The document referred to is order " + named->order.number +
                                            ", not " + change.number + ".");
    if (std::ranges::any_of(target.versions, [](const auto& version) {
            return version.state == store::OrderState::cancelled;
        }))
        return stale(std::move(target), "The order is cancelled.");
    const Judged verdict(change, referred, target);
    if (verdict.kind() == Kind::stale) return stale(std::move(target), verdict.why());
    target.kind = verdict.kind();
    return target;
}

}  // namespace flows
