#include "gateway/flows/authenticate.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/recognised.h"

namespace flows {
namespace {

using Candidates = std::vector<const KnownPartner*>;

Candidates sentBy(const Partners& partners, const model::Envelope& envelope) {
    Candidates found;
    for (const auto& sender : envelope.sender) {
        const auto [first, last] = partners.bySender.equal_range(partyKey(sender));
        for (auto at = first; at != last; ++at) {
            const auto& partner = at->second->partner;
            const bool meant = envelope.addressee.empty() || envelope.addressee == partner.id;
            if (partner.active && meant && std::ranges::find(found, at->second) == found.end())
                found.push_back(at->second);
        }
    }
    return found;
}

struct Proven {
    const KnownPartner* partner;
    protocols::Proof proof;
};

[[noreturn]] void unknown(const std::string& cause) {
    throw base::Fault(base::FaultCode::unauthenticated,
                      "The sender is not known here, or its credential is wrong.", cause);
}

std::vector<Proven> proveSender(const Partners& partners, const protocols::Protocol& protocol,
                                const protocols::Claim& claim) {
    std::vector<Proven> proven;
    std::string cause;
    const auto candidates = sentBy(partners, claim.letter.envelope);
    for (const auto* candidate : candidates) {
        auto proof = protocol.verify(claim, candidate->partner, candidate->secrets);
        if (proof.sender)
            proven.push_back({candidate, std::move(proof)});
        else if (proof.refused)
            cause = proof.refused->what();
    }
    // An unknown sender costs as much time as a known one with a wrong secret.
    if (candidates.empty()) (void)protocol.verify(claim, model::Partner{}, {});
    if (proven.empty()) unknown(cause);
    return proven;
}

}  // namespace

bool recognised(const std::vector<model::Credential>& claimed,
                const std::vector<model::Credential>& known) {
    bool one = false;
    for (const auto& credential : claimed) {
        bool domainKnown = false;
        bool same = false;
        for (const auto& ours : known) {
            domainKnown |= base::equalsAnyCase(ours.domain, credential.domain);
            same |= model::sameParty(ours, credential);
        }
        if (domainKnown && !same) return false;
        one |= same;
    }
    return one;
}

Authenticated authenticate(const Partners& partners, const protocols::Protocol& protocol,
                           const protocols::Claim& claim) {
    const auto& envelope = claim.letter.envelope;
    auto proven = proveSender(partners, protocol, claim);
    std::erase_if(proven, [&](const Proven& candidate) {
        return !recognised(envelope.from, candidate.partner->partner.from);
    });
    if (proven.empty())
        throw base::Fault(base::FaultCode::forbidden,
                          "This sender may not speak for the party in From.");
    std::erase_if(proven, [&](const Proven& candidate) {
        const auto& ours = candidate.partner->partner.to;
        return !ours.empty() && !envelope.to.empty() && !recognised(envelope.to, ours);
    });
    if (proven.empty())
        throw base::Fault(base::FaultCode::forbidden, "The party in To is not served here.");
    // Several buyers of one hub: one of them whose signature fits.
    const auto fitting =
        std::ranges::find_if(proven, [](const Proven& one) { return !one.proof.refused; });
    if (fitting == proven.end()) throw base::Fault(*proven.front().proof.refused);
    return {*fitting->partner, std::move(fitting->proof.letter)};
}

}  // namespace flows
