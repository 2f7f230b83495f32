#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/id.h"
#include "gateway/base/secret_box.h"
#include "gateway/base/wire.h"
#include "gateway/flows/back_offices.h"
#include "gateway/flows/partner_book.h"
#include "gateway/store/store.h"
#include "protocols/cxml/signature.h"

namespace flows {

struct Settings {
    std::string publicUrl;  ///< where buyers reach us: "https://shop.example.com", no slash
    std::string supplierName = "Passerelle";
    std::string host = "localhost";  ///< right of `@` in payload ids
    base::Minutes startLink{5};      ///< how long a start page's link works
    base::Minutes alertAfter{15};    ///< a message that waits for longer raises an alert
    /// Addresses of TLS proxies whose Client-Cert header is believed (RFC 9440).
    std::set<std::string, std::less<>> trustedProxies{};
};

/// Sends a request to a partner's own system and waits for the answer; see http/client.h. Throws
/// Fault(unavailable) when it did not arrive, any other Fault when nobody can know.
using Courier = std::function<base::Wire(const std::string& url, const base::Wire& request)>;

/// Tells administrators something, by mail or webhook. Throws Fault(unavailable) when it can't.
using Herald =
    std::function<void(const std::string& subject, const std::string& text, base::Time at)>;

/// What every flow may use. One per process, made in app/wiring; everything in it outlives the
/// flows and is safe to use from many threads.
struct Context {
    store::Store& store;
    const base::Clock& clock;
    base::Random& random;
    const base::SecretBox& box;
    PartnerBook& partners;
    BackOffices& backOffices;
    Settings settings;
    std::function<void()> wakeDelivery;  ///< called after a commit that left something to deliver
    Courier courier{};                   ///< none: what is for partners' systems waits
    std::optional<cxml::SigningKey> signingKey{};  ///< none: nothing can be signed
    std::vector<Herald> heralds{};                 ///< none: alerts stand on a page only
};

}  // namespace flows
