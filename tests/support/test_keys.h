#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "gateway/base/secret.h"

// Keys and certificates made on the spot; none is kept anywhere.
namespace test_keys {

struct TestKey {
    base::Secret privateKey;  ///< PEM
    std::string certificate;  ///< PEM, self-signed
};

template <class Write>
std::string pem(Write write) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
    if (!bio || write(bio.get()) != 1) throw std::runtime_error("no PEM");
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

/// From a key just made, which is taken.
inline TestKey certified(EVP_PKEY* made, const std::string& name) {
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(made, EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    if (!key || !certificate) throw std::runtime_error("no key");
    static long serial = 1000;
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600L * 24 * 365);
    X509_set_pubkey(certificate.get(), key.get());
    auto* const subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0)
        throw std::runtime_error("no certificate");
    const auto secret = pem([&](BIO* out) {
        return PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return {base::Secret(secret),
            pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate.get()); })};
}

inline TestKey rsa(const std::string& name, unsigned bits = 2048) {
    return certified(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<std::size_t>(bits)),
                     name);
}
inline TestKey ecdsa(const std::string& name) {
    return certified(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), name);
}

}  // namespace test_keys
