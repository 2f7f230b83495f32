#include "connectors/tryton/goods.h"

#include <algorithm>
#include <set>

#include "connectors/tryton/book.h"
#include "connectors/tryton/units.h"

namespace tryton {
namespace {

constexpr std::size_t kAtOnce = 500;

std::string partOf(const Settings& settings, const Json& product) {
    return settings.products.ours(textOf(at(product, "code")));
}

std::string currencyOf(Rpc& rpc) {
    const auto company = rpc.read("company.company", {rpc.company()}, {"currency.code"});
    return company.empty() ? std::string() : textOf(at(at(company.front(), "currency."), "code"));
}

Json today(base::Time now) {
    auto date = moment(base::iso(now));
    date["__class__"] = "date";
    for (const auto* part : {"hour", "minute", "second", "microsecond"}) date.erase(part);
    return date;
}

// What was never changed has no date of a change.
std::string changeOf(const Json& record) {
    const auto written = momentOf(at(record, "write_date"));
    return written.empty() ? momentOf(at(record, "create_date")) : written;
}

// A product and the template it stands on are changed apart.
std::string newestChange(const Json& product) {
    return std::max(changeOf(product), changeOf(at(product, "template.")));
}

Json changedSince(const Position& position) {
    auto either = Json::array({"OR"});
    for (const auto* field :
         {"write_date", "create_date", "template.write_date", "template.create_date"})
        either.push_back(clause(field, ">=", moment(position.from())));
    return either;
}

std::vector<Json> newProducts(Rpc& rpc, Position& position) {
    auto wanted = domain({clause("salable", "=", true), clause("code", "!=", Json())});
    if (!position.moment.empty()) wanted.push_back(changedSince(position));
    std::vector<Json> fresh;
    for (const auto& product :
         rpc.search("product.product", wanted,
                    {"code", "name", "description", "list_price", "sale_uom", "default_uom",
                     "sale_uom.symbol", "sale_uom.name", "write_date", "create_date",
                     "template.write_date", "template.create_date"},
                    0, {"id"}))
        if (!position.hasSeen(idOf(at(product, "id")), newestChange(product)))
            fresh.push_back(product);
    for (const auto& product : fresh) position.see(idOf(at(product, "id")), newestChange(product));
    return fresh;
}

model::Product productOf(const Settings& settings, const Json& record) {
    model::Product product;
    product.sku = partOf(settings, record);
    product.name = textOf(at(record, "name"));
    product.description = textOf(at(record, "description"));
    const auto unit = at(record, "sale_uom.");
    product.unit = soldUnit(settings, textOf(at(unit, "symbol")), textOf(at(unit, "name")));
    return product;
}

}  // namespace

void addGoods(Rpc& rpc, const Settings& settings, Position& position, connectors::Batch& batch) {
    const auto products = newProducts(rpc, position);
    if (products.empty()) return;
    const auto currency = settings.priceList.empty() ? std::string() : currencyOf(rpc);
    for (const auto& product : products) {
        if (settings.goods) batch.described.push_back(productOf(settings, product));
        if (!settings.priceList.empty() && at(product, "sale_uom") == at(product, "default_uom"))
            batch.prices.push_back({.priceList = settings.priceList,
                                    .sku = partOf(settings, product),
                                    .price = {decimalOf(at(product, "list_price")), currency}});
    }
}

std::vector<model::Stock> newStock(Rpc& rpc, const Settings& settings, base::Time now,
                                   Position& position) {
    std::set<Id> moved;
    const auto moves =
        newRecords(rpc, "stock.move",
                   domain({clause("company", "=", rpc.company()), clause("state", "=", "done")}),
                   {"product"}, position, kAtOnce);
    for (const auto& move : moves) moved.insert(idOf(at(move, "product")));
    std::vector<model::Stock> stock;
    if (moved.empty()) return stock;
    auto place = Json::object();
    place["locations"] = list({Book(rpc, settings).warehouse()});
    place["stock_date_end"] = today(now);
    auto parameters = Json::array();
    parameters.push_back(list({moved.begin(), moved.end()}));
    parameters.push_back(Json::array({"code", "quantity"}));
    for (const auto& product : rpc.call("model.product.product.read", parameters, place))
        if (!textOf(at(product, "code")).empty())
            stock.push_back({partOf(settings, product), decimalOf(at(product, "quantity"))});
    return stock;
}

}  // namespace tryton
