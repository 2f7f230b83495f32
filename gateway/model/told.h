#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/model/documents.h"
#include "gateway/model/product.h"
#include "gateway/model/stock.h"

namespace model {

/// A document a back office tells us, from canonical JSON that came from outside. Nothing when it
/// can't be taken; then everything that is wrong stands in `problems`, each place a JSON pointer
/// below `at`: what json_check.h finds, and what is missing to be told to a buyer (number, date,
/// our order, of an invoice sums that close). Kinds: ConfirmationRequest, ShipNoticeRequest,
/// InvoiceDetailRequest.
std::optional<Document> toldDocument(std::string_view kind, const nlohmann::json& json,
                                     const std::string& at, std::vector<base::Problem>& problems);

/// The same of a product, and of a price: the sku, a name or a price with its currency have to
/// stand there; quantities are above zero.
std::optional<Product> toldProduct(const nlohmann::json& json, const std::string& at,
                                   std::vector<base::Problem>& problems);
std::optional<Price> toldPrice(const nlohmann::json& json, const std::string& at,
                               std::vector<base::Problem>& problems);
std::optional<Stock> toldStock(const nlohmann::json& json, const std::string& at,
                               std::vector<base::Problem>& problems);

/// What is wrong with a category, a product, a price or a stock by itself, whichever door it came
/// by: each `where` is a member ("unspsc", "price/amount"). Part numbers are up to 200 bytes
/// without characters nobody sees; no text holds what a document can't.
std::vector<base::Problem> mistakesIn(const Category& category);
std::vector<base::Problem> mistakesIn(const Product& product);
std::vector<base::Problem> mistakesIn(const Price& price);
std::vector<base::Problem> mistakesIn(const Stock& stock);

}  // namespace model
