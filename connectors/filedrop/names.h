#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/delivery.h"
#include "gateway/model/order.h"

namespace filedrop {

/// What may be a file's name, or a part of it, on every system: ASCII letters, digits, `.`, `_` and
/// `-`, no dot or dash at the beginning, at most `most` bytes (20 … 255). A text that had to be
/// changed ends with a mark made from all of it, so that two texts never get one name.
std::string safeName(std::string_view text, std::size_t most = 80);
/// Likewise for a whole name, whose ending (`.csv`) stays at its end.
std::string safeFileName(std::string_view name, std::size_t most = 80);

/// `{number}_{id}.{ext}` filled in: number, version, operation (new, change, cancel), id (the
/// message's), order (ours), partner, ext. The same shipment gets the same name.
std::string fileName(std::string_view pattern, const model::Shipment& shipment,
                     const model::Order& order, std::string_view extension);
/// The words in braces in a pattern that fileName does not know.
std::vector<std::string> unknownWords(std::string_view pattern);

/// Under which a file is written before it gets its name.
std::string temporaryName(std::string_view name);
/// A name somebody writes under before the file is whole: `.x`, `~x`, `x~`, `x.tmp`, `x.part`,
/// `x.filepart`, `x.crdownload`, `x.swp`.
bool isTemporary(std::string_view name);
/// By a pattern of `*`, `?` and `[…]`; a dot at the beginning has to be named.
bool matches(const std::string& pattern, const std::string& name);

}  // namespace filedrop
