#include "protocols/cxml/documents.h"

#include <algorithm>

#include "protocols/cxml/carried.h"
#include "protocols/cxml/cart.h"
#include "protocols/cxml/catalogue.h"
#include "protocols/cxml/confirmation.h"
#include "protocols/cxml/exchange.h"
#include "protocols/cxml/grammar.h"
#include "protocols/cxml/invoice.h"
#include "protocols/cxml/order.h"
#include "protocols/cxml/quote.h"
#include "protocols/cxml/receipt.h"
#include "protocols/cxml/remittance.h"
#include "protocols/cxml/setup.h"
#include "protocols/cxml/ship_notice.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

struct Reader {
    std::string_view kind;
    model::Document (*read)(const Body& body, Reading& reading);
};

// A reader of the document's element alone.
template <auto kRead>
model::Document reads(const Body& body, Reading& reading) {
    return kRead(body.node, reading);
}

// One line a kind. What is not here is carried whole.
constexpr Reader kReaders[] = {
    {"PunchOutSetupRequest", reads<readSetup>},
    {"PunchOutOrderMessage",
     [](const Body& body, Reading& reading) -> model::Document {
         return readCart(body.container, body.node, reading);
     }},
    {"OrderRequest", reads<readOrder>},
    {"ConfirmationRequest", reads<readConfirmation>},
    {"ShipNoticeRequest", reads<readShipNotice>},
    {"ReceiptRequest", reads<readReceipt>},
    {"InvoiceDetailRequest", reads<readInvoice>},
    {"PaymentRemittanceRequest", reads<readRemittance>},
    {"QuoteRequest", reads<readQuote>},
    {"QuoteMessage", reads<readQuote>},
    {"CatalogUploadRequest", reads<readCatalogUpload>},
    {"Index", reads<readIndex>},
    {"StatusUpdateRequest", reads<readStatusUpdate>},
    {"Response", reads<readReply>},
    {"GetPendingRequest", reads<readPending>},
    {"DataRequest", reads<readDataRequest>},
    {"CopyRequest", reads<readCopy>},
    {"ProfileRequest",
     [](const Body&, Reading&) -> model::Document { return model::ProfileRequest{}; }},
};

struct Writer {
    Writing& out;

    template <class Document>
    void operator()(const Document& document) const {
        write(out, document);
    }
    void operator()(const model::ProfileRequest&) const { out.empty("ProfileRequest"); }
    void operator()(const model::Other& other) const { out.markup(other.markup); }
};

// cXML DTDs: the version that first came with this document's DTD.
struct First {
    std::string_view dtd;
    int version;
};
// Fulfill.dtd is as old as its receivers say (Coupa reads ship notices by 1.2.014): what a document
// may hold is then what the oldest text of it we know has.
constexpr First kFirst[] = {
    {"InvoiceDetail", 20}, {"Quote", 48},     {"PaymentRemittance", 48},
    {"Contract", 48},      {"Logistics", 48},
};

}  // namespace

model::Document readDocument(const Body& body, Reading& reading) {
    const auto* found = std::find_if(std::begin(kReaders), std::end(kReaders),
                                     [&](const Reader& one) { return one.kind == body.kind; });
    if (found != std::end(kReaders)) return found->read(body, reading);
    return model::Other{body.kind, body.node ? markup(body.node) : std::string()};
}

void writeDocument(Writing& out, const model::Document& document) {
    std::visit(Writer{out}, document);
}

std::string_view containerOf(std::string_view kind) {
    if (kind == "Index" || kind == "Supplier" || kind == "Contract") return {};
    if (kind == "Response") return kind;
    return kind.ends_with("Message") ? "Message" : "Request";
}

int oldestVersion(std::string_view kind) {
    const auto dtd = dtdOf(kind);
    for (const auto& first : kFirst)
        if (first.dtd == dtd) return first.version;
    return kOldestVersion;
}

}  // namespace cxml
