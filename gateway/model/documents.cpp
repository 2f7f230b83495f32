#include "gateway/model/documents.h"

namespace model {
namespace {

struct Kind {
    std::string operator()(const PunchoutSetup&) const { return "PunchOutSetupRequest"; }
    std::string operator()(const Cart&) const { return "PunchOutOrderMessage"; }
    std::string operator()(const Order&) const { return "OrderRequest"; }
    std::string operator()(const Confirmation&) const { return "ConfirmationRequest"; }
    std::string operator()(const ShipNotice&) const { return "ShipNoticeRequest"; }
    std::string operator()(const Receipt&) const { return "ReceiptRequest"; }
    std::string operator()(const Invoice&) const { return "InvoiceDetailRequest"; }
    std::string operator()(const StatusUpdate&) const { return "StatusUpdateRequest"; }
    std::string operator()(const Reply&) const { return "Response"; }
    std::string operator()(const Pending&) const { return "GetPendingRequest"; }
    std::string operator()(const DataRequest&) const { return "DataRequest"; }
    std::string operator()(const Copy&) const { return "CopyRequest"; }
    std::string operator()(const Remittance&) const { return "PaymentRemittanceRequest"; }
    std::string operator()(const Quote& quote) const {
        return quote.request ? "QuoteRequest" : "QuoteMessage";
    }
    std::string operator()(const CatalogUpload& upload) const {
        return upload.indexOnly ? "Index" : "CatalogUploadRequest";
    }
    std::string operator()(const ProfileRequest&) const { return "ProfileRequest"; }
    std::string operator()(const Other& other) const { return other.kind; }
};

}  // namespace

std::string kind(const Document& document) {
    return std::visit(Kind{}, document);
}

}  // namespace model
