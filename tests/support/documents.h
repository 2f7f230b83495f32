#pragma once

#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/answer.h"
#include "gateway/model/documents.h"

/// Plausible business documents, valid and whole, the same ones for the same seed. Every value is
/// one that reading gives: no white space around texts, languages where there are words.
class Documents {
public:
    /// `version` is the receiver's, 36 of "1.2.036": what it has no words for without changing
    /// what an amount means stays out.
    explicit Documents(unsigned seed, int version = 71) : engine_(seed), version_(version) {}

    /// By its name in cXML.
    model::Document make(std::string_view kind);

    model::Cart cart();
    model::Order order();
    model::Confirmation confirmation();
    model::ShipNotice shipNotice();
    model::Invoice invoice();
    model::Receipt receipt();
    model::Remittance remittance();
    model::Quote quote(bool request);
    model::CatalogUpload upload();
    model::CatalogUpload index();
    model::StatusUpdate statusUpdate();
    model::StartPage startPage();
    model::Capabilities profile();

private:
    using Texts = std::vector<std::string_view>;

    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }
    bool maybe(int oneOf = 2) { return below(oneOf) == 0; }
    std::string oneOf(const Texts& texts) {
        return std::string(texts[static_cast<std::size_t>(below(static_cast<int>(texts.size())))]);
    }
    std::string words(int most = 4);
    std::string number(std::string_view prefix);
    std::string date();
    std::string language() { return oneOf({"en", "de", "en-US", "fr"}); }
    base::Decimal quantity();
    std::string unit() { return oneOf({"EA", "PCE", "BX", "MTR", "KGM"}); }
    base::Decimal percent() { return {below(2500) + 1, 2}; }
    model::Money money(int most = 1'000'000);
    model::Extras extras();
    model::Address address();
    model::Contact contact(std::string_view role);
    model::ItemId itemId();
    model::Tax taxOn(const model::Money& taxable);
    model::Charge charge(bool described = true);
    model::Modification modification();
    model::PaymentTerm term();
    model::PaymentCard card();
    model::DeliveryTerms deliveryTerms();
    model::Distribution distribution();
    model::OrderReference reference();

    /// What an ItemDetail says.
    model::Item article();
    model::Item cartItem(int position);
    void addDelivery(model::Order& made);
    model::Item orderItem(int position, bool blanket);

    model::ConfirmationType headerType();
    std::vector<model::ConfirmationLine> confirmed(int lineNumber, model::ConfirmationType header);
    model::ConfirmationLine confirmedPart(int lineNumber, model::ConfirmationType header,
                                          const std::string& unit);
    model::Package package();
    model::Batch batch();
    model::Carrier carrier(int leg);
    model::ShipNoticeLine shippedLine(int number);
    model::ReceiptLine receivedLine(int number);

    model::InvoicePartner partner(std::string_view role);
    model::InvoiceLine invoiceLine(int number, bool credit, bool taxInLine);
    model::InvoiceLine invoiceSum(int number, bool credit);
    void addCharges(model::InvoiceLine& line);
    model::InvoiceOrder invoiceOrder(const model::Invoice& invoice, int& number);
    bool isOld() const { return version_ < 37; }

    template <class Make>
    auto some(int most, Make make) -> std::vector<decltype(make())> {
        std::vector<decltype(make())> values;
        for (int count = below(most + 1); count > 0; --count) values.push_back(make());
        return values;
    }
    template <class Make>
    auto perhaps(Make make, int oneOf = 2) -> std::optional<decltype(make())> {
        if (!maybe(oneOf)) return {};
        return make();
    }

    std::mt19937 engine_;
    int version_;
    std::string currency_ = "EUR";
};
