#pragma once

#include <string>
#include <string_view>

#include "connectors/filedrop/csv_documents.h"
#include "connectors/filedrop/journal.h"

namespace filedrop {

/// Everything a file of the back office holds; by its ending it is JSON, CSV or XML,
/// which is cXML or holds IDocs. `modified` is the
/// file's time, and the date of a document that names none. Orders that are named by the buyer's
/// number get our id from the journal. Throws Fault with every place that is wrong.
connectors::Batch readIncoming(const std::string& name, std::string_view bytes,
                               const std::string& modified, const Settings& settings,
                               Journal& journal);

}  // namespace filedrop
