#pragma once

#include "gateway/web/page.h"

namespace web {

/// POST /cxml: every cXML document.
base::Wire cxmlDoor(Request& request);
/// GET /cxml: the ping.
base::Wire cxmlPing(Request& request);
/// GET|POST /oci/{partner}.
base::Wire ociDoor(Request& request);
/// POST /in/{back office}: what a back office has to say. Answers with JSON.
base::Wire backOfficeDoor(Request& request);
/// POST /in/{back office}/cart: a cart of a visit to the supplier's own shop. Answers with JSON,
/// the address the browser goes to.
base::Wire shopCartDoor(Request& request);
/// GET /health: 200 while the database answers and takes what is written; else 503 and why.
base::Wire health(Request& request);

/// A refusal in the language of whatever stands at that address: cXML at /cxml, a page elsewhere.
base::Wire refused(flows::Context& context, const base::Wire& request, const base::Fault& fault);

}  // namespace web
