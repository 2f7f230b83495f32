#pragma once

#include "gateway/model/partner.h"
#include "gateway/web/data.h"
#include "protocols/protocol.h"

namespace web::admin {

/// The partner's profile for its page: title, notes and every setting with its source and what the
/// partner has instead.
Data profileData(const model::Partner& partner);

bool isFromProfile(const model::Partner& partner, std::string_view option);
/// What counts when the partner has no value of its own: the profile's, else the usual one.
std::string otherwiseValue(const model::Partner& partner, const protocols::Option& option);

}  // namespace web::admin
