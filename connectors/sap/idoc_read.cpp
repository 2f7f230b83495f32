// ORDERS05, DELVRY03 … 07, INVOIC02 > IDOC … > EDI_DC40, E1…
#include "connectors/sap/idoc.h"
#include "connectors/sap/idoc_documents.h"
#include "protocols/xml/document.h"

namespace sap {
namespace {

using Problems = std::vector<base::Problem>;

std::optional<model::Document> readOne(const Segment& idoc, const Names& names) {
    const auto control = idoc.first("EDI_DC40");
    if (!control) {
        idoc.wrong("EDI_DC40", "is missing");
        return {};
    }
    const auto type = control->needed("MESTYP");
    if (type == "ORDRSP") return readOrderResponse(idoc, names);
    if (type == "DESADV" || type == "SHPMNT" || type == "WHSCON") return readDelivery(idoc, names);
    if (type == "INVOIC") return readInvoice(idoc, names);
    if (!type.empty())
        throw base::Fault(base::FaultCode::unsupported,
                          "IDocs of message type " + type + " are not taken here.");
    return {};
}

}  // namespace

std::string createdAt(const Segment& idoc) {
    const auto control = idoc.first("EDI_DC40");
    return control ? control->date("CREDAT") : "";
}

std::string orderIdIn(const std::vector<Segment>& references) {
    for (const auto& one : references)
        for (const auto* field : {"BELNR", "BSTNR", "IHREZ"})
            if (auto value = one.text(field); isOrderId(value)) return value;
    return {};
}

bool holdsIdocs(std::string_view bytes) {
    try {
        return !xml::Document::read(bytes, "application/xml").root().child("IDOC").empty();
    } catch (const base::Fault&) {
        return false;
    }
}

std::vector<model::Document> readIdocs(std::string_view bytes, std::string_view contentType,
                                       const Names& names) {
    const auto document = xml::Document::read(bytes, contentType);
    Problems problems;
    std::vector<model::Document> documents;
    const Segment root(document.root(), problems);
    for (const auto& idoc : root.all("IDOC"))
        if (auto read = readOne(idoc, names)) documents.push_back(std::move(*read));
    if (documents.empty() && problems.empty()) root.wrong("IDOC", "is missing");
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The IDoc can't be taken.", {},
                          std::move(problems));
    return documents;
}

}  // namespace sap
