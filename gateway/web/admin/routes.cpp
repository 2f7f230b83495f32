#include <array>

#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"
#include "gateway/web/shop/pages.h"

namespace web {

std::span<const Route> adminRoutes() {
    using namespace admin;
    static constexpr auto routes = std::to_array<Route>({
        {"GET", "/login", loginPage},
        {"POST", "/login", logIn},
        {"POST", "/logout", guarded<logOut>},
        {"GET", "/", guarded<overview>},
        {"GET", "/partners", guarded<partners>},
        {"GET", "/partners/new", guarded<newPartner>},
        {"POST", "/partners/new", guarded<addPartner>},
        {"GET", "/partners/{id}", guarded<partner>},
        {"POST", "/partners/{id}", guarded<changePartner>},
        {"POST", "/partners/{id}/secret", guarded<changeSecret>},
        {"GET", "/back-offices", guarded<backOffices>},
        {"GET", "/back-offices/new", guarded<newBackOffice>},
        {"POST", "/back-offices/new", guarded<addBackOffice>},
        {"GET", "/back-offices/{id}", guarded<backOffice>},
        {"POST", "/back-offices/{id}", guarded<changeBackOffice>},
        {"POST", "/back-offices/{id}/test", guarded<testBackOffice>},
        {"POST", "/back-offices/{id}/remove", guarded<removeBackOffice>},
        {"GET", "/goods", guarded<goods>},
        {"POST", "/goods/product-out", guarded<takeProductOut>},
        {"POST", "/goods/price-out", guarded<takePriceOut>},
        {"GET", "/api-keys", guarded<apiKeys>},
        {"POST", "/api-keys", guarded<addApiKey>},
        {"POST", "/api-keys/{id}/revoke", guarded<revokeApiKey>},
        {"GET", "/orders", guarded<orders>},
        {"GET", "/orders/{id}", guarded<order>},
        {"GET", "/orders/{id}/differ", guarded<orderDiffer>},
        {"POST", "/orders/{id}/accept", guarded<acceptOrder>},
        {"POST", "/orders/{id}/refuse", guarded<refuseOrder>},
        {"GET", "/refused", guarded<refused>},
        {"GET", "/obligations", guarded<obligations>},
        {"POST", "/obligations/{id}/settle", guarded<settleObligation>},
        {"GET", "/messages", guarded<messages>},
        {"GET", "/messages/{id}", guarded<message>},
        {"POST", "/messages/replay", guarded<replayMessages>},
        {"POST", "/messages/{id}/replay", guarded<replayMessage>},
        {"POST", "/messages/{id}/now", guarded<sendMessageNow>},
        {"POST", "/messages/{id}/drop", guarded<dropMessage>},
        {"POST", "/messages/{id}/arrived", guarded<messageArrived>},
        {"POST", "/messages/{id}/anew", guarded<messageAnew>},
        {"GET", "/deliveries", guarded<deliveries>},
        {"POST", "/deliveries/compare", guarded<compareNow>},
        {"GET", "/attachments/{id}", guarded<attachment>},
        {"GET", "/assets/{name}", assetFile},
    });
    return routes;
}

}  // namespace web
