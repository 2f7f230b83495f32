#include "gateway/web/shop/earlier.h"

#include "gateway/flows/earlier_cart.h"
#include "gateway/web/shop/cart.h"
#include "gateway/web/shop/notice.h"
#include "gateway/web/shop/pages.h"
#include "gateway/web/shop/words.h"

namespace web::shop {
namespace {

// What could not come over is named.
std::string leftOver(const flows::TakenOver& over) {
    std::string names;
    for (const auto& line : over.left) names += (names.empty() ? "" : ", ") + line.sku;
    return counted(over.lines, "line", "lines") + " of your earlier cart came over. Not taken, " +
           "because we do not sell it to you any more or not in this quantity: " + names + ".";
}

}  // namespace

void addEarlierCart(Data& page, const Scene& scene) {
    const auto earlier = flows::earlierCart(scene.request.context, scene.visit);
    if (!earlier) {
        page.set("earlier", false);
        return;
    }
    const auto count = static_cast<int>(earlier->lines.size());
    page.set("earlier",
             Data()
                 .set("lines", counted(count, "line", "lines"))
                 .set("ended", date(earlier->endedAt) + ", " + clockTime(earlier->endedAt)));
}

base::Wire takeEarlier(Request& request) {
    const auto scene = enter(request);
    const auto earlier = flows::earlierCart(request.context, scene.visit);
    if (!earlier) return seeOther(scene.base + "/cart");
    const auto over = flows::takeEarlierCart(request.context, scene.visit, *earlier);
    if (over.left.empty())
        return seeOther(withNotice(scene.base + "/cart", {{"taken", std::to_string(over.lines)}}));
    return cartPage(enter(request), {}, leftOver(over));
}

base::Wire dropEarlier(Request& request) {
    const auto scene = enter(request);
    if (const auto earlier = flows::earlierCart(request.context, scene.visit))
        flows::dropEarlierCart(request.context, *earlier);
    return seeOther(withNotice(scene.base + "/cart", {{"dropped", "cart"}}));
}

}  // namespace web::shop
