#pragma once

#include <optional>

#include "gateway/flows/api_catalogue.h"
#include "gateway/model/product.h"
#include "gateway/model/stock.h"
#include "gateway/store/catalogue.h"
#include "gateway/web/api/call.h"

namespace web::api {

/// What of the catalogue the key sees: its partner's part, or (nothing) everything.
std::optional<store::View> viewOf(const Call& call);
/// The product when the key sees it.
std::optional<model::Product> seenProduct(const Call& call, store::ReadTx& tx,
                                          const std::string& sku);

Json productJson(const model::Product& product);
Json priceJson(const model::Price& price);
Json stockJson(const model::Product& product);

/// Saves many rows at once, all or none: `{"changed":…,"unchanged":…}`, or everything that is wrong
/// (422), beginning with the `problems` of reading them.
base::Wire changeMany(const Call& call, const flows::CatalogueRows& goods,
                      std::vector<base::Problem> problems);
/// Something of a product was taken out within the caller's transaction, if anything changed.
flows::ApiReply removed(const Call& call, store::Tx& tx, const std::string& sku, bool isChanged);
/// Saves the rows of the one thing at the request's address, within the caller's transaction. What
/// is wrong is returned, its places below that thing.
std::optional<flows::ApiReply> changeOne(const Call& call, store::Tx& tx,
                                         const flows::CatalogueRows& goods, const std::string& sku);
/// A refusal as a reply of answerOnce.
flows::ApiReply refusedReply(const Refusal& refusal);

}  // namespace web::api
