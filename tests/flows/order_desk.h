#pragma once

#include <boost/test/unit_test.hpp>
#include <string>

#include "gateway/flows/handle.h"
#include "gateway/flows/orders.h"
#include "gateway/model/json.h"
#include "gateway/store/messages.h"
#include "gateway/store/obligations.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"
#include "gateway/store/partners.h"
#include "tests/support/shop_world.h"

namespace support {

/// Orders of acme as they come in at the door, behind authentication. acme fetches our documents by
/// itself, so that each stays in the outbox; it has no price list of ours to be held against.
class OrderDesk {
public:
    OrderDesk() {
        set("cxml.transport", "poll");
        change([](model::Partner& partner) { partner.priceList.clear(); });
    }

    template <class Look>
    auto read(Look&& look) {
        return world_.store().read(look);
    }
    ShopWorld& world() { return world_; }

    template <class Change>
    void change(Change&& apply) {
        auto stored = read([](store::ReadTx& tx) { return store::findPartner(tx, "acme"); });
        apply(stored->partner);
        world_.store().write(
            [&](store::Tx& tx) { store::savePartner(tx, stored->partner, world_.clock().now()); });
        world_.context().partners.refresh();
    }

    void set(const std::string& option, const std::string& value) {
        change([&](model::Partner& partner) { partner.options[option] = value; });
    }
    void policy(model::DifferencePolicy differences) {
        change([&](model::Partner& partner) { partner.differences = differences; });
    }

    /// Handles it in a transaction of its own, as flows::receive does.
    model::Answer send(const model::Order& order, const std::string& payloadId,
                       const std::string& mode = "production") {
        const auto partners = world_.context().partners.current();
        model::Letter letter{"cxml", {}, order, {}};
        letter.envelope.payloadId = payloadId;
        letter.envelope.mode = mode;
        const auto json = model::toJson(order);
        return world_.store().write([&](store::Tx& tx) {
            store::Message message;
            message.createdAt = world_.clock().now();
            message.id = base::newId("msg", message.createdAt, world_.context().random);
            bool parked = false;
            flows::Work work{world_.context(),
                             tx,
                             partners->find("acme")->partner,
                             letter,
                             json,
                             message.id,
                             message.createdAt,
                             message.orderId,
                             parked};
            auto answer = flows::handle(work, order);
            message.partnerId = "acme";
            message.protocol = "cxml";
            message.kind = "OrderRequest";
            message.payloadId = payloadId;
            message.body = "as it came";
            message.state = parked ? store::MessageState::parked
                            : std::holds_alternative<model::Declined>(answer)
                                ? store::MessageState::declined
                                : store::MessageState::accepted;
            store::insertMessage(tx, message);
            return answer;
        });
    }

    /// The states of all versions of that number, oldest first: "1 replaced, 2 accepted".
    std::string versions(const std::string& number) {
        return read([&](store::ReadTx& tx) {
            std::string text;
            const auto order = store::findOrderByNumber(tx, "acme", number);
            if (!order) return text;
            for (const auto& version : store::versionsOf(tx, order->root))
                text += (text.empty() ? "" : ", ") + std::to_string(version.version) + " " +
                        std::string(store::name(version.state));
            return text;
        });
    }
    store::StoredOrder newest(const std::string& number) {
        return read([&](store::ReadTx& tx) {
            return store::findOrderByNumber(tx, "acme", number).value();
        });
    }
    std::string differences(const std::string& number) {
        const auto id = newest(number).id;
        return read([&](store::ReadTx& tx) {
            std::string text;
            for (const auto& one : store::differences(tx, id))
                text += (text.empty() ? "" : "; ") + std::to_string(one.lineNumber) + " " +
                        one.field + " " + one.offered + " -> " + one.ordered;
            return text;
        });
    }
    /// What the back office is told about it, in order: "create update".
    std::string told(const std::string& number) {
        return read([&](store::ReadTx& tx) {
            std::string text;
            const auto order = store::findOrderByNumber(tx, "acme", number);
            if (!order) return text;
            std::vector<store::Message> all;
            for (const auto& version : store::versionsOf(tx, order->root))
                for (auto& message : outgoing(tx, version.id, "OrderRequest"))
                    all.push_back(std::move(message));
            for (const auto& message : all)
                text += (text.empty() ? "" : " ") +
                        std::string(model::name(model::orderFromJson(message.body).operation));
            return text;
        });
    }
    /// The StatusUpdates for the buyer, oldest first: "200 p-2; 409 p-3".
    std::string updates() {
        return read([&](store::ReadTx& tx) {
            store::MessageFilter filter;
            filter.kind = "StatusUpdateRequest";
            filter.limit = 10000;
            std::string text;
            auto found = store::recentMessages(tx, filter);
            for (auto message = found.rbegin(); message != found.rend(); ++message) {
                const auto update = std::get<model::StatusUpdate>(
                    model::documentFromJson(message->kind, message->body));
                text += (text.empty() ? "" : "; ") + std::to_string(update.code) + " " +
                        update.payloadId;
            }
            return text;
        });
    }
    std::string messageState(const std::string& payloadId) {
        return read([&](store::ReadTx& tx) {
            const auto message = store::findByPayloadId(tx, "acme", payloadId);
            return message ? std::string(store::name(message->state)) : "none";
        });
    }
    std::size_t owed() {
        return read([](store::ReadTx& tx) { return store::openObligations(tx, 10000).size(); });
    }
    void keepPaper(const std::string& orderId, const model::Document& document,
                   const std::string& id) {
        world_.store().write([&](store::Tx& tx) {
            store::insertPaper(tx, {.orderId = orderId,
                                    .direction = store::Direction::out,
                                    .document = document,
                                    .id = id,
                                    .messageId = "",
                                    .createdAt = world_.clock().now()});
        });
    }

private:
    static std::vector<store::Message> outgoing(store::ReadTx& tx, const std::string& orderId,
                                                const std::string& kind) {
        store::MessageFilter filter;
        filter.orderId = orderId;
        filter.kind = kind;
        std::vector<store::Message> found;
        for (auto& message : store::recentMessages(tx, filter))
            if (message.direction == store::Direction::out) found.push_back(std::move(message));
        return {found.rbegin(), found.rend()};
    }

    ShopWorld world_;
};

inline model::Item orderLine(int number, const std::string& part, const std::string& quantity,
                             const std::string& price) {
    model::Item item;
    item.lineNumber = number;
    item.id.supplierPart = part;
    item.quantity = base::Decimal::of(quantity);
    item.unit = "EA";
    item.unitPrice = model::Money{base::Decimal::of(price), "USD"};
    item.description = "Part " + part;
    return item;
}

/// Two lines, 10 of A at 2 and 5 of B at 4.
inline model::Order someOrder(const std::string& number) {
    model::Order order;
    order.number = number;
    order.date = "2026-03-02T09:00:00+00:00";
    order.total = {base::Decimal::of("40"), "USD"};
    order.items = {orderLine(1, "A", "10", "2"), orderLine(2, "B", "5", "4")};
    return order;
}

/// A change; its total is that of its lines.
inline model::Order changeOf(model::Order order, int version, const std::string& previous,
                             model::Operation operation = model::Operation::update) {
    order.operation = operation;
    order.version = version;
    order.previous = previous;
    order.total.amount = base::Decimal{};
    for (const auto& item : order.items)
        if (const auto amount = model::amount(item))
            order.total.amount = order.total.amount + amount->amount;
    return order;
}

inline bool isLater(const model::Answer& answer) {
    const auto* accepted = std::get_if<model::Accepted>(&answer);
    return accepted && accepted->later;
}
inline bool isDone(const model::Answer& answer) {
    return std::holds_alternative<model::Accepted>(answer) && !isLater(answer);
}
/// What a declined answer says, with its problems; empty for any other.
inline std::string no(const model::Answer& answer) {
    const auto* declined = std::get_if<model::Declined>(&answer);
    if (!declined) return "";
    const auto problems = base::summary(declined->problems);
    return std::string(base::name(declined->code)) + ": " + declined->text +
           (problems.empty() ? "" : " " + problems);
}

}  // namespace support
