#include <algorithm>
#include <array>

#include "protocols/cxml/cxml.h"
#include "protocols/oci/oci.h"
#include "protocols/protocol.h"

namespace protocols {

std::span<const Protocol* const> all() {
    static const std::array<const Protocol*, 2> list{
        &cxml::protocol(),
        &oci::protocol(),
    };
    return list;
}

const Protocol& named(std::string_view name) {
    for (const auto* protocol : all())
        if (protocol->name() == name) return *protocol;
    throw base::Fault(base::FaultCode::internal, "This is not available.",
                      "no protocol is named " + std::string(name));
}

const Protocol* claiming(const base::Wire& request) {
    const auto list = all();
    const auto found =
        std::ranges::find_if(list, [&](const auto* protocol) { return protocol->claims(request); });
    return found == list.end() ? nullptr : *found;
}

}  // namespace protocols
