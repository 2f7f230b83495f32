#pragma once

#include <random>
#include <string>
#include <vector>

#include "gateway/model/letter.h"

/// Documents of every shape, the same ones for the same seed.
class Generator {
public:
    explicit Generator(unsigned seed) : engine_(seed) {}

    model::PunchoutSetup setup();
    model::Cart cart();
    model::Order order();
    model::Confirmation confirmation();
    model::Envelope envelope();
    model::Item item();
    model::Extras extras();

private:
    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
    bool maybe() { return below(2) == 0; }
    std::string text();
    base::Decimal decimal();
    model::Money money();
    model::Address address();
    model::Contact contact();
    model::ItemId itemId();
    model::ConfirmationLine line();
    template <class Make>
    auto some(Make make) -> std::vector<decltype(make())> {
        std::vector<decltype(make())> values;
        for (int count = below(4); count > 0; --count) values.push_back(make());
        return values;
    }
    template <class Make>
    auto perhaps(Make make) -> std::optional<decltype(make())> {
        if (maybe()) return {};
        return make();
    }

    std::mt19937 engine_;
};

inline std::string Generator::text() {
    static const std::vector<std::string> kPieces{
        "",   "a",    "Bolt M8", "é",    "€",  "😀",    "\"",
        "\\", "/",    "\n",      "\t",   "\r", "\x01", "\x1f",
        "{}", "null", "</a>",    "\x7f", " ",  ",]",   std::string(1, '\0')};
    std::string made;
    for (int count = below(5); count > 0; --count)
        made += kPieces[static_cast<std::size_t>(below(static_cast<int>(kPieces.size())))];
    return made;
}

inline base::Decimal Generator::decimal() {
    return {static_cast<std::int64_t>(engine_()) - 2'000'000'000, below(7)};
}

inline model::Money Generator::money() {
    return maybe() ? model::Money{} : model::Money{.amount = decimal(), .currency = text()};
}

inline model::ItemId Generator::itemId() {
    return {.supplierPart = text(), .auxiliary = text(), .buyerPart = text()};
}

inline model::Extras Generator::extras() {
    return some([&] { return std::pair{text(), text()}; });
}

inline model::Address Generator::address() {
    const auto words = [&] { return text(); };
    if (below(4) == 0) return {};
    return {.id = text(),
            .name = text(),
            .deliverTo = some(words),
            .street = some(words),
            .city = text(),
            .state = text(),
            .postalCode = text(),
            .country = text(),
            .email = text(),
            .phone = text()};
}

inline model::Contact Generator::contact() {
    return {.role = text(), .name = text(), .email = text(), .phone = text()};
}

inline model::Item Generator::item() {
    return {.lineNumber = below(100) - 1,
            .id = itemId(),
            .quantity = decimal(),
            .unit = text(),
            .unitPrice = perhaps([&] { return money(); }),
            .priceBasis = decimal(),
            .description = text(),
            .longDescription = text(),
            .language = text(),
            .classifications = some([&] {
                return model::Classification{text(), text()};
            }),
            .manufacturer = text(),
            .manufacturerPart = text(),
            .leadTimeDays = perhaps([&] { return below(3); }),
            .url = text(),
            .note = text(),
            .requestedDelivery = text(),
            .extras = extras()};
}

inline model::PunchoutSetup Generator::setup() {
    return {.operation = static_cast<model::PunchoutOperation>(below(3)),
            .buyerCookie = text(),
            .returnUrl = text(),
            .userEmail = text(),
            .userName = text(),
            .shipTo = perhaps([&] { return address(); }),
            .contacts = some([&] { return contact(); }),
            .selected = perhaps([&] { return itemId(); }),
            .items = some([&] { return item(); }),
            .extras = extras()};
}

inline model::Cart Generator::cart() {
    return {.buyerCookie = text(),
            .operationAllowed = static_cast<model::PunchoutOperation>(below(3)),
            .cancelled = maybe(),
            .total = money(),
            .offerId = text(),
            .items = some([&] { return item(); })};
}

inline model::Order Generator::order() {
    return {.number = text(),
            .date = text(),
            .operation = static_cast<model::Operation>(below(3)),
            .type = text(),
            .version = below(3),
            .total = money(),
            .billTo = address(),
            .shipTo = perhaps([&] { return address(); }),
            .contacts = some([&] { return contact(); }),
            .note = text(),
            .tax = perhaps([&] { return money(); }),
            .shipping = perhaps([&] { return money(); }),
            .items = some([&] { return item(); }),
            .extras = extras()};
}

inline model::ConfirmationLine Generator::line() {
    return {.lineNumber = below(5),
            .quantity = decimal(),
            .unit = text(),
            .type = static_cast<model::ConfirmationType>(below(5)),
            .comment = text()};
}

inline model::Confirmation Generator::confirmation() {
    return {.id = text(),
            .orderNumber = text(),
            .orderId = text(),
            .erpReference = text(),
            .date = text(),
            .type = static_cast<model::ConfirmationType>(below(5)),
            .comment = text(),
            .lines = some([&] { return line(); })};
}

inline model::Envelope Generator::envelope() {
    const auto party = [&] { return model::Credential{text(), text()}; };
    return {.from = some(party),
            .to = some(party),
            .sender = some(party),
            .secret = base::Secret("never written"),
            .userAgent = text(),
            .payloadId = text(),
            .timestamp = text(),
            .version = text(),
            .language = text(),
            .mode = text(),
            .addressee = text()};
}
