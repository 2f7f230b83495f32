#include "gateway/web/admin/lists.h"
#include "gateway/web/admin/order_parts.h"

namespace web::admin {
namespace {

const base::Decimal kFull{100};

// How much is used, of 100; more than all is all.
std::string percent(const base::Decimal& used, const base::Decimal& limit) {
    if (limit.isZero()) return "100";
    const auto share = (used * kFull).dividedBy(limit, 0);
    return kFull < share ? kFull.plain() : share.plain();
}

// "used of limit" with what is left.
Data measure(const base::Decimal& used, const std::optional<base::Decimal>& limit,
             const std::string& unit) {
    Data data;
    const auto behind = unit.empty() ? "" : " " + unit;
    data.set("used", used.plain() + behind).set("limited", limit.has_value());
    if (!limit) return data;
    data.set("limit", limit->plain() + behind).set("left", (*limit - used).plain() + behind);
    data.set("percent", percent(used, *limit)).set("exceeded", *limit < used);
    return data;
}

Data measure(const base::Decimal& used, const std::optional<model::Money>& limit) {
    if (!limit) return measure(used, std::nullopt, "");
    return measure(used, limit->amount, limit->currency);
}

}  // namespace

Data blanketData(const Desk& desk, const flows::BlanketUse& use) {
    Data data;
    Data::List lines;
    for (const auto& line : use.lines) {
        Data row;
        row.set("line", line.lineNumber).set("part", line.part);
        row.set("description", line.description);
        row.set("quantity", measure(line.usedQuantity, line.maxQuantity, line.unit));
        row.set("amount", measure(line.usedAmount, line.maxAmount));
        lines.push_back(std::move(row));
    }
    data.set("lines", std::move(lines)).set("total", measure(use.usedAmount, use.maxAmount));
    put(data, "from", use.blanket.order.effective);
    put(data, "until", use.blanket.order.expires);
    data.set("orders", orderRows(desk, use.releases)).set("noReleases", use.releases.empty());
    return data;
}

}  // namespace web::admin
