#include "samples/buyer/paper.h"

#include <pugixml.hpp>

#include "gateway/base/text.h"
#include "samples/buyer/company.h"
#include "samples/buyer/failure.h"

// cXML/Request: one of
//   ConfirmationRequest: ConfirmationHeader, OrderReference, ConfirmationItem/ConfirmationStatus
//   ShipNoticeRequest: ShipNoticeHeader, ShipControl, ShipNoticePortion: OrderReference,
//   ShipNoticeItem
//   InvoiceDetailRequest: InvoiceDetailRequestHeader, InvoiceDetailOrder: InvoiceDetailOrderInfo,
//   InvoiceDetailItem;  InvoiceDetailSummary
//   StatusUpdateRequest: DocumentReference, Status
//   CatalogUploadRequest: CatalogName, the catalogue beside it

namespace buyer {

namespace {

using pugi::xml_node;

std::string text(xml_node node) {
    return std::string(base::trim(node.text().get()));
}

std::string money(xml_node parent) {
    xml_node found = parent.child("Money");
    return found ? text(found) + " " + found.attribute("currency").value() : std::string();
}

class Reader {
public:
    explicit Reader(xml_node cxml) : cxml_(cxml) {}

    Paper read() {
        readEnvelope();
        xml_node request = cxml_.child("Request").find_child(
            [](xml_node child) { return child.type() == pugi::node_element; });
        paper_.kind = request.name();
        if (paper_.kind == "ConfirmationRequest") {
            readConfirmation(request);
        } else if (paper_.kind == "ShipNoticeRequest") {
            readShipNotice(request);
        } else if (paper_.kind == "InvoiceDetailRequest") {
            readInvoice(request);
        } else if (paper_.kind == "StatusUpdateRequest") {
            readStatus(request);
        } else if (paper_.kind == "CatalogUploadRequest") {
            readCatalogue(request);
        } else {
            throw Failure("this buyer has no use for a " +
                          (paper_.kind.empty() ? "cXML without a Request" : paper_.kind));
        }
        return std::move(paper_);
    }

private:
    void readEnvelope() {
        paper_.payloadId = cxml_.attribute("payloadID").value();
        xml_node header = cxml_.child("Header");
        xml_node sender = header.child("Sender").child("Credential");
        paper_.from = text(header.child("From").child("Credential").child("Identity"));
        paper_.secret = text(sender.child("SharedSecret"));
        for (xml_node credential : header.child("To").children("Credential")) {
            std::string identity = text(credential.child("Identity"));
            bool ours = std::ranges::any_of(companies(), [&](const Company& company) {
                return company.self.identity == identity;
            });
            if (paper_.to.empty() || ours) {
                paper_.to = identity;
            }
        }
    }

    void fact(const char* name, const std::string& value) {
        if (!value.empty()) {
            paper_.facts.emplace_back(name, value);
        }
    }

    void readReference(xml_node reference) {
        paper_.orderNumber = reference.attribute("orderID").value();
        paper_.aboutPayload = reference.child("DocumentReference").attribute("payloadID").value();
    }

    PaperLine line(xml_node item) {
        return {.number = item.attribute("lineNumber").as_int(),
                .part = {},
                .description = {},
                .quantity = item.attribute("quantity").value(),
                .unit = text(item.child("UnitOfMeasure")),
                .price = {},
                .amount = {},
                .said = {}};
    }

    void readConfirmation(xml_node request) {
        xml_node header = request.child("ConfirmationHeader");
        paper_.number = header.attribute("confirmID").value();
        paper_.said = header.attribute("type").value();
        fact("Date", header.attribute("noticeDate").value());
        fact("Note", text(header.child("Comments")));
        readReference(request.child("OrderReference"));
        for (xml_node item : request.children("ConfirmationItem")) {
            for (xml_node status : item.children("ConfirmationStatus")) {
                PaperLine said = line(status);
                said.number = item.attribute("lineNumber").as_int();
                said.said = status.attribute("type").value();
                said.price = money(status.child("UnitPrice"));
                said.description = text(status.child("Comments"));
                paper_.lines.push_back(said);
            }
        }
    }

    void readShipNotice(xml_node request) {
        xml_node header = request.child("ShipNoticeHeader");
        xml_node control = request.child("ShipControl");
        paper_.number = header.attribute("shipmentID").value();
        fact("Shipped", header.attribute("shipmentDate").value());
        fact("Arrives", header.attribute("deliveryDate").value());
        fact("Carrier", text(control.child("CarrierIdentifier")));
        fact("Tracking number", text(control.child("ShipmentIdentifier")));
        for (xml_node portion : request.children("ShipNoticePortion")) {
            readReference(portion.child("OrderReference"));
            for (xml_node item : portion.children("ShipNoticeItem")) {
                PaperLine said = line(item);
                said.part = text(item.child("ItemID").child("SupplierPartID"));
                paper_.lines.push_back(said);
            }
        }
    }

    void readInvoice(xml_node request) {
        xml_node header = request.child("InvoiceDetailRequestHeader");
        xml_node summary = request.child("InvoiceDetailSummary");
        paper_.number = header.attribute("invoiceID").value();
        paper_.said = header.attribute("purpose").value();
        fact("Date", header.attribute("invoiceDate").value());
        fact("Subtotal", money(summary.child("SubtotalAmount")));
        fact("Tax", money(summary.child("Tax")));
        fact("Due", money(summary.child("DueAmount")));
        for (xml_node order : request.children("InvoiceDetailOrder")) {
            readReference(order.child("InvoiceDetailOrderInfo").child("OrderReference"));
            for (xml_node item : order.children("InvoiceDetailItem")) {
                paper_.lines.push_back(invoiced(item));
            }
        }
    }

    PaperLine invoiced(xml_node item) {
        xml_node reference = item.child("InvoiceDetailItemReference");
        PaperLine said = line(item);
        said.number = reference.attribute("lineNumber").as_int();
        said.part = text(reference.child("ItemID").child("SupplierPartID"));
        said.description = text(reference.child("Description"));
        said.price = money(item.child("UnitPrice"));
        said.amount = money(item.child("SubtotalAmount"));
        return said;
    }

    void readStatus(xml_node request) {
        xml_node status = request.child("Status");
        paper_.aboutPayload = request.child("DocumentReference").attribute("payloadID").value();
        paper_.said =
            std::string(status.attribute("code").value()) + " " + status.attribute("text").value();
        fact("Note", text(status));
    }

    void readCatalogue(xml_node request) {
        paper_.number = text(request.child("CatalogName"));
        paper_.said = request.attribute("operation").value();
        fact("Note", text(request.child("Description")));
    }

    xml_node cxml_;
    Paper paper_;
};

}  // namespace

std::string Paper::title() const {
    static const std::map<std::string, std::string> names{{"ConfirmationRequest", "Confirmation"},
                                                          {"ShipNoticeRequest", "Ship notice"},
                                                          {"InvoiceDetailRequest", "Invoice"},
                                                          {"StatusUpdateRequest", "Status"},
                                                          {"CatalogUploadRequest", "Catalogue"}};
    auto found = names.find(kind);
    std::string name = isCredit() ? "Credit memo" : found == names.end() ? kind : found->second;
    bool plain = said.empty() || said == "standard" || isCredit();
    return name + (number.empty() ? "" : " " + number) + (plain ? "" : ": " + said);
}

Paper readPaper(const std::string& document) {
    pugi::xml_document parsed;
    auto result = parsed.load_buffer(document.data(), document.size(),
                                     pugi::parse_default | pugi::parse_doctype);
    if (!result || !parsed.child("cXML")) {
        throw Failure("this is no cXML document");
    }
    Paper paper = Reader(parsed.child("cXML")).read();
    paper.document = document;
    return paper;
}

}  // namespace buyer
