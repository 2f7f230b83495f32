#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/encoding.h"
#include "gateway/base/wire.h"
#include "gateway/model/answer.h"
#include "gateway/model/delivery.h"
#include "gateway/model/letter.h"
#include "gateway/model/option.h"
#include "gateway/model/partner.h"

namespace protocols {

/// One partner option a protocol understands: the admin form is made from these.
using Option = model::Option;

/// A letter, what it came as, and when: what its sender is to be proven by.
struct Claim {
    const base::Wire& request;
    const model::Letter& letter;
    base::Time now;
};

/// What a partner's secrets and certificates say of a claim.
struct Proof {
    bool sender = false;  ///< the letter is this partner's
    /// The document is not to be used all the same: its signature is missing, wrong or
    /// unacceptable.
    std::optional<base::Fault> refused = std::nullopt;
    /// The letter read again from what was signed, to be used in place of the one in the claim;
    /// none: that one stands as it is.
    std::optional<model::Letter> letter = std::nullopt;
};

/// The moment and the payload id of a document we write: protocols have no clock and no chance of
/// their own.
struct Stamp {
    base::Time now;
    std::string payloadId;
};

/// A document on its way, and what the receiver's version of the protocol has no place for.
struct Outgoing {
    base::Wire request;
    std::vector<std::string> omitted;  ///< "ItemOut/Batch: since 1.2.036"
};

/// A form the browser posts to the buyer's system.
struct Form {
    std::string action;
    std::string target;   ///< frame name, may be empty
    std::string charset;  ///< for accept-charset
    base::Fields fields;
    std::vector<std::string> omitted{};  ///< what the receiver's version has no place for
};

/// Wire ⇄ Letter for one standard. Pure: no socket, no SQL, no clock; stateless, so any thread
/// may call it.
class Protocol {
public:
    virtual ~Protocol() = default;

    virtual std::string_view name() const = 0;
    virtual std::span<const Option> options() const = 0;

    /// Cheap: is this request mine? By path and content type, without reading the body.
    virtual bool claims(const base::Wire& request) const = 0;
    /// The partner the address itself names (/oci/{partner}); empty when the document names it.
    virtual std::string addressee(const base::Wire& request) const = 0;

    /// Understands a request. `partner` is the addressee when it exists. Throws Fault(malformed,
    /// invalid, tooLarge …) with every problem found, each with its location.
    virtual model::Letter read(const base::Wire& request, const model::Partner* partner) const = 0;
    /// Whether the claim is the partner's, given its active secrets and its options. Takes the same
    /// time for right and wrong secrets.
    virtual Proof verify(const Claim& claim, const model::Partner& partner,
                         std::span<const base::Secret> secrets) const = 0;

    /// What a standard's own validator has against a document that was read, where the operator
    /// has installed what that takes: more than read() must know to understand it.
    virtual std::vector<base::Problem> judge(const base::Wire&) const { return {}; }

    virtual base::Wire answer(const model::Letter& letter, const model::Answer& answer,
                              const Stamp& stamp) const = 0;
    /// Says no in the peer's language; must work on garbage input. `letter` when reading succeeded.
    virtual base::Wire refuse(const base::Wire& request, const model::Letter* letter,
                              const base::Fault& fault, const Stamp& stamp) const = 0;

    /// The cart as the form the buyer's browser posts home. `setup` is what opened the session,
    /// `opened` the envelope it came in.
    virtual Form cartForm(const model::Cart& cart, const model::PunchoutSetup& setup,
                          const model::Envelope& opened, const model::Partner& partner,
                          const Stamp& stamp) const = 0;
    /// A document of ours for the partner's own system; the address is the caller's business.
    /// `letter.envelope` names the parties and holds the secret we show. Throws Fault(unsupported)
    /// for a document this protocol has no words for, Fault(invalid) for one that may not leave.
    virtual Outgoing write(const model::Letter& letter, const model::Partner& partner,
                           const Stamp& stamp) const = 0;
    /// What the partner's system said to it. An answer that is none of the protocol's is a
    /// transport's: retry.
    virtual model::Delivery outcome(const base::Wire& answer) const = 0;

    /// The document inside that form, for the log.
    virtual std::string loggableForm(const Form& form) const = 0;

    /// The request as it may be stored and shown: UTF-8, secrets replaced. Works on garbage.
    virtual std::string loggable(const base::Wire& request) const = 0;
};

/// Every protocol there is, in the order they are asked; one explicit line each.
std::span<const Protocol* const> all();
/// By name; throws Fault(internal) for a name that is not in the list.
const Protocol& named(std::string_view name);
/// The protocol that claims this request; null when none does.
const Protocol* claiming(const base::Wire& request);

}  // namespace protocols
