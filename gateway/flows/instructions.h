#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/order.h"
#include "gateway/store/papers.h"

namespace flows {

/// What an order says about documents of one kind: `required`, `allowed`, `forbidden`, or nothing.
struct Wish {
    enum class Kind { unsaid, allowed, required, forbidden };
    Kind kind = Kind::unsaid;
    std::string said{};  ///< in the order's own words: "OCInstruction notAllowed"

    bool is(Kind other) const { return kind == other; }
};

/// What the order wants or forbids us to send about that line (null: about the order where no line
/// says otherwise), for `ConfirmationRequest`, `ShipNoticeRequest` and `InvoiceDetailRequest`. The
/// line's own word counts before the header's, ControlKeys before extrinsics (cXML Reference Guide,
/// ControlKeys: isERS and a temporary price forbid invoices; Ariba's invoicingAllowed = No).
Wish wishFor(const model::Order& order, const model::Item* line, std::string_view kind);

/// Whether such documents are allowed or required, or required, for the order or any line of it.
bool asksFor(const model::Order& order, std::string_view kind);
bool isRequired(const model::Order& order, std::string_view kind);

/// False where the order says that its buyer can't read confirmations of type allDetail (Ariba's
/// extrinsic allDetailOC).
bool takesAllDetail(const model::Order& order);

/// What the order requires and has not got, in words; `papers`: what has left about it.
std::vector<std::string> wantedStill(const model::Order& order,
                                     const std::vector<store::Paper>& papers);

}  // namespace flows
