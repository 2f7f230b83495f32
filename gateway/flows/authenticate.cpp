#include "gateway/flows/authenticate.h"

#include <algorithm>

#include "gateway/base/text.h"

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

// A party is recognised by one credential we know, and by none that contradicts what we know.
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

[[noreturn]] void unknown() {
    throw base::Fault(base::FaultCode::unauthenticated,
                      "The sender is not known here, or its credential is wrong.");
}

}  // namespace

const KnownPartner& authenticate(const Partners& partners, const protocols::Protocol& protocol,
                                 const model::Letter& letter) {
    Candidates proven;
    const auto candidates = sentBy(partners, letter.envelope);
    for (const auto* candidate : candidates)
        if (protocol.verify(letter, candidate->partner, candidate->secrets))
            proven.push_back(candidate);
    // An unknown sender costs as much time as a known one with a wrong secret.
    if (candidates.empty()) (void)protocol.verify(letter, model::Partner{}, {});
    if (proven.empty()) unknown();

    std::erase_if(proven, [&](const KnownPartner* candidate) {
        return !recognised(letter.envelope.from, candidate->partner.from);
    });
    if (proven.empty())
        throw base::Fault(base::FaultCode::forbidden,
                          "This sender may not speak for the party in From.");
    std::erase_if(proven, [&](const KnownPartner* candidate) {
        const auto& ours = candidate->partner.to;
        return !ours.empty() && !letter.envelope.to.empty() &&
               !recognised(letter.envelope.to, ours);
    });
    if (proven.empty())
        throw base::Fault(base::FaultCode::forbidden, "The party in To is not served here.");
    return *proven.front();
}

}  // namespace flows
