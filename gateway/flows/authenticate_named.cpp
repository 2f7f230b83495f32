// Whom a refused request names. Nothing here is told to whoever sent it.
#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/authenticate.h"
#include "gateway/flows/recognised.h"
#include "gateway/model/credentials.h"

namespace flows {
namespace {

using Names = std::vector<model::Credential>;
using Candidates = std::vector<const KnownPartner*>;

bool isAnyOf(const Names& claimed, const Names& known) {
    return std::ranges::any_of(claimed, [&](const auto& one) {
        return std::ranges::any_of(known,
                                   [&](const auto& ours) { return model::sameParty(ours, one); });
    });
}

// Those switched off too: the request names them all the same.
Candidates whose(const Partners& partners, Names model::Partner::*names, const Names& claimed) {
    Candidates found;
    for (const auto& [id, known] : partners.byId)
        if (isAnyOf(claimed, known.partner.*names)) found.push_back(&known);
    return found;
}

// Of a hub that speaks for several, the one From names.
const KnownPartner* meant(const Partners& partners, const model::Envelope& envelope) {
    if (!envelope.addressee.empty()) return partners.find(envelope.addressee);
    auto senders = whose(partners, &model::Partner::sender, envelope.sender);
    if (senders.size() > 1)
        std::erase_if(senders, [&](const auto* one) {
            return !recognised(envelope.from, one->partner.from);
        });
    if (senders.empty()) senders = whose(partners, &model::Partner::from, envelope.from);
    return senders.size() == 1 ? senders.front() : nullptr;
}

std::string says(const char* what, const Names& claimed) {
    return std::string(what) + base::cutCharacters(base::printable(model::str(claimed)), 120);
}

std::string whyNotProven(const KnownPartner& known, const protocols::Claim& claim,
                         const base::Fault& refused) {
    const auto& envelope = claim.letter.envelope;
    if (!isAnyOf(envelope.sender, known.partner.sender))
        return says("unknown sender, none of the partner's: ", envelope.sender);
    if (!known.partner.active) return "the partner is switched off";
    if (known.secrets.empty()) return "the partner has no secret here";
    if (!refused.cause().empty()) return refused.cause();
    if (envelope.secret.empty()) return "the request holds no secret";
    return "the secret differs";
}

std::string whyForbidden(const KnownPartner& known, const model::Envelope& envelope) {
    if (!recognised(envelope.from, known.partner.from))
        return says("From is none of the partner's names: ", envelope.from);
    return says("To is not ours: ", envelope.to);
}

// The one partner a name of which stands in the text.
std::string namedIn(const Partners& partners, Names model::Partner::*names, std::string_view text) {
    std::string found;
    for (const auto& [id, known] : partners.byId) {
        const auto stands = [&](const model::Credential& name) {
            return text.find('>' + name.identity + '<') != std::string_view::npos;
        };
        if (std::ranges::none_of(known.partner.*names, stands)) continue;
        if (!found.empty()) return {};
        found = id;
    }
    return found;
}

}  // namespace

Named whomItNames(const Partners& partners, const protocols::Claim& claim,
                  const base::Fault& refused) {
    const auto& envelope = claim.letter.envelope;
    const auto* known = meant(partners, envelope);
    if (refused.code() == base::FaultCode::unauthenticated && !known)
        return {"", says("unknown sender: ", envelope.sender)};
    if (!known) return {"", says("From is of none of this sender's buyers: ", envelope.from)};
    const auto& id = known->partner.id;
    if (refused.code() == base::FaultCode::unauthenticated)
        return {id, whyNotProven(*known, claim, refused)};
    if (refused.code() == base::FaultCode::forbidden) return {id, whyForbidden(*known, envelope)};
    return {id, refused.told()};
}

Named whomItNames(const Partners& partners, std::string_view addressee, std::string_view text,
                  const base::Fault& refused) {
    const auto reason = refused.told() + ' ' + base::summary(refused.problems());
    if (const auto* known = partners.find(addressee)) return {known->partner.id, reason};
    for (const auto names : {&model::Partner::from, &model::Partner::sender})
        if (const auto found = namedIn(partners, names, text); !found.empty())
            return {found, reason};
    return {"", reason};
}

}  // namespace flows
