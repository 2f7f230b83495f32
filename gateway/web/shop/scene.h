#pragma once

#include <string>
#include <string_view>

#include "gateway/base/marks.h"
#include "gateway/flows/shopping.h"
#include "gateway/web/page.h"

namespace web::shop {

/// What every page of a visit starts from.
struct Scene {
    Request& request;
    flows::Visit visit;
    flows::PricedCart cart;
    std::string base;  ///< `/shop/<token>`: every address of the visit begins with it
    base::Marks marks = base::marksOf(visit.partner.language);

    bool canBuy() const { return !visit.readOnly(); }
    const std::string& buyer() const { return visit.partner.name; }
};

/// The visit this address belongs to. Throws as flows::visit.
Scene enter(Request& request);

/// A whole page of the visit: `data` plus what stands around it (header, search, cart, time left).
base::Wire show(const Scene& scene, std::string_view page, std::string_view title, Data data,
                int status = 200);

/// What a page outside a visit needs: supplier, styles and scripts.
Data surroundings(const Request& request, std::string_view title);

/// The partner's origins as a source list of a content policy; `'none'` when it has none.
std::string originsOf(const model::Partner& partner);

/// A field as the person meant it: trimmed, well-formed, without control characters.
std::string said(const Request& request, std::string_view name);

}  // namespace web::shop
