#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/store/catalogue.h"
#include "gateway/store/orders.h"

namespace store {

/// Which orders a program asks for; what is empty counts for all. Newest first.
struct ApiOrders {
    std::string partnerId{};
    std::string number{};  ///< the buyer's, exactly
    std::string state{};
    std::string backOffice{};  ///< those it has or will get
    std::string before{};      ///< id to page on from
    int limit = 50;
};
std::vector<StoredOrder> apiOrders(ReadTx& tx, const ApiOrders& wanted);
/// Whether that back office has the order, or will get it.
bool isOrderOf(ReadTx& tx, std::string_view orderId, std::string_view backOffice);

/// All products behind that number, by number; with a view only those it shows.
std::vector<model::Product> productsAfter(ReadTx& tx, const std::optional<View>& view,
                                          std::string_view sku, int limit);

/// Prices behind that one by number, list, currency and quantity; what is empty counts for
/// all.
struct ApiPrices {
    std::string priceList{};
    std::string sku{};
    std::string currency{};
    std::string assortment{};  ///< of products in this one
    model::Price after{};
    int limit = 50;
};
std::vector<model::Price> apiPrices(ReadTx& tx, const ApiPrices& wanted);
/// Leaves no price of that product in that list.
void removePrices(Tx& tx, std::string_view priceList, std::string_view sku);

}  // namespace store
