// TermsOfDelivery
//   TermsOfDeliveryCode(@value) ShippingPaymentMethod(@value) TransportTerms(@value)? Address?
//   Comments*
#include "protocols/cxml/delivery_terms.h"

#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

std::string* memberFor(std::string_view name, model::DeliveryTerms& terms) {
    if (name == "TermsOfDeliveryCode") return &terms.code;
    if (name == "ShippingPaymentMethod") return &terms.shippingPayment;
    return name == "TransportTerms" ? &terms.transport : nullptr;
}

void readTerm(Node node, std::string_view name, std::string& member, model::Carried& carried) {
    const char* value = node.attribute("value").value();
    if (!member.empty() || !*value) return carry(carried, node);
    member = value;
    carryRest(carried, node, name, {"value"}, {});
    if (auto words = xml::trimmed(node); !words.empty())
        carried.push_back({std::string(name), "#", std::move(words)});
}

void writeTerm(Writing& out, std::string_view name, const std::string& value,
               const model::Carried& carried) {
    if (value.empty()) return;
    out.open(name, {{"value", value}}).carrying(carried, name).close();
}

}  // namespace

model::DeliveryTerms readDeliveryTerms(Node node) {
    model::DeliveryTerms terms;
    carryAttributes(terms.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (auto* member = memberFor(name, terms))
            readTerm(child, name, *member, terms.carried);
        else if (name == "Comments")
            keepNote(terms.comment, terms.carried, child);
        else
            carry(terms.carried, child);
    });
    return terms;
}

void write(Writing& out, const std::optional<model::DeliveryTerms>& terms) {
    if (!terms) return;
    out.open("TermsOfDelivery").carrying(terms->carried);
    writeTerm(out, "TermsOfDeliveryCode", terms->code, terms->carried);
    writeTerm(out, "ShippingPaymentMethod", terms->shippingPayment, terms->carried);
    writeTerm(out, "TransportTerms", terms->transport, terms->carried);
    writeNote(out, terms->comment, terms->carried);
    out.close();
}

}  // namespace cxml
