// Signatures against raw xmlsec on the same document: parse, Ids, digests, RSA, serialise. xmlsec
// alone looks at nothing else; ours passes the gate, checks every place and algorithm, keeps the
// digested bytes and compares payload ids.
#include <libxml/parser.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <xmlsec/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include <chrono>
#include <memory>
#include <stdexcept>

#include "protocols/cxml/signature.h"
#include "tests/bench/bench.h"
#include "tests/support/test_keys.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
using Tree = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;
using SecKey = std::unique_ptr<xmlSecKey, decltype(&xmlSecKeyDestroy)>;
using Context = std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)>;

/// Documents a second while `once` runs over and over for about that long.
template <class Once>
double rate(std::chrono::milliseconds during, Once once) {
    const auto begun = Clock::now();
    std::size_t times = 0;
    while (Clock::now() - begun < during) {
        for (int i = 0; i < 10; ++i) once();
        times += 10;
    }
    const std::chrono::duration<double> took = Clock::now() - begun;
    return static_cast<double>(times) / took.count();
}

// The bare key: a certificate would be copied with it every time.
std::string publicKeyOf(const std::string& certificatePem) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(
        BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())),
        BIO_free_all);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free);
    return test_keys::pem(
        [&](BIO* out) { return PEM_write_bio_PUBKEY(out, X509_get0_pubkey(certificate.get())); });
}

SecKey loaded(std::string_view pem) {
    SecKey key(xmlSecCryptoAppKeyLoadMemory(reinterpret_cast<const xmlSecByte*>(pem.data()),
                                            static_cast<xmlSecSize>(pem.size()),
                                            xmlSecKeyDataFormatPem, nullptr, nullptr, nullptr),
               xmlSecKeyDestroy);
    if (!key) throw std::runtime_error("no key");
    return key;
}

Tree parsed(const std::string& document) {
    Tree tree(xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr, nullptr,
                            XML_PARSE_NONET),
              xmlFreeDoc);
    if (!tree) throw std::runtime_error("not parsed");
    const xmlChar* ids[] = {reinterpret_cast<const xmlChar*>("Id"), nullptr};
    xmlSecAddIDs(tree.get(), xmlDocGetRootElement(tree.get()), ids);
    return tree;
}

xmlNodePtr signatureIn(const Tree& tree) {
    return xmlSecFindNode(xmlDocGetRootElement(tree.get()),
                          reinterpret_cast<const xmlChar*>("Signature"), xmlSecDSigNs);
}

Context newContext(const SecKey& key) {
    Context context(xmlSecDSigCtxCreate(nullptr), xmlSecDSigCtxDestroy);
    context->flags =
        XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS | XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES;
    context->signKey = xmlSecKeyDuplicate(key.get());
    return context;
}

void verifyRaw(const std::string& document, const SecKey& key) {
    const auto tree = parsed(document);
    const auto context = newContext(key);
    if (xmlSecDSigCtxVerify(context.get(), signatureIn(tree)) != 0 ||
        context->status != xmlSecDSigStatusSucceeded)
        throw std::runtime_error("raw xmlsec does not verify");
}

void signRaw(const std::string& templated, const SecKey& key) {
    const auto tree = parsed(templated);
    const auto context = newContext(key);
    if (xmlSecDSigCtxSign(context.get(), signatureIn(tree)) != 0)
        throw std::runtime_error("raw xmlsec does not sign");
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(tree.get(), &bytes, &size, "UTF-8");
    if (size == 0) throw std::runtime_error("nothing written");
    xmlFree(bytes);
}

/// `text` with every content of these elements taken out: a signed document as a template.
std::string templateOf(std::string text) {
    for (const std::string_view tag : {"ds:DigestValue>", "ds:SignatureValue>"})
        for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag, at)) {
            at += tag.size();
            const auto end = text.find("</", at);
            text.erase(at, end - at);
            at = text.find('>', at);
        }
    const auto keyInfo = text.find("<ds:KeyInfo>");
    return text.erase(keyInfo, text.find("<ds:Object>") - keyInfo);
}

template <class Ours, class Theirs>
Row compare(const Settings& settings, const std::string& name, Ours ours, Theirs theirs) {
    const std::chrono::milliseconds during(settings.smoke ? 20 : 250);
    std::vector<double> own, raw, ratios;
    for (int round = 0; round < (settings.smoke ? 1 : 9); ++round) {
        own.push_back(rate(during, ours));
        raw.push_back(rate(during, theirs));
        ratios.push_back(own.back() / raw.back());
    }
    return {name, median(own), "docs/s", "raw xmlsec", median(ratios)};
}

struct Ground {
    test_keys::TestKey made = test_keys::rsa("bench");
    std::string plain;
    cxml::SigningKey key = cxml::readSigningKey(made.privateKey, made.certificate);
    std::string document = cxml::sign(plain, key);

    explicit Ground(const Settings& settings)
        : plain(readFile(settings.source / "tests/bench/documents/order.xml")) {}
};

}  // namespace

Rows cxmlVerify(const Settings& settings) {
    const Ground ground(settings);
    const std::vector<std::string> pinned = {ground.made.certificate};
    const auto key = loaded(publicKeyOf(ground.made.certificate));
    const auto ours = [&] {
        if (cxml::verifySignature(ground.document, pinned).data.empty())
            throw std::runtime_error("nothing verified");
    };
    return {compare(settings, "cxml.verify", ours, [&] { verifyRaw(ground.document, key); })};
}

Rows cxmlSign(const Settings& settings) {
    const Ground ground(settings);
    const auto templated = templateOf(ground.document);
    const auto key = loaded(ground.made.privateKey.reveal());
    const auto ours = [&] {
        if (cxml::sign(ground.plain, ground.key).empty())
            throw std::runtime_error("nothing signed");
    };
    return {compare(settings, "cxml.sign", ours, [&] { signRaw(templated, key); })};
}

}  // namespace bench
