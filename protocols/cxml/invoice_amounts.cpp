#include "protocols/cxml/invoice_amounts.h"

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"

namespace cxml {

void writeInvoiceCharge(Writing& out, std::string_view name,
                        const std::optional<model::Charge>& charge) {
    if (!charge) return;
    auto plain = *charge;
    if (!out.knows(name, "Description")) plain.description.clear();
    if (!out.knows(name, "@percentageRate")) plain.percent.reset();
    writeCharge(out, name, plain);
}

void readModifications(pugi::xml_node node, std::vector<model::Modification>& read,
                       model::Carried& carried, Reading& reading) {
    xml::eachElement(node, [&](pugi::xml_node child, std::string_view name) {
        if (name == "Modification")
            read.push_back(readModification(child, reading));
        else
            carry(carried, child, node.name());
    });
}

void writeModifications(Writing& out, std::string_view name,
                        const std::vector<model::Modification>& modifications,
                        const model::Carried& carried) {
    if (modifications.empty()) return;
    out.open(name).carrying(carried, name);
    for (const auto& modification : modifications) write(out, modification);
    out.close();
}

}  // namespace cxml
