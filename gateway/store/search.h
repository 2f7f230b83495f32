#pragma once

#include <string_view>

#include "gateway/store/catalogue.h"

namespace store {

/// Products whose number, name, maker, attributes or description match every word (prefixes
/// count), best first. Any text is a query: nothing in it is syntax. Empty text finds nothing.
Offerings search(ReadTx& tx, const View& view, std::string_view text, Page page);

}  // namespace store
