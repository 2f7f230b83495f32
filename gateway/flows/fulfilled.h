#pragma once

#include <algorithm>
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

}  // namespace flows
