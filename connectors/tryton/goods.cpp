#include "connectors/tryton/goods.h"

#include <algorithm>
#include <map>
#include <set>

#include "connectors/tryton/book.h"

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

// Templates that are new or were changed: a change of the price is one.
std::vector<Id> newlyPriced(Rpc& rpc, Position& position) {
    auto wanted = Json::array();
    if (!position.moment.empty()) {
        const auto from = moment(position.from());
        wanted.push_back(Json::array({"OR"}));
        wanted.back().push_back(clause("write_date", ">=", from));
        wanted.back().push_back(clause("create_date", ">=", from));
    }
    std::map<Id, std::string> fresh;
    for (const auto& record :
         rpc.search("product.template", wanted, {"write_date", "create_date"}, 0, {"id"}))
        if (!position.hasSeen(idOf(at(record, "id")), changeOf(record)))
            fresh.emplace(idOf(at(record, "id")), changeOf(record));
    std::vector<Id> templates;
    for (const auto& [id, changed] : fresh) {
        position.see(id, changed);
        templates.push_back(id);
    }
    return templates;
}

}  // namespace

std::vector<model::Price> newPrices(Rpc& rpc, const Settings& settings, Position& position) {
    std::vector<model::Price> prices;
    const auto templates = newlyPriced(rpc, position);
    if (templates.empty()) return prices;
    const auto currency = currencyOf(rpc);
    const auto products =
        rpc.search("product.product",
                   domain({clause("template", "in", list(templates)), clause("salable", "=", true),
                           clause("code", "!=", Json())}),
                   {"code", "list_price", "sale_uom", "default_uom"}, 0, {"id"});
    for (const auto& product : products)
        if (at(product, "sale_uom") == at(product, "default_uom"))
            prices.push_back({.priceList = settings.priceList,
                              .sku = partOf(settings, product),
                              .price = {decimalOf(at(product, "list_price")), currency}});
    return prices;
}

std::vector<connectors::Stock> newStock(Rpc& rpc, const Settings& settings, base::Time now,
                                        Position& position) {
    std::set<Id> moved;
    const auto moves =
        newRecords(rpc, "stock.move",
                   domain({clause("company", "=", rpc.company()), clause("state", "=", "done")}),
                   {"product"}, position, kAtOnce);
    for (const auto& move : moves) moved.insert(idOf(at(move, "product")));
    std::vector<connectors::Stock> stock;
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
