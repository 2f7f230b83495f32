#include "tests/journeys/order_life.h"

#include <algorithm>
#include <stdexcept>

#include "gateway/flows/blanket.h"
#include "gateway/flows/orders.h"
#include "gateway/model/json.h"
#include "gateway/store/messages.h"
#include "gateway/store/obligations.h"
#include "gateway/store/papers.h"

namespace journeys {
namespace {

struct Called {
    std::string name, partner;
};

Called called(const std::string& words) {
    const auto at = words.rfind(" of ");
    if (at == std::string::npos) throw std::runtime_error("there is no ` of ` in this line");
    return {words.substr(0, at), words.substr(at + 4)};
}

store::StoredOrder newest(store::ReadTx& tx, const std::string& order) {
    const auto [number, partner] = called(order);
    auto found = store::findOrderByNumber(tx, partner, number);
    if (!found) throw std::runtime_error("there is no such order");
    return std::move(*found);
}

void add(std::string& text, const std::string& separator, const std::string& more) {
    text += (text.empty() ? "" : separator) + more;
}

std::string orNone(const std::string& text) {
    return text.empty() ? "none" : text;
}

}  // namespace

std::string versionsOf(World& world, const std::string& order) {
    return world.context().store.read([&](store::ReadTx& tx) {
        std::string text;
        for (const auto& version : store::versionsOf(tx, newest(tx, order).root))
            add(text, ", ",
                std::to_string(version.version) + " " + std::string(store::name(version.state)));
        return text;
    });
}

std::string changesOf(World& world, const std::string& order) {
    return world.context().store.read([&](store::ReadTx& tx) {
        std::string text;
        for (const auto& one : store::changes(tx, newest(tx, order).id))
            add(text, "; ",
                std::to_string(one.lineNumber) + " " + one.field + " " + orNone(one.before) +
                    " -> " + orNone(one.after));
        return text;
    });
}

std::string toldAbout(World& world, const std::string& order) {
    return world.context().store.read([&](store::ReadTx& tx) {
        std::vector<store::Message> all;
        for (const auto& version : store::versionsOf(tx, newest(tx, order).root)) {
            store::MessageFilter filter;
            filter.orderId = version.id;
            filter.kind = "OrderRequest";
            for (auto& message : store::recentMessages(tx, filter))
                if (message.direction == store::Direction::out) all.push_back(std::move(message));
        }
        std::ranges::stable_sort(all, {}, &store::Message::createdAt);
        std::string text;
        for (const auto& message : all)
            add(text, " ", std::string(model::name(model::orderFromJson(message.body).operation)));
        return text;
    });
}

std::string leftOf(World& world, const std::string& order) {
    return world.context().store.read([&](store::ReadTx& tx) {
        const auto use = flows::useOf(tx, newest(tx, order));
        std::string text =
            use.maxAmount ? (use.maxAmount->amount - use.usedAmount).plain() : "unlimited";
        for (const auto& line : use.lines)
            add(text, "; ",
                line.part + (line.maxQuantity
                                 ? " " + (*line.maxQuantity - line.usedQuantity).plain()
                                 : ""));
        return text;
    });
}

std::string papersOf(World& world, const std::string& order) {
    return world.context().store.read([&](store::ReadTx& tx) {
        std::string text;
        for (const auto& paper : store::papers(tx, newest(tx, order).id))
            add(text, " ", model::kind(paper.document));
        return text;
    });
}

std::string messageState(World& world, const std::string& message) {
    const auto [payloadId, partner] = called(message);
    return world.context().store.read([&](store::ReadTx& tx) {
        const auto found = store::findByPayloadId(tx, partner, payloadId);
        return found ? std::string(store::name(found->state)) : std::string("none");
    });
}

std::string noteOf(World& world, const std::string& message) {
    store::MessageFilter filter;
    const auto [kind, partner] = called(message);
    filter.kind = kind;
    filter.partnerId = partner;
    return world.context().store.read([&](store::ReadTx& tx) {
        for (const auto& one : store::recentMessages(tx, filter))
            if (one.direction == store::Direction::out) return orNone(one.note);
        throw std::runtime_error("there is no such message");
    });
}

int owedTo(World& world, const std::string& partner) {
    return world.context().store.read([&](store::ReadTx& tx) {
        const auto open = store::openObligations(tx, 1000);
        return static_cast<int>(std::ranges::count(open, partner, &store::Obligation::partnerId));
    });
}

void decide(World& world, const std::string& order, const std::string& decision) {
    auto& context = world.context();
    const auto id = context.store.read([&](store::ReadTx& tx) { return newest(tx, order).id; });
    const std::string refuse = "refuse";
    if (decision == "accept")
        flows::releaseOrder(context, id, "admin:journey");
    else if (decision.rfind(refuse, 0) == 0)
        flows::refuseOrder(
            context, id, decision.size() > refuse.size() ? decision.substr(refuse.size() + 1) : "",
            "admin:journey");
    else
        throw std::runtime_error("neither accept nor refuse");
}

}  // namespace journeys
