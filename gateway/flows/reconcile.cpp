#include "gateway/flows/reconcile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gateway/base/log.h"
#include "gateway/flows/alerts.h"
#include "gateway/flows/compare_with_back_offices.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/orders.h"
#include "gateway/model/json_text.h"
#include "gateway/store/obligations.h"
#include "gateway/store/outbox.h"
#include "gateway/store/reconciliation.h"

namespace flows {
namespace {

using Findings = std::vector<Finding>;
using Json = nlohmann::ordered_json;

constexpr int kMost = 200;  // of a kind; the next run finds the others
constexpr base::Milliseconds kAnswerWithin = std::chrono::hours(24 * 7);
constexpr base::Milliseconds kDay = std::chrono::hours(24);

std::string order(const store::Unmatched& one) {
    return "order " + one.orderNumber + " of " + one.partnerId;
}

void queueAccepted(Context& context, store::Tx& tx, const Partners& partners, Findings& findings) {
    for (const auto& one : store::acceptedButNotQueued(tx, kMost)) {
        const auto* known = partners.find(one.partnerId);
        const auto stored = store::findOrder(tx, one.id);
        const bool mend = known && stored;
        if (mend) enqueueForConnector(context, tx, *stored, known->partner);
        findings.push_back({"order.not_queued", one.id,
                            "The " + order(one) +
                                " was accepted and nothing took it to the back "
                                "office" +
                                (mend ? "; it is on its way now." : "."),
                            mend});
    }
}

void releaseStuck(Context& context, store::Tx& tx, Findings& findings) {
    for (const auto& one : store::stuckMessages(tx, kMost)) {
        store::release(tx, one.id, context.clock.now());
        findings.push_back({"message.stuck", one.id,
                            one.orderNumber + " waited for nothing; it is on its way now.", true});
    }
}

void correctDelivered(Context& context, store::Tx& tx, Findings& findings) {
    for (const auto& one : store::deliveredButNotSent(tx, kMost)) {
        store::markSent(tx, one.id, "", context.clock.now());
        findings.push_back({"order.not_marked", one.id,
                            "The " + order(one) + " was delivered and did not show it.", true});
    }
}

void lookAtPlaces(Context& context, const std::vector<store::DuePlace>& due, Findings& findings) {
    for (const auto& one : due)
        if (!serviceOf(context, one.place))
            findings.push_back(
                {"place.not_served", one.place,
                 "Messages wait for " + one.place + ", which does not exist or is switched off."});
}

void lookAtAnswers(store::ReadTx& tx, base::Time now, Findings& findings) {
    for (const auto& one : store::sentButNotAnswered(tx, now - kAnswerWithin, kMost))
        findings.push_back({"order.not_answered", one.id,
                            "The " + order(one) +
                                " is in the back office for more than a week "
                                "without an answer."});
    for (const auto& owed : store::openObligations(tx, kMost))
        if (owed.dueAt < now)
            findings.push_back({"obligation.late", owed.messageId,
                                owed.partnerId + " was told that more follows on " +
                                    owed.orderNumber + ", and has not heard it."});
    for (const auto& one : store::undecidedMessages(tx, kMost))
        findings.push_back(
            {"message.undecided", one.id, one.orderNumber + " waits for a decision."});
}

std::string json(const Findings& findings) {
    auto list = Json::array();
    for (const auto& one : findings)
        list.push_back({{"kind", one.kind},
                        {"subject", one.subject},
                        {"text", one.text},
                        {"mended", one.mended}});
    return list.dump();
}

}  // namespace

int Reconciliation::forAPerson() const {
    return static_cast<int>(
        std::ranges::count_if(findings, [](const Finding& one) { return !one.mended; }));
}

Reconciliation reconcile(Context& context) {
    const auto now = context.clock.now();
    const auto partners = context.partners.current();
    Reconciliation result{now};
    const auto due =
        context.store.read([&](store::ReadTx& tx) { return store::placesDue(tx, now); });
    lookAtPlaces(context, due, result.findings);
    const auto notThere = compareWithBackOffices(context);
    result.findings.insert(result.findings.end(), notThere.begin(), notThere.end());
    // Looking takes longer than a writer should be kept from others.
    const bool mends = context.store.read([](store::ReadTx& tx) {
        return !store::acceptedButNotQueued(tx, 1).empty() ||
               !store::stuckMessages(tx, 1).empty() || !store::deliveredButNotSent(tx, 1).empty();
    });
    if (mends)
        context.store.write([&](store::Tx& tx) {
            Findings mended;
            queueAccepted(context, tx, *partners, mended);
            releaseStuck(context, tx, mended);
            correctDelivered(context, tx, mended);
            result.findings.insert(result.findings.end(), mended.begin(), mended.end());
        });
    const auto rest = context.store.read([&](store::ReadTx& tx) {
        Findings findings;
        lookAtAnswers(tx, now, findings);
        return findings;
    });
    result.findings.insert(result.findings.end(), rest.begin(), rest.end());
    context.store.write([&](store::Tx& tx) {
        store::saveReconciliation(tx, {now, json(result.findings)});
        if (const int count = result.forAPerson(); count > 0)
            raiseAlert(context, tx, "reconciliation",
                       "Inbox, outbox and back offices differ in " + std::to_string(count) +
                           (count == 1 ? " thing" : " things") + " a person has to look at.");
    });
    base::log::info("reconciliation.done", {{"found", std::to_string(result.findings.size())},
                                            {"for_a_person", std::to_string(result.forAPerson())}});
    context.wakeDelivery();
    return result;
}

bool reconcileDaily(Context& context) {
    const auto last =
        context.store.read([](store::ReadTx& tx) { return store::lastReconciliation(tx); });
    if (last && context.clock.now() - last->at < kDay) return false;
    reconcile(context);
    return true;
}

std::optional<Reconciliation> lastReconciliation(Context& context) {
    const auto last =
        context.store.read([](store::ReadTx& tx) { return store::lastReconciliation(tx); });
    if (!last) return std::nullopt;
    Reconciliation result{last->at};
    for (const auto& one : model::orderedJson(last->findings))
        result.findings.push_back(
            {one.at("kind"), one.at("subject"), one.at("text"), one.at("mended").get<bool>()});
    return result;
}

}  // namespace flows
