#include "tests/faults/paper.h"

#include <cstdio>

namespace faults {
namespace {

std::string identity(int partner) {
    char text[16];
    std::snprintf(text, sizeof text, "AN0200000%04d", partner);
    return text;
}

std::string secret(int partner) {
    return "faults secret " + std::to_string(partner);
}

std::string credential(const std::string& domainless, const std::string& more = {}) {
    return "<Credential domain=\"NetworkId\"><Identity>" + domainless + "</Identity>" + more +
           "</Credential>";
}

std::string address(const std::string& name) {
    return "<" + name +
           "><Address addressID=\"A1\" isoCountryCode=\"US\"><Name xml:lang=\"en\">Faults Works"
           "</Name><PostalAddress><Street>1 Quay Road</Street><City>Portsmouth</City>"
           "<PostalCode>03801</PostalCode><Country isoCountryCode=\"US\">United States</Country>"
           "</PostalAddress></Address></" +
           name + ">";
}

std::string drawingOf(const Paper& paper) {
    return paper.drawing.empty() ? std::string()
                                 : "<Comments xml:lang=\"en\">As drawn.<Attachment><URL>cid:drawing"
                                   "</URL></Attachment></Comments>";
}

std::string document(const Paper& paper) {
    const auto previous = paper.previous.empty()
                              ? std::string()
                              : "<DocumentReference payloadID=\"" + paper.previous + "\"/>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\">\n"
           "<cXML payloadID=\"" +
           paper.payloadId() + "\" timestamp=\"2026-03-02T10:05:00+01:00\"><Header><From>" +
           credential(identity(paper.partner)) + "</From><To>" + credential("AN01000990001") +
           "</To><Sender>" +
           credential(identity(paper.partner),
                      "<SharedSecret>" + secret(paper.partner) + "</SharedSecret>") +
           "<UserAgent>Faults 1</UserAgent></Sender></Header><Request><OrderRequest>"
           "<OrderRequestHeader orderID=\"" +
           paper.number + "\" orderDate=\"2026-03-02T10:05:00+01:00\" type=\"" + paper.type +
           "\" orderVersion=\"" + std::to_string(paper.version) +
           "\"><Total><Money currency=\"USD\">12.50</Money></Total>" + address("ShipTo") +
           address("BillTo") + previous + drawingOf(paper) +
           "</OrderRequestHeader><ItemOut lineNumber=\"1\" quantity=\"" + paper.quantity +
           "\"><ItemID><SupplierPartID>F-100</SupplierPartID></ItemID><ItemDetail><UnitPrice>"
           "<Money currency=\"USD\">12.50</Money></UnitPrice><Description xml:lang=\"en\">Bolt"
           "</Description><UnitOfMeasure>EA</UnitOfMeasure><Classification domain=\"UNSPSC\">"
           "31161500</Classification></ItemDetail></ItemOut></OrderRequest></Request></cXML>\n";
}

std::string part(const std::string& id, const std::string& type, const std::string& bytes) {
    return "--b\r\nContent-Type: " + type + "\r\nContent-ID: <" + id + ">\r\n\r\n" + bytes + "\r\n";
}

}  // namespace

Posting posting(const Paper& paper) {
    const std::string type = "text/xml; charset=UTF-8";
    if (paper.drawing.empty()) return {type, document(paper)};
    return {"multipart/related; boundary=b; type=\"text/xml\"; start=\"<order>\"",
            part("order", type, document(paper)) +
                part("drawing", "text/plain; name=drawing.txt", paper.drawing) + "--b--\r\n"};
}

std::string partnerId(int partner) {
    return "buyer-" + std::to_string(partner);
}

std::string partnerFile(int partner, const std::string& backOffice) {
    const auto names = "[{\"domain\":\"NetworkId\",\"identity\":\"" + identity(partner) + "\"}]";
    return "{\"id\":\"" + partnerId(partner) + "\",\"name\":\"Buyer " + std::to_string(partner) +
           "\",\"profile\":\"generic\",\"from\":" + names + ",\"sender\":" + names +
           ",\"to\":[{\"domain\":\"NetworkId\",\"identity\":\"AN01000990001\"}],"
           "\"origins\":[\"https://buyer.faults.example\"],\"currency\":\"USD\","
           "\"language\":\"en\",\"priceList\":\"faults\",\"differences\":\"accept\","
           "\"options\":{\"cxml.transport\":\"poll\"},\"connector\":\"" +
           backOffice + "\",\"secrets\":[\"" + secret(partner) + "\"]}";
}

}  // namespace faults
