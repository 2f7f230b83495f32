#include "gateway/flows/admin_password.h"

#include <sodium.h>

#include <array>
#include <mutex>

#include "gateway/base/fault.h"

namespace flows {
namespace {

constexpr std::size_t kLongestPassword = 1'000;

std::mutex& oneAtATime() {
    static std::mutex mutex;
    return mutex;
}

void ready() {
    static const bool ok = sodium_init() >= 0;
    if (!ok)
        throw base::Fault(base::FaultCode::internal, "Logging in is not possible.",
                          "libsodium does not start");
}

}  // namespace

std::string hashPassword(const base::Secret& password) {
    ready();
    const std::lock_guard lock(oneAtATime());
    const auto text = password.reveal();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), text.data(), text.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        throw base::Fault(base::FaultCode::unavailable, "Not possible at the moment, try again.",
                          "no memory for argon2id");
    return hash.data();
}

bool isPassword(const std::string& hash, const base::Secret& password) {
    ready();
    const auto text = password.reveal().substr(0, kLongestPassword);
    const std::lock_guard lock(oneAtATime());
    return crypto_pwhash_str_verify(hash.c_str(), text.data(), text.size()) == 0 &&
           password.reveal().size() <= kLongestPassword;
}

const std::string& hashOfNobody() {
    static const std::string hash = [] {
        std::string unknown(32, '\0');
        ready();
        randombytes_buf(unknown.data(), unknown.size());
        return hashPassword(base::Secret(unknown));
    }();
    return hash;
}

}  // namespace flows
