// The cursor: {"sale": ["2026-03-01T09:30:00.000123", [[7, "2026-03-01T09:30:00.000123"], …]],
// "shipment": …, "invoice": …, "goods+products+standard": …, "stock": …}
#include "connectors/tryton/feed.h"

#include <algorithm>

#include "connectors/tryton/confirm.h"
#include "connectors/tryton/goods.h"
#include "connectors/tryton/invoice.h"
#include "connectors/tryton/mark.h"
#include "connectors/tryton/ship.h"
#include "gateway/base/fault.h"

namespace tryton {
namespace {

using Positions = std::map<std::string, Position>;

constexpr base::Minutes kLongestTransaction{5};

Positions positionsIn(std::string_view cursor) {
    Positions positions;
    if (cursor.empty()) return positions;
    const auto json = parsed(cursor);
    if (!json.is_object())
        throw base::Fault(base::FaultCode::invalid, "Tryton can't be followed up.",
                          "not a cursor of this connector");
    for (const auto& [name, value] : json.items()) {
        auto& position = positions[name];
        position.moment = textOf(value[0]);
        for (const auto& one : value[1]) position.recent[idOf(one[0])] = textOf(one[1]);
    }
    return positions;
}

std::string cursorOf(const Positions& positions) {
    auto json = Json::object();
    for (const auto& [name, position] : positions) {
        auto recent = Json::array();
        for (const auto& [id, changed] : position.recent)
            recent.push_back(Json::array({Json(id), Json(changed)}));
        json[name] = Json::array({Json(position.moment), std::move(recent)});
    }
    return json.dump();
}

Json decidedSales(Id company) {
    auto marked = clause("description", "like", std::string(kMarkBegin) + '%');
    return domain(
        {clause("company", "=", company), std::move(marked),
         clause("state", "in", Json::array({"confirmed", "processing", "done", "cancelled"}))});
}

// Records some line of which comes from a sale of ours.
Json fromOurs(std::string_view lines) {
    auto json = clause(std::string(lines) + ".origin.sale.description", "like",
                       std::string(kMarkBegin) + '%');
    json.push_back("sale.line");
    return json;
}

Json sentShipments(Id company) {
    return domain(
        {clause("company", "=", company), clause("state", "=", "done"), fromOurs("moves")});
}

// A credit note's lines come from lines of an invoice, whoever's; which, is seen later.
Json postedInvoices(Id company) {
    auto credit = clause("lines.origin.id", ">", 0);
    credit.push_back("account.invoice.line");
    auto either = Json::array({"OR"});
    either.push_back(fromOurs("lines"));
    either.push_back(std::move(credit));
    return domain({clause("company", "=", company), clause("type", "=", "out"),
                   clause("state", "in", Json::array({"posted", "paid"})), std::move(either)});
}

// Of what is asked for since today, everything is new.
std::string goodsName(const Settings& settings) {
    std::string name = "goods";
    if (settings.goods) name += "+products";
    if (!settings.priceList.empty()) name += '+' + settings.priceList;
    return name;
}

template <class Documents>
void append(connectors::Batch& batch, Documents documents) {
    for (auto& document : documents) batch.documents.emplace_back(std::move(document));
}

std::vector<model::Confirmation> confirmationsOf(Rpc& rpc, const Settings& settings,
                                                 const Json& records) {
    std::vector<Id> ids;
    for (const auto& record : records) ids.push_back(idOf(at(record, "id")));
    const auto trail = follow(rpc, settings, ids);
    std::vector<model::Confirmation> all;
    for (const auto id : ids)
        if (const auto sale = trail.sales.find(id); sale != trail.sales.end())
            if (auto said = confirmationOf(sale->second)) all.push_back(std::move(*said));
    return all;
}

}  // namespace

bool Position::hasSeen(Id id, const std::string& changed) const {
    const auto known = recent.find(id);
    return known != recent.end() && known->second == changed;
}

void Position::see(Id id, const std::string& changed) {
    recent[id] = changed;
    if (moment < changed) moment = changed;
    std::erase_if(recent, [&](const auto& one) { return one.second < from(); });
}

std::string Position::from() const {
    const auto read = base::parseIso(moment);
    if (!read) return {};
    auto text = base::iso(*read - kLongestTransaction);
    text.pop_back();
    return text + "000";
}

Json newRecords(Rpc& rpc, const std::string& model, Json wanted,
                const std::vector<std::string>& fields, Position& position, std::size_t room) {
    if (!position.moment.empty())
        wanted.push_back(clause("write_date", ">=", moment(position.from())));
    auto all = fields;
    all.emplace_back("write_date");
    const auto found =
        rpc.search(model, wanted, all, room + position.recent.size(), {"write_date", "id"});
    auto fresh = Json::array();
    for (const auto& record : found) {
        const auto id = idOf(at(record, "id"));
        const auto changed = momentOf(at(record, "write_date"));
        if (fresh.size() == room) break;
        if (position.hasSeen(id, changed)) continue;
        fresh.push_back(record);
    }
    for (const auto& record : fresh)
        position.see(idOf(at(record, "id")), momentOf(at(record, "write_date")));
    return fresh;
}

connectors::Batch collect(Rpc& rpc, const Settings& settings, base::Time now,
                          std::string_view cursor, std::size_t limit) {
    auto positions = positionsIn(cursor);
    const auto company = rpc.company();
    connectors::Batch batch;
    const auto room = [&] { return limit - std::min(limit, batch.documents.size()); };
    const auto fresh = [&](const char* name, const std::string& model, Json wanted,
                           const std::vector<std::string>& fields) {
        if (room() == 0) return Json::array();
        return newRecords(rpc, model, std::move(wanted), fields, positions[name], room());
    };
    append(batch, confirmationsOf(rpc, settings,
                                  fresh("sale", "sale.sale", decidedSales(company), {"id"})));
    append(batch, shipNoticesOf(rpc, settings,
                                fresh("shipment", "stock.shipment.out", sentShipments(company),
                                      {"number", "effective_date"})));
    append(batch, invoicesOf(rpc, settings,
                             fresh("invoice", "account.invoice", postedInvoices(company),
                                   kInvoiceFields)));
    if (settings.goods || !settings.priceList.empty())
        addGoods(rpc, settings, positions[goodsName(settings)], batch);
    if (settings.stock) batch.stock = newStock(rpc, settings, now, positions["stock"]);
    batch.cursor = cursorOf(positions);
    return batch;
}

}  // namespace tryton
