#pragma once

#include <vector>

#include "gateway/model/partner.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"
#include "gateway/store/papers.h"
#include "gateway/web/api/call.h"

namespace web::api {

// What programs see of what stands here. Members without a value are left out; amounts and
// quantities are texts, moments ISO 8601 in UTC.

/// An order in a list: without its lines.
Json summaryOf(const store::StoredOrder& order);
/// An order whole: the document as it was ordered, and every document about it.
Json orderJson(const store::StoredOrder& order, const std::vector<store::Paper>& papers,
               const std::vector<store::Difference>& differences);
/// Without secrets and settings.
Json partnerJson(const model::Partner& partner);
/// Without body and answer.
Json messageJson(const store::Message& message);
Json attemptJson(const store::Attempt& attempt);

/// Canonical JSON without what only another document of the same protocol could carry.
Json documentJson(const std::string& canonical);
/// Sets a member unless the text is empty.
void put(Json& json, const char* name, const std::string& text);

}  // namespace web::api
