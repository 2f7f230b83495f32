#include "protocols/cxml/signature_library.h"

#include <libxml/globals.h>
#include <libxml/parser.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/io.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmlsec.h>

#include "protocols/cxml/signature_algorithms.h"

namespace cxml {
namespace {

// The library's own report is for developers and quotes documents.
void sayNothing(const char*, int, const char*, const char*, const char*, int, const char*) {}

void dropError(void*, xmlErrorPtr) {}

xmlParserInputPtr fetchNothing(const char*, const char*, xmlParserCtxtPtr) {
    return nullptr;
}

bool start() {
    xmlInitParser();
    xmlSetExternalEntityLoader(fetchNothing);
    xmlSecErrorsSetCallback(sayNothing);
    if (xmlSecInit() < 0 || xmlSecCheckVersion() != 1 || xmlSecOpenSSLAppInit(nullptr) < 0 ||
        xmlSecOpenSSLInit() < 0)
        throw base::Fault(base::FaultCode::internal, "internal error", "xmlsec does not start");
    xmlSecErrorsSetCallback(sayNothing);
    // Whatever a reference says: there is nothing that could open it.
    xmlSecIOCleanupCallbacks();
    return true;
}

}  // namespace

// libxml2 keeps these per thread.
SignatureLibrary::SignatureLibrary() {
    static const bool started = start();
    static_cast<void>(started);
    context_ = xmlStructuredErrorContext;
    told_ = xmlStructuredError;
    xmlSetStructuredErrorFunc(nullptr, dropError);
}

SignatureLibrary::~SignatureLibrary() {
    xmlSetStructuredErrorFunc(context_, told_);
}

Tree parseTree(std::string_view utf8) {
    const std::unique_ptr<xmlParserCtxt, Destroy<xmlFreeParserCtxt>> parser(xmlNewParserCtxt());
    if (!parser) outOfMemory();
    Tree tree(xmlCtxtReadMemory(
        parser.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT));
    if (!tree || !xmlDocGetRootElement(tree.get()))
        throw base::Fault(base::FaultCode::malformed, "The document is not well-formed XML");
    return tree;
}

SecKey secKey(EVP_PKEY& key) {
    EVP_PKEY_up_ref(&key);
    Key shared(&key);
    auto* const value = xmlSecOpenSSLEvpKeyAdopt(shared.get());
    if (!value) outOfMemory();
    static_cast<void>(shared.release());
    SecKey made(xmlSecKeyCreate());
    if (made && xmlSecKeySetValue(made.get(), value) == 0) return made;
    xmlSecKeyDataDestroy(value);
    outOfMemory();
}

SignatureContext newContext(EVP_PKEY& key) {
    SignatureContext context(xmlSecDSigCtxCreate(nullptr));
    if (!context) outOfMemory();
    // Manifests name attachments, which are not xmlsec's to find.
    context->flags =
        XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS | XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES;
    context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    enableAllowed(*context);
    context->signKey = secKey(key).release();
    return context;
}

}  // namespace cxml
