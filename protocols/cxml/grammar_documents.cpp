#include <algorithm>

#include "protocols/cxml/grammar.h"

namespace cxml {
namespace {

struct Elsewhere {
    std::string_view kind;
    std::string_view dtd;
};

// Bodies cXML.dtd 1.2.071 has not.
constexpr Elsewhere kElsewhere[] = {
    {"ConfirmationRequest", "Fulfill"},
    {"ShipNoticeRequest", "Fulfill"},
    {"ServiceEntryRequest", "Fulfill"},
    {"SalesOrderRequest", "Fulfill"},
    {"TimeCardInfoRequest", "Fulfill"},
    {"ReceiptRequest", "Fulfill"},
    {"OrderStatusRequest", "Fulfill"},
    {"TimeCardRequest", "Fulfill"},
    {"ComponentConsumptionRequest", "Fulfill"},
    {"ProductReplenishmentMessage", "Fulfill"},
    {"InvoiceDetailRequest", "InvoiceDetail"},
    {"QuoteRequest", "Quote"},
    {"QuoteMessage", "Quote"},
    {"PaymentRemittanceRequest", "PaymentRemittance"},
    {"PaymentRemittanceStatusUpdateRequest", "PaymentRemittance"},
    {"PaymentProposalRequest", "PaymentRemittance"},
    {"TradeRequest", "PaymentRemittance"},
    {"PaymentBatchRequest", "PaymentRemittance"},
    {"PaymentReceiptConfirmationRequest", "PaymentRemittance"},
    {"ChargeFileRequest", "PaymentRemittance"},
    {"ContractRequest", "Contract"},
    {"ContractStatusUpdateRequest", "Contract"},
    {"TransportRequest", "Logistics"},
    {"TransportConfirmation", "Logistics"},
};

}  // namespace

std::string_view dtdOf(std::string_view kind) {
    const auto* found = std::find_if(std::begin(kElsewhere), std::end(kElsewhere),
                                     [kind](const Elsewhere& body) { return body.kind == kind; });
    return found == std::end(kElsewhere) ? "cXML" : found->dtd;
}

}  // namespace cxml
