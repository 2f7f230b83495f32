#include "gateway/base/wire.h"

#include "gateway/base/text.h"

namespace base {

std::string_view Wire::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (equalsAnyCase(key, name)) return value;
    return {};
}

Wire& Wire::with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string_view Wire::path() const {
    return std::string_view(target).substr(0, target.find('?'));
}

std::string_view Wire::query() const {
    const auto mark = target.find('?');
    if (mark == std::string::npos) return {};
    return std::string_view(target).substr(mark + 1);
}

Wire reply(int status, std::string_view contentType, std::string body) {
    Wire response;
    response.status = status;
    response.body = std::move(body);
    response.with("Content-Type", std::string(contentType));
    return response;
}

}  // namespace base
