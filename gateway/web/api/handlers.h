#pragma once

#include "gateway/web/api/call.h"

// One function for each line of the table in routes.cpp.
namespace web::api {

base::Wire listOrders(const Call& call);
base::Wire getOrder(const Call& call);
base::Wire listMessages(const Call& call);
base::Wire getMessage(const Call& call);
base::Wire replayMessage(const Call& call);
base::Wire listPartners(const Call& call);
base::Wire getPartner(const Call& call);

}  // namespace web::api
