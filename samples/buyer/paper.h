#pragma once

#include <string>
#include <utility>
#include <vector>

namespace buyer {

/// One line of what the shop sent about an order.
struct PaperLine {
    int number = 0;  ///< of the order's line
    std::string part;
    std::string description;
    std::string quantity;
    std::string unit;
    std::string price;
    std::string amount;
    std::string said;  ///< "accept", "backordered"

    friend bool operator==(const PaperLine&, const PaperLine&) = default;
};

/// A document the shop sent, as far as this buyer reads it.
struct Paper {
    std::string kind;  ///< "ConfirmationRequest"
    std::string payloadId;
    std::string from;  ///< identity
    std::string to;    ///< the first identity that is one of ours, else the first
    std::string secret;
    std::string orderNumber;   ///< empty when it names none
    std::string aboutPayload;  ///< the payload id it refers to
    std::string number;        ///< the supplier's, of the confirmation, the shipment, the invoice
    std::string said;          ///< "accept", "standard", "lineLevelCreditMemo", "200 OK"
    std::vector<std::pair<std::string, std::string>> facts;  ///< for people
    std::vector<PaperLine> lines;
    std::string document;

    /// "Confirmation SB-000001: accept".
    std::string title() const;
    bool isCredit() const { return kind == "InvoiceDetailRequest" && said != "standard"; }
};

/// Reads a cXML request. Throws Failure when it is none, and for documents this buyer has no use
/// for.
Paper readPaper(const std::string& document);

}  // namespace buyer
