#include "protocols/cxml/signature_keys.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <map>

#include "gateway/base/encoding.h"

namespace cxml {
namespace {

using Bio = std::unique_ptr<BIO, Destroy<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Destroy<BN_free>>;

constexpr int kLeastRsaBits = 2048;

Bio reading(std::string_view text) {
    Bio bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    if (!bio) outOfMemory();
    return bio;
}

std::string contents(const Bio& bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string derOf(X509& certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || i2d_X509_bio(bio.get(), &certificate) != 1) outOfMemory();
    return contents(bio);
}

// A key under a passphrase is not asked for it at the terminal.
int noPassphrase(char*, int, int, void*) {
    return -1;
}

[[noreturn]] void refuse(std::string what) {
    throw base::Fault(base::FaultCode::invalid, std::move(what));
}

bool isStrong(EVP_PKEY& key) {
    const auto kind = EVP_PKEY_get_base_id(&key);
    return kind == EVP_PKEY_EC ||
           (kind == EVP_PKEY_RSA && EVP_PKEY_get_bits(&key) >= kLeastRsaBits);
}

}  // namespace

PinnedCertificates readCertificates(std::string_view pem) {
    PinnedCertificates all;
    const auto bio = reading(pem);
    while (Certificate read{PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr)}) {
        Key key(X509_get_pubkey(read.get()));
        if (!key) continue;
        auto der = derOf(*read);
        auto fingerprint = base::sha256Hex(der);
        all.push_back({std::move(read), std::move(key), std::move(der), std::move(fingerprint)});
    }
    ERR_clear_error();
    return all;
}

std::vector<std::string> fingerprints(std::string_view certificatesPem) {
    std::vector<std::string> all;
    for (const auto& certificate : readCertificates(certificatesPem))
        all.push_back(certificate.fingerprint);
    return all;
}

std::shared_ptr<const PinnedCertificates> pinnedCertificates(const std::string& pem) {
    constexpr std::size_t kMost = 256;
    static thread_local std::map<std::string, std::shared_ptr<const PinnedCertificates>> known;
    const auto found = known.find(pem);
    if (found != known.end()) return found->second;
    if (known.size() >= kMost) known.clear();
    return known[pem] = std::make_shared<const PinnedCertificates>(readCertificates(pem));
}

SigningKey readSigningKey(const base::Secret& privateKeyPem, std::string_view certificatePem) {
    auto certificates = readCertificates(certificatePem);
    if (certificates.empty()) refuse("The signing certificate cannot be read.");
    const auto bio = reading(privateKeyPem.reveal());
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
    ERR_clear_error();
    if (!key) refuse("The signing key cannot be read; it may not be under a passphrase.");
    if (!isStrong(*key)) refuse("The signing key must be ECDSA, or RSA of at least 2048 bits.");
    auto& certificate = certificates.front();
    if (X509_check_private_key(certificate.certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        refuse("The signing key does not belong to the signing certificate.");
    }
    return SigningKey(std::make_shared<const SigningKey::Parts>(
        SigningKey::Parts{std::move(key), std::move(certificate)}));
}

std::string SigningKey::fingerprint() const {
    return parts_->certificate.fingerprint;
}

std::string issuerOf(const PinnedCertificate& certificate) {
    const Bio bio(BIO_new(BIO_s_mem()));
    const auto* name = X509_get_issuer_name(certificate.certificate.get());
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) < 0)
        outOfMemory();
    return contents(bio);
}

std::string serialOf(const PinnedCertificate& certificate) {
    const auto* serial = X509_get0_serialNumber(certificate.certificate.get());
    const Number number(ASN1_INTEGER_to_BN(serial, nullptr));
    char* const digits = number ? BN_bn2dec(number.get()) : nullptr;
    if (!digits) outOfMemory();
    std::string text(digits);
    OPENSSL_free(digits);
    return text;
}

}  // namespace cxml
