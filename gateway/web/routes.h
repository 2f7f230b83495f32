#pragma once

#include "gateway/web/page.h"

namespace web {

/// What buyers and their people reach.
base::Wire servePublic(flows::Context& context, const base::Wire& request);
/// What administrators reach, on a listener of its own.
base::Wire serveAdmin(flows::Context& context, const base::Wire& request);

/// Whether such a request to servePublic may bring more than a page of ours or a document needs:
/// cXML with attachments. Asked with its head alone.
bool mayBeLarge(const base::Wire& head);

/// Answers to what is no proper request (too large, broken), in the language of its address.
base::Wire refusedPublic(flows::Context& context, const base::Wire& request,
                         const base::Fault& fault);
base::Wire refusedAdmin(flows::Context& context, const base::Wire& request,
                        const base::Fault& fault);

}  // namespace web
