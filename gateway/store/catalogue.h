#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gateway/model/product.h"
#include "gateway/store/tx.h"

namespace store {

/// Who looks at the catalogue: a product is seen when it has a price in this list and currency and
/// stands in the assortment (empty: anywhere).
struct View {
    std::string priceList;
    std::string currency;
    std::string assortment;
};

/// A product as one partner sees it, with the price for its minimum quantity.
struct Offering {
    model::Product product;
    model::Price price;
};

struct Picture {
    std::string name;
    std::string type;  ///< "image/svg+xml", "image/png", "image/jpeg"
    std::string bytes;
};

struct Page {
    int offset = 0;
    int limit = 24;
};
struct Offerings {
    std::vector<Offering> rows;
    int total = 0;
};

/// The whole tree, parents before children, siblings by position.
std::vector<model::Category> categories(ReadTx& tx);
std::optional<model::Category> findCategory(ReadTx& tx, std::string_view id);
/// Products in the category or below it.
Offerings inCategory(ReadTx& tx, const View& view, std::string_view categoryId, Page page);
std::optional<Offering> findOffering(ReadTx& tx, const View& view, std::string_view sku);
/// All steps of the price in that list, in every currency, lowest quantity first.
std::vector<model::Price> prices(ReadTx& tx, std::string_view priceList, std::string_view sku);
/// The same in every list there is, list by list.
std::vector<model::Price> prices(ReadTx& tx, std::string_view sku);
/// Those of the view's list and currency.
std::vector<model::Price> prices(ReadTx& tx, const View& view, std::string_view sku);
/// The price that counts, wherever one is shown, charged or compared: of the view's list and
/// currency the step with the highest quantity not above this one, the lowest when all are above.
/// Nothing when the list has no price in that currency: the product is not sold then.
std::optional<model::Price> priceFor(ReadTx& tx, const View& view, std::string_view sku,
                                     const base::Decimal& quantity);
/// How many products the view shows in each category itself (not below).
std::vector<std::pair<std::string, int>> countByCategory(ReadTx& tx, const View& view);
std::optional<Picture> picture(ReadTx& tx, std::string_view name);
std::set<std::string> pictureNames(ReadTx& tx);
std::optional<model::Product> findProduct(ReadTx& tx, std::string_view sku);
/// Whether there is such a product at all, whoever may see it.
bool hasProduct(ReadTx& tx, std::string_view sku);

/// For import: each inserts or replaces; true when something changed.
bool saveCategory(Tx& tx, const model::Category& category);
/// A stock that is not said stays as it is.
bool saveProduct(Tx& tx, const model::Product& product);
bool savePrice(Tx& tx, const model::Price& price);
/// False also when there is no such product.
bool saveStock(Tx& tx, std::string_view sku, const base::Decimal& quantity);
/// How much there is of it is not known any more.
bool forgetStock(Tx& tx, std::string_view sku);
/// Takes a product out with its prices; false when there is none. Orders and offers keep what they
/// say of it.
bool removeProduct(Tx& tx, std::string_view sku);
/// Takes one step of a price out; false when there is none.
bool removePrice(Tx& tx, const model::Price& price);
/// What of a whole list is not in `named` any more, taken out: how many.
int removeProductsBut(Tx& tx, const std::set<std::string>& named);
int removePricesBut(Tx& tx, std::string_view priceList, const std::set<std::string>& named);
bool saveAssortment(Tx& tx, const model::Assortment& assortment);
bool savePicture(Tx& tx, const Picture& picture);

}  // namespace store
