// ControlKeys / OCInstruction? ASNInstruction? InvoiceInstruction? SESInstruction? (each @value)
#include "protocols/cxml/control_keys.h"

#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"

namespace cxml {
namespace {

constexpr std::string_view kKeys = "ControlKeys";

std::string* memberFor(std::string_view name, model::Instructions& instructions) {
    if (name == "OCInstruction") return &instructions.confirmations;
    if (name == "ASNInstruction") return &instructions.shipNotices;
    if (name == "InvoiceInstruction") return &instructions.invoices;
    return nullptr;
}

void writeOne(Writing& out, std::string_view name, const std::string& value,
              const model::Carried& carried) {
    if (value.empty()) return;
    out.open(name, {{"value", value}}).carrying(carried, below(kKeys, name)).close();
}

}  // namespace

void readControlKeys(pugi::xml_node keys, model::Instructions& instructions,
                     model::Carried& carried) {
    carryAttributes(carried, keys, kKeys);
    xml::eachElement(keys, [&](pugi::xml_node key, std::string_view name) {
        auto* member = memberFor(name, instructions);
        const char* value = key.attribute("value").value();
        if (!member || !member->empty() || !*value) return carry(carried, key, kKeys);
        *member = value;
        carryRest(carried, key, below(kKeys, name), {"value"}, {});
    });
}

void writeControlKeys(Writing& out, const model::Instructions& instructions,
                      const model::Carried& carried) {
    if (instructions == model::Instructions{} && !carriesIn(carried, kKeys)) return;
    out.open(kKeys).carrying(carried, kKeys);
    writeOne(out, "OCInstruction", instructions.confirmations, carried);
    writeOne(out, "ASNInstruction", instructions.shipNotices, carried);
    writeOne(out, "InvoiceInstruction", instructions.invoices, carried);
    out.close();
}

}  // namespace cxml
