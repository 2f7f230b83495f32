#pragma once

#include "gateway/model/invoice.h"
#include "protocols/cxml/writing.h"

namespace cxml {

/// Throws Fault(invalid) when the invoice may not leave, or the receiver's version cannot say it.
void checkSendable(const model::Invoice& invoice, const Writing& out);

}  // namespace cxml
