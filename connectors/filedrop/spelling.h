#pragma once

#include <string>
#include <string_view>

#include "gateway/base/decimal.h"

namespace filedrop {

enum class DateOrder { yearMonthDay, dayMonthYear, monthDayYear };

/// How figures and dates are spelled in a file.
struct Spelling {
    bool decimalComma = false;
    DateOrder dates = DateOrder::yearMonthDay;
};

struct Figure {
    base::Decimal value;
    std::string wrong;  ///< why it is none; empty: it is one
};

/// A figure as it stands in a file. Groups of three may be set apart by the mark that is not the
/// decimals' (`1.000,50`, `1.000.000`) where nothing else can be meant; `1.000` with decimals by
/// comma could be one or a thousand and is none.
Figure figureOf(std::string_view text, Spelling spelling);

/// A date as it stands in a file, as ISO 8601. Only what is in the order that was declared: one
/// that is not is none, and `wrong` says so.
struct FileDate {
    std::string iso;
    std::string wrong;
};
FileDate dateOf(std::string_view text, Spelling spelling);

}  // namespace filedrop
