#include "gateway/flows/reading.h"

#include "gateway/base/fault.h"
#include "gateway/flows/alerts.h"

namespace flows {

void tellSetAside(Context& context) {
    auto* const readings = base::readings();
    if (!readings) return;
    for (const auto& [what, words] : readings->untold()) {
        const auto subject = "set_aside/" + what;
        const auto& text = words;
        context.store.write([&](store::Tx& tx) { raiseAlert(context, tx, subject, text); });
        readings->told(what);
    }
}

std::optional<base::Readings::Mark> beginReading(Context& context, const std::string& what,
                                                 const std::string& name) {
    auto* const readings = base::readings();
    if (!readings) return std::nullopt;
    if (!readings->isPoison(what)) return readings->begin(what);
    const auto told = name + " is not read any more: the program ended " +
                      std::to_string(base::Readings::kMostDeaths) + " times while it read it.";
    const auto help = "To have it read again, remove " + readings->fileOf(what).string();
    readings->setAside(what, told + ' ' + help);
    tellSetAside(context);
    throw base::Fault(base::FaultCode::invalid, told, help);
}

}  // namespace flows
