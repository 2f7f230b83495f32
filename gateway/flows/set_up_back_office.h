#pragma once

#include <string_view>
#include <vector>

#include "gateway/flows/context.h"

namespace flows {

/// Everything wrong with a back office, at once; `where` is the name of the field. Secrets that are
/// stored already and not given again count as given. Empty: fine.
std::vector<base::Problem> problems(Context& context, const model::BackOffice& office);

/// Adds or changes a back office; secrets that are not given stay. Throws Fault(invalid) with all
/// problems. Audited, without secrets.
void saveBackOffice(Context& context, const model::BackOffice& office, std::string_view actor);

/// Throws Fault(conflict) while a partner's orders go there or something waits for it, and
/// Fault(notFound). Audited.
void removeBackOffice(Context& context, std::string_view id, std::string_view actor);

/// Tries the connection; see Connector::probe. Throws Fault(notFound).
std::vector<connectors::Check> probeBackOffice(Context& context, std::string_view id);

}  // namespace flows
