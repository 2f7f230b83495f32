#include "gateway/flows/instructions.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace flows {
namespace {

using Kind = Wish::Kind;

// What a header or a line says; both say it alike.
struct Said {
    const std::string& confirmations;
    const std::string& shipNotices;
    const std::string& invoices;
    const model::Extras& extras;
    const model::Carried& carried;
};

Said saidBy(const model::Order& order) {
    return {order.confirmations, order.shipNotices, order.invoices, order.extras, order.carried};
}
Said saidBy(const model::Item& item) {
    const auto& keys = item.instructions;
    return {keys.confirmations, keys.shipNotices, keys.invoices, item.extras, item.carried};
}

Wish wishOf(const char* instruction, const std::string& value) {
    if (value.empty()) return {};
    const auto said = std::string(instruction) + " " + value;
    if (value == "notAllowed" || value == "isERS") return {Kind::forbidden, said};
    if (value.starts_with("required")) return {Kind::required, said};
    return {Kind::allowed, said};
}

std::string extra(const Said& said, std::string_view name) {
    const auto found = std::ranges::find_if(
        said.extras, [&](const auto& one) { return base::equalsAnyCase(one.first, name); });
    return found == said.extras.end() ? std::string() : found->second;
}

bool isPriceTemporary(const Said& said) {
    return std::ranges::any_of(said.carried, [](const auto& part) {
        return part.name == "TemporaryPrice" && part.text.find("\"yes\"") != std::string::npos;
    });
}

Wish aboutInvoices(const Said& said) {
    if (isPriceTemporary(said)) return {Kind::forbidden, "TemporaryPrice yes"};
    auto wish = wishOf("InvoiceInstruction", said.invoices);
    if (!wish.is(Kind::unsaid)) return wish;
    const auto allowed = extra(said, "Ariba.invoicingAllowed");
    if (base::equalsAnyCase(allowed, "No"))
        return {Kind::forbidden, "Ariba.invoicingAllowed " + allowed};
    return {};
}

Wish wishIn(const Said& said, std::string_view kind) {
    if (kind == "ConfirmationRequest") return wishOf("OCInstruction", said.confirmations);
    if (kind == "ShipNoticeRequest") return wishOf("ASNInstruction", said.shipNotices);
    return kind == "InvoiceDetailRequest" ? aboutInvoices(said) : Wish{};
}

template <class Holds>
bool anywhere(const model::Order& order, std::string_view kind, Holds&& holds) {
    if (order.items.empty()) return holds(wishFor(order, nullptr, kind));
    return std::ranges::any_of(
        order.items, [&](const auto& item) { return holds(wishFor(order, &item, kind)); });
}

}  // namespace

Wish wishFor(const model::Order& order, const model::Item* line, std::string_view kind) {
    auto wish = line ? wishIn(saidBy(*line), kind) : Wish{};
    return wish.is(Kind::unsaid) ? wishIn(saidBy(order), kind) : wish;
}

bool asksFor(const model::Order& order, std::string_view kind) {
    return anywhere(order, kind, [](const Wish& wish) {
        return wish.is(Kind::allowed) || wish.is(Kind::required);
    });
}

bool isRequired(const model::Order& order, std::string_view kind) {
    return anywhere(order, kind, [](const Wish& wish) { return wish.is(Kind::required); });
}

bool takesAllDetail(const model::Order& order) {
    return !base::equalsAnyCase(extra(saidBy(order), "allDetailOC"), "notAllowed");
}

std::vector<std::string> wantedStill(const model::Order& order,
                                     const std::vector<store::Paper>& papers) {
    std::vector<std::string> wanted;
    for (const auto& [kind, name] : {std::pair{"ConfirmationRequest", "A confirmation"},
                                     std::pair{"ShipNoticeRequest", "A ship notice"},
                                     std::pair{"InvoiceDetailRequest", "An invoice"}}) {
        const bool isThere = std::ranges::any_of(papers, [&, kind = kind](const auto& paper) {
            return !paper.messageId.empty() && model::kind(paper.document) == kind;
        });
        if (!isThere && isRequired(order, kind))
            wanted.push_back(std::string(name) +
                             " is asked for by the order and has not left yet.");
    }
    return wanted;
}

}  // namespace flows
