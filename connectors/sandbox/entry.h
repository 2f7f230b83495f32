#pragma once

#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"

namespace sandbox {

/// What the ledger remembers of an order while the program runs.
struct Entry {
    struct Line {
        int number = 0;
        std::string part;
        base::Decimal quantity;
        std::string unit;
        std::optional<model::Money> price;
        base::Decimal priceBasis{1};
        base::Decimal priceFactor{1};
        std::string priceUnit;
        std::string description;
    };
    std::string messageId;
    std::string orderId;
    std::string orderNumber;
    std::string partnerId;
    base::Time at;
    model::Operation operation = model::Operation::create;
    std::string currency;
    std::vector<Line> lines;
};

/// Takes the quantities of the other's lines away; lines of which nothing is left go.
void subtract(Entry& entry, const Entry& shipped);

bool isRejected(const Entry& entry);
bool isBackordered(const Entry::Line& line);

/// "SB-000001" for the first.
std::string reference(std::size_t position);

Entry entryOf(const model::Shipment& shipment, const model::Order& order, base::Time now);
/// One line of the ledger, with its end; the whole order is in it.
std::string ledgerLine(const model::Shipment& shipment, const model::Order& order, base::Time now,
                       std::size_t position);
/// Reads such a line. Throws Fault(malformed).
Entry entryFromLine(std::string_view line);

/// What this ERP says to the order; the same entry gives the same words.
model::Confirmation confirmation(const Entry& entry, std::size_t position,
                                 base::Milliseconds confirmAfter);

}  // namespace sandbox
