#include "connectors/tryton/trail.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "connectors/tryton/units.h"

namespace tryton {
namespace {

TrackedSale tracked(const Json& record, Mark mark) {
    return {.mark = std::move(mark),
            .number = textOf(at(record, "number")),
            .state = textOf(at(record, "state")),
            .reference = textOf(at(record, "reference")),
            .currency = textOf(at(at(record, "currency."), "code")),
            .date = dateOf(at(record, "sale_date")),
            .changed = momentOf(at(record, "write_date")),
            .ordered = readOrdered(textOf(at(record, "comment"))),
            .lines = {}};
}

SaleLine lineOf(const Settings& settings, const TrackedSale& sale, const Json& record) {
    SaleLine line{.sale = idOf(at(record, "sale")),
                  .number = readLineNote(textOf(at(record, "note"))),
                  .quantity = decimalOf(at(record, "quantity")),
                  .price = decimalOf(at(record, "unit_price")),
                  .unit = {},
                  .part = textOf(at(at(record, "product."), "code"))};
    const auto* ordered = orderedLine(sale, line.number);
    const auto& unit = at(record, "unit.");
    line.unit = ourUnit(settings, textOf(at(unit, "symbol")), textOf(at(unit, "name")),
                        ordered ? ordered->unit : "");
    if (ordered) line.part = ordered->part;
    return line;
}

}  // namespace

const SaleLine* Trail::line(Id id) const {
    const auto found = lines.find(id);
    return found == lines.end() ? nullptr : &found->second;
}

const TrackedSale* Trail::sale(const SaleLine& line) const {
    const auto found = sales.find(line.sale);
    return found == sales.end() ? nullptr : &found->second;
}

Trail follow(Rpc& rpc, const Settings& settings, const std::vector<Id>& sales) {
    Trail trail;
    if (sales.empty()) return trail;
    for (const auto& record : rpc.read("sale.sale", sales,
                                       {"number", "state", "reference", "description", "comment",
                                        "sale_date", "write_date", "currency.code"}))
        if (auto mark = readMark(textOf(at(record, "description"))))
            trail.sales.emplace(idOf(at(record, "id")), tracked(record, std::move(*mark)));
    const auto lines = rpc.search(
        "sale.line", domain({clause("sale", "in", list(sales)), clause("type", "=", "line")}),
        {"sale", "note", "quantity", "unit_price", "unit.symbol", "unit.name", "product.code"}, 0,
        {"sequence", "id"});
    for (const auto& record : lines) {
        const auto sale = trail.sales.find(idOf(at(record, "sale")));
        if (sale == trail.sales.end()) continue;
        auto line = lineOf(settings, sale->second, record);
        trail.lines.emplace(idOf(at(record, "id")), line);
        sale->second.lines.push_back(std::move(line));
    }
    return trail;
}

Trail followLines(Rpc& rpc, const Settings& settings, const std::vector<Id>& lines) {
    if (lines.empty()) return {};
    std::set<Id> sales;
    const auto found = rpc.search("sale.line", domain({clause("id", "in", list(lines))}), {"sale"});
    for (const auto& record : found) sales.insert(idOf(at(record, "sale")));
    return follow(rpc, settings, {sales.begin(), sales.end()});
}

Id idIn(const Json& reference, std::string_view model) {
    const auto text = textOf(reference);
    if (text.size() <= model.size() || !text.starts_with(model) || text[model.size()] != ',')
        return 0;
    Id id = 0;
    std::from_chars(text.data() + model.size() + 1, text.data() + text.size(), id);
    return id;
}

std::string timeOf(const std::string& moment) {
    constexpr std::size_t kSeconds = 19;
    return moment.empty() ? moment : moment.substr(0, kSeconds) + "+00:00";
}

model::OrderReference orderOf(const TrackedSale& sale) {
    model::OrderReference order;
    order.orderId = sale.mark.orderId;
    order.number = sale.reference;
    return order;
}

const Ordered* orderedLine(const TrackedSale& sale, int number) {
    const auto found = std::ranges::find(sale.ordered, number, &Ordered::lineNumber);
    return found == sale.ordered.end() ? nullptr : &*found;
}

}  // namespace tryton
