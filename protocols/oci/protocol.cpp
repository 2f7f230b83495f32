#include "protocols/protocol.h"

#include "protocols/oci/call_up.h"
#include "protocols/oci/cart_form.h"
#include "protocols/oci/loggable.h"
#include "protocols/oci/names.h"
#include "protocols/oci/oci.h"
#include "protocols/oci/page.h"

namespace oci {
namespace {

struct Reply {
    const protocols::Stamp& stamp;

    base::Wire operator()(const model::StartPage& start) const {
        auto wire = base::reply(303, "text/plain; charset=utf-8", "");
        wire.with("Location", start.url);
        wire.with("Cache-Control", "no-store");
        wire.with("Referrer-Policy", "no-referrer");
        return wire;
    }
    base::Wire operator()(const model::Accepted& accepted) const { return notePage(accepted.text); }
    base::Wire operator()(const model::Handed&) const { return (*this)(model::Accepted{}); }
    base::Wire operator()(const model::Capabilities&) const {
        return notePage("This address opens a catalogue by SAP OCI 4.0.");
    }
    base::Wire operator()(const model::Declined& declined) const {
        return refusalPage(declined.code, declined.text, declined.problems, stamp);
    }
};

class Oci final : public protocols::Protocol {
public:
    std::string_view name() const override { return "oci"; }
    std::span<const protocols::Option> options() const override { return oci::options(); }

    bool claims(const base::Wire& request) const override {
        return (request.method == "GET" || request.method == "POST") &&
               !oci::addressee(request).empty();
    }
    std::string addressee(const base::Wire& request) const override {
        return oci::addressee(request);
    }

    model::Letter read(const base::Wire& request, const model::Partner* partner) const override {
        return readCallUp(request, partner);
    }
    protocols::Proof verify(const protocols::Claim& claim, const model::Partner&,
                            std::span<const base::Secret> secrets) const override {
        const auto& claimed = claim.letter.envelope.secret;
        bool right = false;
        for (const auto& secret : secrets) right |= secret.equals(claimed) && !secret.empty();
        // Without any secret of the partner's the work is the same.
        if (secrets.empty()) (void)base::Secret("no secret").equals(claimed);
        return {right && !claimed.empty()};
    }

    base::Wire answer(const model::Letter&, const model::Answer& answer,
                      const protocols::Stamp& stamp) const override {
        return std::visit(Reply{stamp}, answer);
    }
    base::Wire refuse(const base::Wire&, const model::Letter*, const base::Fault& fault,
                      const protocols::Stamp& stamp) const override {
        return refusalPage(fault.code(), fault.told(), fault.problems(), stamp);
    }

    protocols::Form cartForm(const model::Cart& cart, const model::PunchoutSetup& setup,
                             const model::Envelope&, const model::Partner& partner,
                             const protocols::Stamp&) const override {
        return writeCartForm(cart, setup, partner);
    }
    protocols::Outgoing write(const model::Letter& letter, const model::Partner&,
                              const protocols::Stamp&) const override {
        throw base::Fault(base::FaultCode::unsupported,
                          "OCI has no words for a " + model::kind(letter.document));
    }
    model::Delivery outcome(const base::Wire&) const override {
        return {model::Outcome::retry, {}, "no OCI answer"};
    }

    std::string loggableForm(const protocols::Form& form) const override {
        return loggableCart(form);
    }
    std::string loggable(const base::Wire& request) const override {
        return loggableCallUp(request);
    }
};

}  // namespace

const protocols::Protocol& protocol() {
    static const Oci one;
    return one;
}

}  // namespace oci
