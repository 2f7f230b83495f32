#include "gateway/flows/api_documents.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/flows/memo.h"
#include "gateway/store/api_lists.h"
#include "gateway/store/papers.h"

namespace flows {
namespace {

/// Which order a part of the document speaks of, and where it says so.
struct Spoken {
    std::string pointer;
    std::string orderId;
};

std::vector<Spoken> spokenOf(const model::Confirmation& confirmation) {
    return {{"/orderId", confirmation.orderId}};
}
std::vector<Spoken> spokenOf(const model::ShipNotice& notice) {
    std::vector<Spoken> all;
    for (const auto& portion : notice.portions)
        all.push_back(
            {"/portions/" + std::to_string(all.size()) + "/order/orderId", portion.order.orderId});
    return all;
}
std::vector<Spoken> spokenOf(const model::Invoice& invoice) {
    std::vector<Spoken> all;
    for (const auto& order : invoice.orders)
        all.push_back(
            {"/orders/" + std::to_string(all.size()) + "/order/orderId", order.order.orderId});
    return all;
}
template <class T>
std::vector<Spoken> spokenOf(const T&) {
    return {};
}

std::string numberOf(const model::Document& document) {
    return std::visit(
        [](const auto& one) -> std::string {
            if constexpr (requires { std::string(one.id); }) return one.id;
            return {};
        },
        document);
}

// What only the order's papers can tell.
void checkMemo(store::ReadTx& tx, const model::Document& document,
               std::vector<base::Problem>& problems) {
    const auto* memo = std::get_if<model::Invoice>(&document);
    if (memo && lacksInvoice(*memo) && invoiceMeant(tx, *memo).empty())
        problems.push_back({"/previousInvoice",
                            "is needed: the order has no invoice, or several, that charge what "
                            "the memo speaks of"});
}

// What is another's sounds the same as what is not there.
std::string objection(store::ReadTx& tx, const ApiDocument& told, const std::string& orderId,
                      const std::string& firstPartner) {
    const auto partner = store::partnerOfOrder(tx, orderId);
    const bool isHidden = !told.partnerId.empty() && told.partnerId != partner;
    if (partner.empty() || isHidden || !store::isOrderOf(tx, orderId, told.backOffice))
        return "is no order of back office " + told.backOffice;
    if (partner != firstPartner) return "is the order of another buyer than the first one";
    return {};
}

void check(store::ReadTx& tx, const ApiDocument& told, const std::vector<Spoken>& spoken) {
    std::vector<base::Problem> problems;
    const auto firstPartner =
        spoken.empty() ? std::string() : store::partnerOfOrder(tx, spoken.front().orderId);
    for (const auto& one : spoken)
        if (auto why = objection(tx, told, one.orderId, firstPartner); !why.empty())
            problems.push_back({one.pointer, std::move(why)});
    if (spoken.empty()) problems.push_back({"", "speaks of no order"});
    if (problems.empty()) checkMemo(tx, told.document, problems);
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The document can't be taken.", {},
                          std::move(problems));
}

void keepInLog(Context& context, store::Tx& tx, const ApiDocument& told,
               const TakenDocument& taken) {
    store::Message message;
    message.createdAt = context.clock.now();
    message.id = base::newId("msg", message.createdAt, context.random);
    message.partnerId = store::partnerOfOrder(tx, taken.orderId);
    message.protocol = "api";
    message.kind = model::kind(told.document);
    message.destination = told.backOffice;
    message.bodyHash = base::sha256Hex(told.request.body);
    message.body = told.request.body;
    message.orderId = taken.orderId;
    message.peer = told.request.peer;
    message.answerType = "application/json";
    store::insertMessage(tx, message);
}

}  // namespace

TakenDocument takeDocument(Context& context, store::Tx& tx, const ApiDocument& told) {
    const auto spoken = std::visit([](const auto& one) { return spokenOf(one); }, told.document);
    check(tx, told, spoken);
    TakenDocument taken{.id = numberOf(told.document), .orderId = spoken.front().orderId};
    taken.isNew = applyFromBackOffice(context, tx, told.backOffice, told.document);
    keepInLog(context, tx, told, taken);
    const auto partner = store::partnerOfOrder(tx, taken.orderId);
    const auto paper = store::paperByNumber(tx, partner, model::kind(told.document), taken.id);
    if (paper) taken.message = store::findMessage(tx, paper->messageId);
    return taken;
}

}  // namespace flows
