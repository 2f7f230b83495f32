#pragma once

#include "gateway/store/catalogue.h"

/// A small catalogue in two price lists:
///   tools ─ hand (hammer, spanner) ─ small (bit)
///         └ power (drill)
///   office (pen)
/// List `a` (EUR) has all but the pen; list `b` (CHF) has pen and hammer.

inline model::Category category(const std::string& id, const std::string& parent, int position) {
    model::Category made;
    made.id = id;
    made.parentId = parent;
    made.name = "Category " + id;
    made.position = position;
    return made;
}

inline model::Product product(const std::string& sku, const std::string& name,
                              const std::string& categoryId) {
    model::Product made;
    made.sku = sku;
    made.name = name;
    made.categoryId = categoryId;
    made.unspsc = "27111602";
    return made;
}

inline model::Price price(const std::string& list, const std::string& sku, const char* from,
                          const char* amount, const char* currency) {
    model::Price made;
    made.priceList = list;
    made.sku = sku;
    made.fromQuantity = base::Decimal::of(from);
    made.price = {base::Decimal::of(amount), currency};
    return made;
}

inline void saveShop(store::Tx& tx) {
    for (const auto& made :
         {category("tools", "", 2), category("office", "", 1), category("power", "tools", 2),
          category("hand", "tools", 1), category("small", "hand", 1)})
        store::saveCategory(tx, made);
    for (const auto& made : {product("H-1", "Hammer", "hand"), product("S-1", "Spanner", "hand"),
                             product("B-1", "Bit", "small"), product("D-1", "Drill", "power"),
                             product("P-1", "Pen", "office")})
        store::saveProduct(tx, made);
    for (const char* sku : {"H-1", "S-1", "B-1", "D-1"})
        store::savePrice(tx, price("a", sku, "1", "10.00", "EUR"));
    store::savePrice(tx, price("b", "P-1", "1", "2.50", "CHF"));
    store::savePrice(tx, price("b", "H-1", "1", "11.00", "CHF"));
    store::saveAssortment(tx, {"handwork", {"hand"}});
}

inline const store::View kListA{"a", "EUR", ""};
inline const store::View kListB{"b", "CHF", ""};
inline const store::View kHandwork{"a", "EUR", "handwork"};

/// "2: H-1 S-1" for two in all.
inline std::string skus(const store::Offerings& offerings) {
    std::string text = std::to_string(offerings.total) + ":";
    for (const auto& row : offerings.rows) text += " " + row.product.sku;
    return text;
}
