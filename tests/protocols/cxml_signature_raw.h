#pragma once

#include <libxml/parser.h>
#include <xmlsec/crypto.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

// What `xmlsec1 --sign` and `--verify` with `--id-attr:Id` do: another reader of our signatures,
// and the maker of signatures we would never make.
namespace raw_xmlsec {

inline std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> parsed(std::string_view document) {
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(
        xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr, nullptr,
                      XML_PARSE_NONET),
        xmlFreeDoc);
    if (!tree) throw std::runtime_error("not parsed");
    const xmlChar* ids[] = {reinterpret_cast<const xmlChar*>("Id"), nullptr};
    xmlSecAddIDs(tree.get(), xmlDocGetRootElement(tree.get()), ids);
    return tree;
}

inline xmlNodePtr signatureIn(xmlDocPtr tree) {
    return xmlSecFindNode(xmlDocGetRootElement(tree), reinterpret_cast<const xmlChar*>("Signature"),
                          xmlSecDSigNs);
}

inline std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)> context(
    std::string_view pem, xmlSecKeyDataFormat format) {
    std::unique_ptr<xmlSecDSigCtx, decltype(&xmlSecDSigCtxDestroy)> made(
        xmlSecDSigCtxCreate(nullptr), xmlSecDSigCtxDestroy);
    made->flags = XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS;
    made->signKey = xmlSecCryptoAppKeyLoadMemory(reinterpret_cast<const xmlSecByte*>(pem.data()),
                                                 static_cast<xmlSecSize>(pem.size()), format,
                                                 nullptr, nullptr, nullptr);
    if (!made->signKey) throw std::runtime_error("no key");
    return made;
}

/// Call after verifySignature or sign has started the library once.
inline bool verifies(std::string_view document, std::string_view certificatePem) {
    const auto tree = parsed(document);
    const auto made = context(certificatePem, xmlSecKeyDataFormatCertPem);
    return xmlSecDSigCtxVerify(made.get(), signatureIn(tree.get())) == 0 &&
           made->status == xmlSecDSigStatusSucceeded;
}

/// Fills in the signature template that stands in the document.
inline std::string filled(std::string_view document, std::string_view privateKeyPem) {
    const auto tree = parsed(document);
    const auto made = context(privateKeyPem, xmlSecKeyDataFormatPem);
    if (xmlSecDSigCtxSign(made.get(), signatureIn(tree.get())) != 0)
        throw std::runtime_error("not signed");
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(tree.get(), &bytes, &size, "UTF-8");
    std::string text(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    return text;
}

}  // namespace raw_xmlsec
