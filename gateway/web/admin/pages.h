#pragma once

#include <span>

#include "gateway/web/page.h"

namespace web {

/// Everything an administrator reaches.
std::span<const Route> adminRoutes();

/// What an administrator sees when a page can't be shown; who is not signed in, is sent to.
base::Wire adminFailed(Request& request, const base::Fault& fault);

}  // namespace web

namespace web::admin {

struct Desk;

base::Wire loginPage(Request& request);
base::Wire logIn(Request& request);

/// The rest is reached by a signed-in administrator only: see desk.h.
base::Wire logOut(const Desk& desk);
base::Wire overview(const Desk& desk);
base::Wire partners(const Desk& desk);
base::Wire newPartner(const Desk& desk);
base::Wire addPartner(const Desk& desk);
base::Wire partner(const Desk& desk);
base::Wire changePartner(const Desk& desk);
base::Wire changeSecret(const Desk& desk);
base::Wire backOffices(const Desk& desk);
base::Wire newBackOffice(const Desk& desk);
base::Wire addBackOffice(const Desk& desk);
base::Wire backOffice(const Desk& desk);
base::Wire changeBackOffice(const Desk& desk);
base::Wire testBackOffice(const Desk& desk);
base::Wire removeBackOffice(const Desk& desk);
base::Wire goods(const Desk& desk);
base::Wire takeProductOut(const Desk& desk);
base::Wire takePriceOut(const Desk& desk);
base::Wire apiKeys(const Desk& desk);
base::Wire addApiKey(const Desk& desk);
base::Wire revokeApiKey(const Desk& desk);
base::Wire orders(const Desk& desk);
base::Wire order(const Desk& desk);
base::Wire orderDiffer(const Desk& desk);
base::Wire acceptOrder(const Desk& desk);
base::Wire refuseOrder(const Desk& desk);
base::Wire refused(const Desk& desk);
base::Wire obligations(const Desk& desk);
base::Wire settleObligation(const Desk& desk);
base::Wire messages(const Desk& desk);
base::Wire message(const Desk& desk);
base::Wire replayMessage(const Desk& desk);
base::Wire replayMessages(const Desk& desk);
base::Wire sendMessageNow(const Desk& desk);
base::Wire dropMessage(const Desk& desk);
base::Wire messageArrived(const Desk& desk);
base::Wire messageAnew(const Desk& desk);
base::Wire deliveries(const Desk& desk);
base::Wire compareNow(const Desk& desk);
base::Wire attachment(const Desk& desk);

}  // namespace web::admin
