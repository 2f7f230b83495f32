#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "gateway/store/orders.h"
#include "gateway/store/papers.h"

namespace flows {

/// The last state of each document of that kind: an update replaces it, a delete takes it back. In
/// the order in which they first came.
template <class Document>
std::vector<Document> lastStates(const std::vector<store::Paper>& papers) {
    std::vector<std::pair<std::string, Document>> last;
    for (const auto& paper : papers) {
        const auto* document = std::get_if<Document>(&paper.document);
        if (!document) continue;
        const auto known = std::find_if(last.begin(), last.end(),
                                        [&](const auto& one) { return one.first == paper.id; });
        if (known == last.end())
            last.emplace_back(paper.id, *document);
        else
            known->second = *document;
    }
    std::vector<Document> states;
    for (auto& [id, document] : last)
        if (document.operation != model::Operation::cancel) states.push_back(std::move(document));
    return states;
}

/// Whether a part of a document speaks of this order; one that names none does.
bool isAbout(const model::OrderReference& reference, const store::StoredOrder& order);

/// 1 for what charges a quantity, -1 for what gives it back, 0 for what moves money only.
int signOf(const model::Invoice& invoice);
/// What the line adds to the quantity charged; a credit memo may state its own negative or not.
base::Decimal chargedQuantity(const model::Invoice& invoice, const model::InvoiceLine& line);

/// What a message became, if a person had it written anew.
std::optional<store::Message> lastWritten(store::ReadTx& tx, std::string_view messageId);
/// Dead or set aside: nothing the buyer knows of.
bool neverLeft(const store::Message& message);

/// What of an order's papers has left or will.
std::vector<store::Paper> papersThatLeft(store::ReadTx& tx, std::string_view orderId);

/// By line of the order, over all papers.
std::map<int, base::Decimal> shippedQuantities(const std::vector<store::Paper>& papers,
                                               const store::StoredOrder& order);
/// What all invoices and memos charge of it in its currency, without taxes and freight; credits are
/// negative.
base::Decimal invoicedAmount(const std::vector<store::Paper>& papers,
                             const store::StoredOrder& order);
std::map<int, base::Decimal> invoicedQuantities(const std::vector<store::Paper>& papers,
                                                const store::StoredOrder& order);

/// cXML Reference Guide, ConfirmationRequest: an accept, except or reject takes the place of
/// everything confirmed before; an update the place of the confirmation with its number.
std::vector<model::Confirmation> confirmationsInForce(const std::vector<store::Paper>& papers);
/// Whether goods come of what is confirmed so: not of what is rejected or backordered.
bool comes(model::ConfirmationType type);
/// The latest word on each line; what is backordered is not confirmed.
std::map<int, base::Decimal> confirmedQuantities(const std::vector<store::Paper>& papers,
                                                 const model::Order& order);

}  // namespace flows
