#include "gateway/flows/invoice_numbers.h"

#include "gateway/flows/fulfilled.h"
#include "gateway/store/invoice_numbers.h"

namespace flows {
namespace {

const model::Invoice* newInvoice(const model::Document& document) {
    const auto* invoice = std::get_if<model::Invoice>(&document);
    return invoice && invoice->operation != model::Operation::cancel && !invoice->id.empty()
               ? invoice
               : nullptr;
}

// Our names towards the partner; one without any has at least itself.
std::vector<std::string> suppliersOf(const model::Partner& partner) {
    std::vector<std::string> names;
    for (const auto& name : partner.to) names.push_back(name.domain + ' ' + name.identity);
    if (names.empty()) names.push_back("partner " + partner.id);
    return names;
}

bool isLive(store::ReadTx& tx, std::string_view messageId, std::string_view own) {
    if (messageId.empty() || messageId == own) return false;
    const auto message = lastWritten(tx, messageId);
    return message && message->id != own && !neverLeft(*message);
}

// What left before numbers were claimed is known by its paper.
std::string messageWith(store::ReadTx& tx, const model::Partner& partner,
                        const model::Invoice& invoice, std::string_view own) {
    for (const auto& supplier : suppliersOf(partner))
        if (auto id = store::claimOf(tx, supplier, invoice.id); isLive(tx, id, own)) return id;
    for (const auto& id : store::messagesWithNumber(
             tx, partner.id, model::kind(model::Document(invoice)), invoice.id))
        if (isLive(tx, id, own)) return id;
    return {};
}

}  // namespace

std::string numberObjection(store::ReadTx& tx, const model::Partner& partner,
                            const model::Document& document, std::string_view messageId) {
    const auto* invoice = newInvoice(document);
    if (!invoice) return {};
    const auto other = messageWith(tx, partner, *invoice, messageId);
    if (other.empty()) return {};
    return "Invoice " + invoice->id + " went out before, in " + other +
           ": other figures need another number.";
}

void claimNumber(store::Tx& tx, const model::Partner& partner, const model::Document& document,
                 std::string_view messageId) {
    const auto* invoice = newInvoice(document);
    if (!invoice) return;
    for (const auto& supplier : suppliersOf(partner))
        store::claim(tx, supplier, invoice->id, messageId);
}

}  // namespace flows
