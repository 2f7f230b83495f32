#include "gateway/flows/partner_book.h"

#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/store/partners.h"

namespace flows {
namespace {

constexpr std::int64_t kLookEvery = 1000;  // milliseconds

std::int64_t steadyMilliseconds() {
    return std::chrono::duration_cast<base::Milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

KnownPartner opened(const store::StoredPartner& stored, const base::SecretBox& box) {
    KnownPartner known{stored.partner, {}};
    for (const auto& secret : stored.secrets) {
        try {
            known.secrets.push_back(
                box.unseal(secret.sealed, secretPlace(stored.partner.id, secret.slot)));
        } catch (const base::Fault&) {
            // One unreadable secret must not lock out every other partner.
            base::log::error("partner.secret_unreadable", {{"partner", stored.partner.id},
                                                           {"slot", std::to_string(secret.slot)}});
        }
    }
    return known;
}

}  // namespace

const KnownPartner* Partners::find(std::string_view id) const {
    const auto found = byId.find(id);
    return found == byId.end() ? nullptr : &found->second;
}

PartnerBook::PartnerBook(store::Store& store, const base::SecretBox& box)
    : store_(store), box_(box) {
    refresh();
}

std::shared_ptr<const Partners> PartnerBook::current() {
    if (changedElsewhere()) refresh();
    return std::atomic_load(&current_);
}

bool PartnerBook::changedElsewhere() {
    const auto now = steadyMilliseconds();
    auto due = nextLook_.load(std::memory_order_relaxed);
    if (now < due || !nextLook_.compare_exchange_strong(due, now + kLookEvery)) return false;
    return std::atomic_load(&current_)->revision !=
           store_.read([](store::ReadTx& tx) { return store::partnersRevision(tx); });
}

void PartnerBook::refresh() {
    const std::lock_guard lock(refreshing_);
    auto made = std::make_shared<Partners>();
    made->revision = store_.read([&](store::ReadTx& tx) {
        for (const auto& partner : store::allPartners(tx))
            made->byId.emplace(partner.partner.id, opened(partner, box_));
        return store::partnersRevision(tx);
    });
    for (const auto& [id, known] : made->byId)
        for (const auto& sender : known.partner.sender)
            made->bySender.emplace(partyKey(sender), &known);
    std::atomic_store(&current_, std::shared_ptr<const Partners>(std::move(made)));
}

std::string partyKey(const model::Credential& credential) {
    return base::lower(credential.domain) + '\n' + credential.identity;
}

std::string secretPlace(std::string_view partnerId, int slot) {
    return "partner/" + std::string(partnerId) + "/" + std::to_string(slot);
}

}  // namespace flows
