#pragma once

#include <string>
#include <string_view>

#include "gateway/base/clock.h"
#include "gateway/store/messages.h"
#include "gateway/store/orders.h"

namespace web::admin {

/// `2026-03-02 09:00:12 UTC`
std::string moment(base::Time time);
/// `3 minutes`, `2 hours`, `5 days`
std::string age(base::Milliseconds span);
/// `1 order`, `2 orders`
std::string counted(std::int64_t number, std::string_view one, std::string_view many);

/// What a state means, in a sentence for the administrator.
std::string_view meaning(store::OrderState state);
std::string_view meaning(store::MessageState state);

/// What `?done=…` of a redirect says; empty for anything else.
std::string doneText(std::string_view code);

}  // namespace web::admin
