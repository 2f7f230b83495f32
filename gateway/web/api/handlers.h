#pragma once

#include "gateway/web/api/call.h"

// One function for each line of the table in routes.cpp.
namespace web::api {

base::Wire listOrders(const Call& call);
base::Wire getOrder(const Call& call);
base::Wire postConfirmation(const Call& call);
base::Wire postShipNotice(const Call& call);
base::Wire postInvoice(const Call& call);
base::Wire listProducts(const Call& call);
base::Wire getProduct(const Call& call);
base::Wire putProduct(const Call& call);
base::Wire deleteProduct(const Call& call);
base::Wire patchProduct(const Call& call);
base::Wire postProducts(const Call& call);
base::Wire listPrices(const Call& call);
base::Wire getPrice(const Call& call);
base::Wire putPrice(const Call& call);
base::Wire deletePrice(const Call& call);
base::Wire postPrices(const Call& call);
base::Wire listStock(const Call& call);
base::Wire getStock(const Call& call);
base::Wire putStock(const Call& call);
base::Wire deleteStock(const Call& call);
base::Wire postStock(const Call& call);
base::Wire listMessages(const Call& call);
base::Wire getMessage(const Call& call);
base::Wire replayMessage(const Call& call);
base::Wire listPartners(const Call& call);
base::Wire getPartner(const Call& call);

}  // namespace web::api
