// What a confirmation may say (cXML Reference Guide, ConfirmationRequest).
#include "protocols/cxml/confirmation_rules.h"

#include <set>

#include "gateway/model/tellable.h"
#include "protocols/cxml/carried.h"
#include "protocols/cxml/price_basis.h"
#include "protocols/cxml/sendable.h"

namespace cxml {
namespace {

using Type = model::ConfirmationType;

bool needsItems(Type header) {
    return header == Type::detail || header == Type::except;
}

void checkHeader(const model::Confirmation& confirmation, Sendable& sendable) {
    constexpr std::string_view kHeader = "ConfirmationHeader";
    const bool update = confirmation.operation == model::Operation::update;
    sendable.present(confirmation.date, "ConfirmationHeader/@noticeDate");
    sendable.must(confirmation.operation != model::Operation::cancel,
                  "ConfirmationHeader/@operation", "a confirmation cannot be deleted");
    sendable.must(!update || !confirmation.id.empty() || !confirmation.previous.empty(), kHeader,
                  "an update names the confirmation it replaces: confirmID or DocumentReference");
    sendable.must(confirmation.type != Type::unknown, "ConfirmationHeader/@type",
                  "\"unknown\" is said of lines only");
    sendable.must(!confirmation.orderNumber.empty() || !confirmation.orderPayloadId.empty(),
                  "OrderReference", "names no order");
    sendable.must(
        !needsItems(confirmation.type) || !confirmation.lines.empty(), kConfirmationItem, [&] {
            return "missing: a confirmation of type " + std::string(name(confirmation.type)) +
                   " says what becomes of which line";
        });
}

void checkPart(const model::ConfirmationLine& part, Type header, const Place& where,
               Sendable& sendable) {
    sendable.must(model::goesWith(header, part.type), where, "@type", [&] {
        return std::string(name(part.type)) + " does not go with the header's " +
               std::string(name(header));
    });
    sendable.must(!part.quantity.isNegative(), where, "@quantity", "negative");
    sendable.present(part.unit, where, "UnitOfMeasure");
    sendable.must(!part.unitPrice || model::priceForOne(model::pricePer(part), kPriceDigits), where,
                  "UnitPrice", [&] {
                      return model::priceText(part) +
                             " is no price for one with nine digits behind the point";
                  });
    sendable.must(!part.substitute || part.type == Type::detail, where, "ItemIn",
                  "a substitute stands in a line of type detail");
    sendable.must(!part.substitute || !(part.unitPrice || part.tax || part.shipping), where,
                  "ItemIn", "a substitute has its own price, tax and shipping");
}

void checkItem(ConfirmationParts parts, Type header, const Place& where, Sendable& sendable) {
    const auto& first = parts.front();
    sendable.must(first.lineNumber > 0 || carries(first.carried, "@lineNumber", kConfirmationItem),
                  where, "@lineNumber", "missing");
    if (const auto stated = carriedText(first.carried, "@quantity", kConfirmationItem))
        sendable.must(base::Decimal::parse(*stated) == quantityOf(parts), where, "@quantity",
                      [&] { return "the parts add up to " + quantityOf(parts).plain(); });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Place place(where, "ConfirmationStatus", i);
        checkPart(parts[i], header, place, sendable);
        sendable.must(parts[i].unit == first.unit, place, "UnitOfMeasure",
                      "another unit than the line's first part has");
    }
}

}  // namespace

std::vector<ConfirmationParts> eachItem(ConfirmationParts lines) {
    std::vector<ConfirmationParts> items;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool same = i > 0 && lines[i].lineNumber == lines[i - 1].lineNumber &&
                          !carriesIn(lines[i].carried, kConfirmationItem);
        if (same)
            items.back() = {items.back().data(), items.back().size() + 1};
        else
            items.push_back(lines.subspan(i, 1));
    }
    return items;
}

base::Decimal quantityOf(ConfirmationParts parts) {
    base::Decimal sum;
    for (const auto& part : parts) sum = sum + part.quantity;
    return sum;
}

void checkSendable(const model::Confirmation& confirmation) {
    Sendable sendable("ConfirmationRequest");
    checkHeader(confirmation, sendable);
    std::set<int> seen;
    const auto items = eachItem(confirmation.lines);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Place where(kConfirmationItem, i);
        checkItem(items[i], confirmation.type, where, sendable);
        const int number = items[i].front().lineNumber;
        sendable.must(number == 0 || seen.insert(number).second, where, "@lineNumber",
                      [&] { return "line " + std::to_string(number) + " stands there already"; });
    }
    sendable.conclude();
}

}  // namespace cxml
