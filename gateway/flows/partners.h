#pragma once

#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/flows/context.h"

namespace flows {

/// Everything wrong with a partner, at once; `where` is the name of the field. Empty: fine.
std::vector<base::Problem> problems(Context& context, const model::Partner& partner);

/// Adds or changes a partner. Throws Fault(invalid) with all problems. Audited.
void savePartner(Context& context, const model::Partner& partner, std::string_view actor);

/// Sets or (empty secret) removes one of the partner's two secrets. Audited, without the secret.
void saveSecret(Context& context, std::string_view partnerId, int slot, const base::Secret& secret,
                std::string_view actor);

}  // namespace flows
