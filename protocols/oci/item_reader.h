#pragma once

#include <string>
#include <vector>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/model/item.h"

namespace oci {

/// The fields of one index; names in upper case without NEW_ITEM- and brackets.
struct RawItem {
    base::Fields fields;
};
struct ReadItem {
    model::Item item;
    std::vector<base::Problem> problems;
};

/// One line of a cart form. `currency`: what all lines that name one agree on, for those that
/// name none.
ReadItem readItem(const RawItem& raw, int index, const std::string& currency);

/// EXT_QUOTE_ITEM that only repeats the line's number says nothing.
void dropOwnQuoteItem(model::Item& item);

/// `780,12`, ` 12 `, `1.234,56`, `00000001730.900`; nothing for anything else.
std::optional<base::Decimal> wildNumber(std::string_view text);

}  // namespace oci
