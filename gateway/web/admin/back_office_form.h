#pragma once

#include <set>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "gateway/web/admin/desk.h"

namespace web::admin {

/// The back office as the form says it; a secret whose field was left empty is not in it.
model::BackOffice backOfficeFromForm(const Desk& desk, model::BackOffice before);

/// The sections of the form, made from what the kind of connector describes.
Data::List backOfficeSections(const connectors::Kind& kind, const model::BackOffice& office,
                              bool isNew, const std::set<std::string>& secretsSet,
                              const std::vector<base::Problem>& problems);

}  // namespace web::admin
