#pragma once

#include <functional>

#include "gateway/store/catalogue.h"
#include "gateway/web/shop/scene.h"
#include "gateway/web/shop/tree.h"

namespace web::shop {

inline constexpr int kPageSize = 24;

/// One product in a list, with its price and the form that adds it. `back` is where adding leads
/// back to, below the visit's address.
Data offerRow(const Scene& scene, const store::Offering& offering, std::string_view back);
Data::List offerRows(const Scene& scene, const store::Offerings& offerings, std::string_view back);

/// `/pictures/…`, or the drawing that stands for a missing picture.
std::string pictureUrl(std::string_view name);
std::string productUrl(const Scene& scene, std::string_view sku);
std::string categoryUrl(const Scene& scene, std::string_view id);

/// Breadcrumbs down to a category; `here` is the page itself, the category when empty.
Data::List crumbs(const Scene& scene, const Tree& tree, std::string_view categoryId,
                  std::string_view here);

/// The page the address asks for, from 1.
int askedPage(const Request& request);
/// What `look` finds on that page of a list, or on the last one when the list ends before it.
struct Shelf {
    store::Offerings found;
    int page = 1;
};
Shelf shelfAt(int number, const std::function<store::Offerings(store::Page)>& look);
/// "Page 2 of 9" with its neighbours; nothing to show when all fits on one. `address` without page.
Data pager(const std::string& address, int number, int total);

}  // namespace web::shop
