#include "gateway/flows/blanket.h"

#include <charconv>

#include "gateway/base/text.h"
#include "gateway/flows/change_order.h"
#include "gateway/model/price.h"

namespace flows {
namespace {

constexpr base::Milliseconds kDay = std::chrono::hours(24);

std::optional<model::Money> allowedAmount(const model::Item& item) {
    if (item.blanket) return item.blanket->maxAmount;
    return model::amount(item);
}

// cXML ItemOut/@agreementItemNumber: the line of the blanket order; where a release does not say
// it, the same part, else the same number.
int agreementLine(const model::Item& item) {
    int number = 0;
    for (const auto& part : item.carried)
        if (part.name == "@agreementItemNumber")
            std::from_chars(part.text.data(), part.text.data() + part.text.size(), number);
    return number;
}

BlanketLine* lineFor(std::vector<BlanketLine>& lines, const model::Item& item) {
    if (const auto number = agreementLine(item); number != 0)
        for (auto& line : lines)
            if (line.lineNumber == number) return &line;
    for (auto& line : lines)
        if (!line.part.empty() && line.part == item.id.supplierPart) return &line;
    for (auto& line : lines)
        if (line.lineNumber == item.lineNumber) return &line;
    return nullptr;
}

std::string currencyOf(const model::Item& item) {
    if (const auto most = allowedAmount(item)) return most->currency;
    return item.unitPrice ? item.unitPrice->currency : std::string();
}

bool isInUnitOf(const BlanketLine& line, const model::Item& item) {
    return line.unit.empty() || item.unit.empty() || base::equalsAnyCase(line.unit, item.unit);
}

bool isInCurrencyOf(const BlanketLine& line, const model::Item& item) {
    return line.currency.empty() || !item.unitPrice || line.currency == item.unitPrice->currency;
}

std::vector<BlanketLine> linesOf(const model::Order& blanket) {
    std::vector<BlanketLine> lines;
    for (const auto& item : blanket.items)
        lines.push_back({item.lineNumber,
                         item.id.supplierPart,
                         item.description,
                         item.unit,
                         allowedQuantity(item),
                         allowedAmount(item),
                         {},
                         {},
                         currencyOf(item)});
    return lines;
}

void draw(BlanketUse& use, const model::Order& release) {
    if (!use.maxAmount || use.maxAmount->currency == release.total.currency)
        use.usedAmount = use.usedAmount + release.total.amount;
    for (const auto& item : release.items) {
        auto* line = lineFor(use.lines, item);
        if (!line) continue;
        if (isInUnitOf(*line, item)) line->usedQuantity = line->usedQuantity + item.quantity;
        if (const auto amount = model::amount(item); amount && isInCurrencyOf(*line, item))
            line->usedAmount = line->usedAmount + amount->amount;
    }
}

// A date without a time of day means all of that day.
base::Time endOf(const std::string& date, base::Time parsed) {
    return date.find(':') == std::string::npos ? parsed + kDay : parsed;
}

Differences outsideDates(const model::Order& blanket, const model::Order& release, base::Time now) {
    Differences found;
    const auto at = base::parseIso(release.date).value_or(now);
    const auto from = base::parseIso(blanket.effective);
    const auto until = base::parseIso(blanket.expires);
    if (from && at < *from)
        found.push_back({0, "EffectiveDate", "from " + blanket.effective, base::iso(at), ""});
    if (until && at >= endOf(blanket.expires, *until))
        found.push_back({0, "ExpirationDate", "until " + blanket.expires, base::iso(at), ""});
    return found;
}

Differences beyondLine(const BlanketLine& line, const model::Item& item) {
    Differences found;
    if (!isInUnitOf(line, item))
        found.push_back({item.lineNumber, "UnitOfMeasure", line.unit, item.unit, ""});
    else if (line.maxQuantity && *line.maxQuantity < line.usedQuantity)
        found.push_back({item.lineNumber, "Quantity",
                         (*line.maxQuantity - (line.usedQuantity - item.quantity)).plain(),
                         item.quantity.plain(), ""});
    const auto amount = model::amount(item);
    if (!isInCurrencyOf(line, item))
        found.push_back({item.lineNumber, "Currency", line.currency, item.unitPrice->currency, ""});
    else if (line.maxAmount && amount && line.maxAmount->amount < line.usedAmount)
        found.push_back({item.lineNumber, "Amount",
                         (line.maxAmount->amount - (line.usedAmount - amount->amount)).plain(),
                         amount->amount.plain(), ""});
    return found;
}

// A price of the blanket order's own is what its releases pay.
void comparePrice(const model::Order& blanket, const BlanketLine& line, const model::Item& item,
                  Differences& found) {
    const auto* agreed = lineOf(blanket, line.lineNumber);
    if (!agreed || !agreed->unitPrice || !item.unitPrice || !isInUnitOf(line, item) ||
        agreed->unitPrice->currency != item.unitPrice->currency ||
        model::pricePer(*agreed) == model::pricePer(item))
        return;
    found.push_back({item.lineNumber, "UnitPrice", agreed->unitPrice->amount.plain(),
                     item.unitPrice->amount.plain(), ""});
}

Differences beyondRemainder(BlanketUse use, const model::Order& release) {
    Differences found;
    draw(use, release);
    if (use.maxAmount && use.maxAmount->currency != release.total.currency)
        found.push_back({0, "Currency", use.maxAmount->currency, release.total.currency, ""});
    else if (use.maxAmount && use.maxAmount->amount < use.usedAmount)
        found.push_back({0, "Total",
                         (use.maxAmount->amount - (use.usedAmount - release.total.amount)).plain(),
                         release.total.amount.plain(), ""});
    for (const auto& item : release.items) {
        const auto* line = lineFor(use.lines, item);
        if (!line) {
            found.push_back({item.lineNumber, "Line", "none", item.id.supplierPart, ""});
            continue;
        }
        for (auto& difference : beyondLine(*line, item)) found.push_back(std::move(difference));
        comparePrice(use.blanket.order, *line, item, found);
    }
    return found;
}

std::optional<store::StoredOrder> versionThatCounts(store::ReadTx& tx,
                                                    const store::StoredOrder& named) {
    auto versions = store::versionsOf(tx, named.root);
    std::optional<store::StoredOrder> newest;
    for (auto& version : versions) {
        if (store::isInForce(version.state)) return version;
        if (version.state != store::OrderState::refused) newest = std::move(version);
    }
    return newest;
}

}  // namespace

std::optional<base::Decimal> allowedQuantity(const model::Item& item) {
    if (item.blanket) return item.blanket->maxQuantity;
    return item.quantity;
}

BlanketUse useOf(store::ReadTx& tx, const store::StoredOrder& blanket,
                 std::string_view exceptRoot) {
    BlanketUse use{blanket, std::nullopt, {}, linesOf(blanket.order), {}};
    if (!blanket.order.total.amount.isZero()) use.maxAmount = blanket.order.total;
    for (auto& release : store::releasesInForce(tx, blanket.partnerId, blanket.order.number)) {
        if (release.root == exceptRoot) continue;
        draw(use, release.order);
        use.releases.push_back(std::move(release));
    }
    return use;
}

std::optional<store::StoredOrder> blanketOf(store::ReadTx& tx, std::string_view partnerId,
                                            const model::Order& release) {
    auto named = store::findOrderByPayloadId(tx, partnerId, release.agreementPayload);
    if (!named) named = store::findOrderByPayloadId(tx, partnerId, release.agreement);
    if (!named && !release.agreement.empty())
        named = store::orderOfNumber(tx, partnerId, release.agreement);
    return named ? versionThatCounts(tx, *named) : std::nullopt;
}

Differences compareWithBlanket(store::ReadTx& tx, std::string_view partnerId,
                               const model::Order& release, std::string_view exceptRoot,
                               base::Time now) {
    if (release.type != "release") return {};
    const auto& said = release.agreement.empty() ? release.agreementPayload : release.agreement;
    const auto blanket = blanketOf(tx, partnerId, release);
    if (!blanket || blanket->order.type != "blanket")
        return {{0, "Agreement", "none", said.empty() ? "none named" : said, ""}};
    if (!store::isInForce(blanket->state))
        return {{0, "Agreement", std::string(store::name(blanket->state)), said, ""}};
    auto found = outsideDates(blanket->order, release, now);
    for (auto& difference : beyondRemainder(useOf(tx, *blanket, exceptRoot), release))
        found.push_back(std::move(difference));
    return found;
}

}  // namespace flows
