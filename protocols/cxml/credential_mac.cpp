// CredentialMac(@type @algorithm @creationDate @expirationDate): base64
#include "protocols/cxml/credential_mac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace cxml {
namespace {

constexpr std::string_view kType = "FromSenderCredentials";
constexpr std::string_view kAlgorithm = "HMAC-SHA1-96";
constexpr std::size_t kBytes = 12;

// The guide lowers what does not depend on case. Of the domains it names, identities of this one
// do.
bool dependsOnCase(std::string_view domain) {
    return base::equalsAnyCase(domain, "AribaNetworkUserId");
}

void add(std::string& input, std::string_view piece) {
    input += piece;
    input += '\0';
}

void add(std::string& input, const model::Credential& party) {
    const auto identity = base::trim(party.identity);
    add(input, base::lower(party.domain));
    add(input, dependsOnCase(party.domain) ? std::string(identity) : base::lower(identity));
}

std::string hmacSha1(std::string_view key, std::string_view input) {
    std::string mac(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
              reinterpret_cast<const unsigned char*>(input.data()), input.size(),
              reinterpret_cast<unsigned char*>(mac.data()), &size))
        throw base::Fault(base::FaultCode::internal, "internal error", "HMAC-SHA-1 failed");
    mac.resize(size);
    return mac;
}

bool inForce(const model::SecretProof& mac, base::Time now, base::Minutes longest) {
    const auto created = base::parseIso(mac.created);
    const auto expires = base::parseIso(mac.expires);
    return created && expires && *created <= now && now <= *expires &&
           *expires - *created <= longest;
}

}  // namespace

std::string credentialMac(const MacParties& parties, std::string_view creationDate,
                          std::string_view expirationDate, const base::Secret& secret) {
    std::string input;
    add(input, parties.from);
    add(input, parties.sender);
    add(input, creationDate);
    add(input, expirationDate);
    return base::base64(hmacSha1(secret.reveal(), input).substr(0, kBytes));
}

bool macFits(const model::SecretProof& mac, const model::Credential& from,
             const base::Secret& secret, base::Time now, base::Minutes longest) {
    const auto ours = credentialMac({from, mac.sender}, mac.created, mac.expires, secret);
    // Compared whatever else is wrong: the time says nothing.
    const bool same = base::Secret(ours).equals(base::Secret(std::string(base::trim(mac.value))));
    return same && !secret.empty() && mac.type == kType && mac.algorithm == kAlgorithm &&
           inForce(mac, now, longest);
}

}  // namespace cxml
