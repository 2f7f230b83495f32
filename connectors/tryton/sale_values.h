#pragma once

#include "connectors/tryton/book.h"

namespace tryton {

/// The values of a sale's record without its lines: party, addresses, currency, methods.
Json headerOf(Book& book, const Settings& settings, Id company, const std::string& partnerId,
              const model::Order& order);

/// The records of its lines, with Tryton's taxes and the price that counts. Throws
/// RpcFault(invalid) naming every line that can't be taken and why.
Json linesOf(Book& book, Rpc& rpc, const Settings& settings, const Json& header,
             const model::Order& order);

}  // namespace tryton
