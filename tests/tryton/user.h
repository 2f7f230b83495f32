#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/tryton.h"

namespace support {

/// Somebody at Tryton's own client.
class TrytonUser {
public:
    explicit TrytonUser(Tryton& tryton) : tryton_(tryton) {}

    using json = nlohmann::json;

    json act(const std::string& method, const json& parameters) {
        return json::parse(tryton_.act(method, parameters.dump()));
    }
    void push(const std::string& model, const std::string& button, int id) {
        act("model." + model + '.' + button, {{id}});
    }
    json read(const std::string& model, int id, const std::vector<std::string>& fields) {
        return act("model." + model + ".read", {{id}, fields})[0];
    }
    /// Some of a shipment of one product, or all that is in it.
    void ship(int shipment, const std::string& quantity = {}) {
        const std::string kShipment = "stock.shipment.out";
        if (!quantity.empty()) {
            push(kShipment, "draft", shipment);
            const auto moves = read(kShipment, shipment, {"outgoing_moves"})["outgoing_moves"];
            act("model.stock.shipment.out.write",
                {{shipment},
                 {{"outgoing_moves",
                   json::array(
                       {json::array({"write", moves, {{"quantity", std::stoi(quantity)}}})})}}});
            push(kShipment, "wait", shipment);
        }
        for (const auto* button : {"assign_try", "pick", "pack", "done"})
            push(kShipment, button, shipment);
    }
    void post(int invoice) {
        act("model.account.invoice.write",
            {{invoice},
             {{"invoice_date",
               {{"__class__", "date"}, {"year", 2026}, {"month", 12}, {"day", 1}}}}});
        push("account.invoice", "post", invoice);
    }
    /// The draft of a credit note for all of it.
    int credit(int invoice) {
        const auto wizard = act("wizard.account.invoice.credit.create", json::array());
        act("wizard.account.invoice.credit.execute",
            {wizard[0],
             {{"start",
               {{"with_refund", false}, {"with_refund_allowed", true}, {"invoice_date", nullptr}}}},
             "credit",
             {{"active_id", invoice},
              {"active_ids", {invoice}},
              {"active_model", "account.invoice"}}});
        return act("model.account.invoice.search",
                   {json::array(), 0, 1, json::array({json::array({"id", "DESC"})})})[0];
    }

private:
    Tryton& tryton_;
};

}  // namespace support
