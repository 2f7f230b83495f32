#pragma once

#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"
#include "gateway/model/letter.h"

namespace cxml {

/// What the MAC is computed over, besides its two dates.
struct MacParties {
    model::Credential from;
    model::Credential sender;
};

/// The base64 text of the MAC for these values under that secret (cXML Reference Guide,
/// CredentialMac: HMAC-SHA1, the leftmost 96 bits). It covers neither the body nor the payload id.
std::string credentialMac(const MacParties& parties, std::string_view creationDate,
                          std::string_view expirationDate, const base::Secret& secret);

/// Whether it is the MAC of `from` and its own sender under that secret and in force at `now`: not
/// created in the future, not expired, valid for no longer than `longest`. Compares in constant
/// time.
bool macFits(const model::SecretProof& mac, const model::Credential& from,
             const base::Secret& secret, base::Time now, base::Minutes longest = base::Minutes(60));

}  // namespace cxml
