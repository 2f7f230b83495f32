#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/store/messages.h"
#include "gateway/store/orders.h"
#include "gateway/web/admin/desk.h"

namespace web::admin {

constexpr int kRows = 50;

/// Rows of the views admin/order-rows and admin/message-rows.
Data::List orderRows(const Desk& desk, const std::vector<store::StoredOrder>& orders);
Data::List messageRows(const Desk& desk, const std::vector<store::Message>& messages);

/// The partner's name, or the id when it is gone.
/// A destination for people: a back office by its id, a partner's system by the partner's name.
std::string placeLabel(const Desk& desk, const std::string& place);
std::string partnerName(const Desk& desk, const std::string& id);

/// Entries of a drop-down: value, label, selected.
using Choices = std::vector<std::pair<std::string, std::string>>;
Data::List choices(const Choices& all, std::string_view selected);
Choices partnerChoices(const Desk& desk);

/// `path?…` with these fields, those without a value left out.
std::string address(std::string_view path, const base::Fields& fields);

}  // namespace web::admin
