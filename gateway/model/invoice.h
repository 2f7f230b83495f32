#pragma once

#include "gateway/base/fault.h"
#include "gateway/model/order.h"

namespace model {

enum class InvoicePurpose {
    standard,
    creditMemo,  ///< of a whole invoice, without lines: amounts negative
    debitMemo,
    lineLevelCreditMemo,
    lineLevelDebitMemo
};

struct InvoiceLine {
    int number = 0;      ///< invoiceLineNumber, from 1
    int lineNumber = 0;  ///< the order's
    bool service = false;
    base::Decimal quantity{1};
    std::string unit;
    std::optional<Money> unitPrice;  ///< per `priceBasis` units
    base::Decimal priceBasis{1};
    base::Decimal priceFactor{1};  ///< as Item's
    std::string priceUnit{};       ///< as Item's
    ItemId id;
    std::string description;
    std::string language;
    std::string manufacturer;
    std::string manufacturerPart;
    Money subtotal;  ///< quantity × factor × price ÷ basis, rounded to the currency
    std::optional<Tax> tax;
    std::optional<Charge> shipping;
    std::optional<Charge> specialHandling;
    std::optional<Charge> discount;
    std::vector<Modification> modifications;
    std::optional<Money> gross;
    std::optional<Money> net;
    std::string note;
    Extras extras;
    Carried carried{};

    friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

/// What of one order is charged. Of a header invoice: amounts instead of lines.
struct InvoiceOrder {
    OrderReference order;
    std::string supplierOrder;  ///< our order's number, when the invoice names it
    std::vector<InvoiceLine> lines;
    Carried carried{};

    friend bool operator==(const InvoiceOrder&, const InvoiceOrder&) = default;
};

/// A party of the invoice: role remitTo, billTo, from, soldTo …
struct InvoicePartner {
    Contact contact;
    Address address;
    std::vector<std::pair<std::string, std::string>> ids;  ///< IdReference: domain, identifier
    Carried carried{};

    friend bool operator==(const InvoicePartner&, const InvoicePartner&) = default;
};

/// cXML InvoiceDetailRequest: invoice, credit memo, debit memo.
struct Invoice {
    struct Summary {
        Money subtotal;
        Tax tax;
        std::optional<Charge> specialHandling;
        std::optional<Charge> shipping;
        std::optional<Money> gross;
        std::optional<Charge> discount;
        std::vector<Modification> modifications;
        std::optional<Money> charges;     ///< TotalCharges
        std::optional<Money> allowances;  ///< TotalAllowances
        std::optional<Money> withoutTax;  ///< TotalAmountWithoutTax
        Money net;
        std::optional<Money> deposit;
        std::optional<Money> due;
        Carried carried{};

        friend bool operator==(const Summary&, const Summary&) = default;
    };
    std::string id;  ///< invoiceID: never used twice, a corrected invoice has a new one
    Operation operation = Operation::create;  ///< create, cancel; there is no update
    InvoicePurpose purpose = InvoicePurpose::standard;
    bool headerInvoice = false;  ///< isHeaderInvoice: no lines
    bool informationOnly = false;
    bool taxInLine = false;  ///< the lines' taxes count, the header's is their sum
    std::string origin;      ///< supplier, buyer
    std::string date;
    std::string previous;         ///< payload id of the invoice this deletes or a memo refers to
    std::string previousInvoice;  ///< its number, when a memo names it
    std::optional<InvoicePartner> shipFrom, shipTo;  ///< InvoiceDetailShipping
    std::string shippingDate;
    std::string note;
    std::vector<InvoicePartner> partners;
    std::vector<PaymentTerm> paymentTerms;
    std::vector<InvoiceOrder> orders;
    Summary summary;
    Extras extras;
    Carried carried{};  ///< places: "" header, "InvoiceDetailHeaderIndicator", "…LineIndicator"

    friend bool operator==(const Invoice&, const Invoice&) = default;
};

/// Whether its sums close, by cXML Reference Guide chapter InvoiceDetail: line subtotal = quantity
/// × price ÷ basis; subtotal = Σ lines; gross = subtotal + tax + special handling + shipping; net =
/// gross − discount + charges − allowances; due = net − deposit; one currency; credits negative.
/// Lines are rounded to the currency's digits, sums are sums of rounded lines. A charge some line
/// names is in the summary the lines' sum; so is the tax of an invoice with its taxes in the lines,
/// and what taxes charges of the whole (shippingTax, specialHandlingTax) on top. A tax is the sum
/// of its details. Every sum that does not close, with its place (`orders[0].lines[2].subtotal`)
/// and both figures. Empty: they all do. Throws Fault(invalid) for figures too large to add up.
std::vector<base::Problem> arithmetic(const Invoice& invoice);

/// Fills in every sum from the lines and the charges: the figures that stand there are replaced,
/// optional ones without news (a line's gross when nothing is added) stay out. Throws
/// Fault(invalid) when the sums do not close even so: two currencies, a credit of positive amounts.
Invoice summedUp(Invoice invoice);

std::string_view name(InvoicePurpose purpose);

}  // namespace model
