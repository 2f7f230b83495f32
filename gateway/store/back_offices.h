#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gateway/model/back_office.h"
#include "gateway/store/tx.h"

namespace store {

/// A back office as stored: its `secrets` are empty, they stand here sealed, by name.
struct StoredBackOffice {
    struct Sealed {
        std::string text;
        base::Time since;
    };
    model::BackOffice office;
    std::map<std::string, Sealed, std::less<>> sealed;
};

/// By id.
std::vector<StoredBackOffice> allBackOffices(ReadTx& tx);
std::optional<StoredBackOffice> findBackOffice(ReadTx& tx, std::string_view id);
/// Inserts or replaces it; its secrets stay.
void saveBackOffice(Tx& tx, const model::BackOffice& office, base::Time now);
void saveBackOfficeSecret(Tx& tx, std::string_view id, std::string_view name,
                          std::string_view sealed, base::Time now);
void removeBackOfficeSecret(Tx& tx, std::string_view id, std::string_view name);
/// With its secrets. False when there was none.
bool removeBackOffice(Tx& tx, std::string_view id);
/// Whether a message still waits to go there.
bool isAnythingDueAt(ReadTx& tx, std::string_view id);
/// Grows with every change to any of them: a cheap question whether a copy is stale.
std::int64_t backOfficesRevision(ReadTx& tx);

}  // namespace store
