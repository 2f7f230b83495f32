#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/fault.h"
#include "gateway/model/documents.h"

namespace model {

/// What keeps a confirmation, ship notice or invoice from being told to any buyer, whatever its
/// platform (cXML Reference Guide, ConfirmationRequest, ShipNoticeRequest, InvoiceDetailRequest):
/// everything, each place a JSON pointer. Every door asks this; what it lets in and `madeTellable`
/// fills up can leave. Nothing for a document of another kind. `isWhole`: all that was said could
/// be read; else sums are not looked at.
std::vector<base::Problem> untellable(const Document& document, bool isWhole = true);

/// The document in the form buyers read, with nothing else changed: dates as momentOf has them; a
/// confirmation's parts of one line side by side; parts of one order line in a ship notice numbered
/// (shipNoticeLineNumber); a carrier nobody names called "unknown", for its tracking numbers. What
/// has happened on the day of `now` has happened by then: receivers refuse an invoice from the
/// future.
Document madeTellable(Document document, base::Time now);

/// Whether lines of that type may stand below a header of that one (cXML Reference Guide,
/// ConfirmationHeader, type).
bool goesWith(ConfirmationType header, ConfirmationType line);

/// A date as cXML's guide wants it (3.1.6.2): `2026-03-01T09:30:00+01:00`. A day alone is its noon
/// in UTC, which is that day from -12 to +11; a time without a zone is UTC; `24:00:00` and a leap
/// second are the moment they name. Nothing for what is no ISO 8601 date from 1900 to 2199.
std::optional<std::string> momentOf(std::string_view text);

/// The day that stands in a date or moment, in whatever zone it was written: `2026-12-06` of
/// `2026-12-06T00:00:00+09:00`, which in UTC is the day before. Empty for what is no ISO 8601.
std::string dayIn(std::string_view text);

/// Whether a member of a document is a date, by its name.
bool isDate(std::string_view member);

}  // namespace model
