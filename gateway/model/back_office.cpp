#include "gateway/model/back_office.h"

namespace model {

std::string BackOffice::setting(std::string_view name, std::string_view fallback) const {
    const auto found = settings.find(name);
    const bool given = found != settings.end() && !found->second.empty();
    return given ? found->second : std::string(fallback);
}

base::Secret BackOffice::secret(std::string_view name) const {
    const auto found = secrets.find(name);
    return found == secrets.end() ? base::Secret{} : found->second;
}

bool BackOffice::isSet(std::string_view name) const {
    return !setting(name).empty() || !secret(name).empty();
}

}  // namespace model
