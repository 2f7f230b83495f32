#include "gateway/flows/stamp.h"

#include <unistd.h>

#include "gateway/base/encoding.h"

namespace flows {

protocols::Stamp newStamp(Context& context) {
    static const std::string process = std::to_string(::getpid());
    const auto now = context.clock.now();
    std::string id;
    for (const char c : base::iso(now).substr(0, 23))
        if (c >= '0' && c <= '9') id += c;
    id += '.' + process + '.' + base::hex(context.random.bytes(8)) + '@' + context.settings.host;
    return {now, std::move(id)};
}

}  // namespace flows
