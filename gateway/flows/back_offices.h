#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "connectors/connectors.h"
#include "gateway/base/secret_box.h"
#include "gateway/model/back_office.h"
#include "gateway/store/store.h"

namespace flows {

/// A back office and the connector that speaks with it. Who holds one may go on using it when it
/// has been replaced or removed meanwhile.
struct KnownBackOffice {
    model::BackOffice office;
    std::shared_ptr<connectors::Connector> connector;
};

/// All back offices of this process, by id. Thread-safe.
///
/// Made from a store it holds what stands there, with secrets open; what another process changed is
/// seen within a second, and a connector is made anew only when something of its own changed. One
/// that is switched off, or can't be made, has a connector all the same: deliveries to it wait, and
/// its probe says why.
class BackOffices {
public:
    /// Holds what is put into it.
    BackOffices() = default;
    /// What stands in the database, and what is put into it beside that.
    BackOffices(store::Store& store, const base::SecretBox& box, connectors::Setup setup);

    std::optional<KnownBackOffice> find(std::string_view id);
    std::vector<KnownBackOffice> all();
    /// Adds it, or puts it in the place of the one with its id; the database counts first.
    void put(KnownBackOffice known);
    /// Reads the database again; call after a change.
    void refresh();

    /// Makes a connector for a back office that is not saved yet. Throws Fault(invalid) with
    /// everything that is wrong, Fault(unsupported) when this holds no database.
    std::unique_ptr<connectors::Connector> make(const model::BackOffice& office) const;

private:
    struct Source {
        store::Store& store;
        const base::SecretBox& box;
        connectors::Setup setup;
    };
    struct Stored {
        std::string mark;  ///< of everything it was made from
        KnownBackOffice known;
    };

    bool changedElsewhere();
    void look();

    std::optional<Source> source_;
    std::atomic<std::int64_t> nextLook_{0};  // steady clock, milliseconds
    std::atomic<std::int64_t> revision_{-1};
    std::mutex refreshing_;
    std::mutex mutex_;
    std::map<std::string, KnownBackOffice, std::less<>> put_;
    std::map<std::string, Stored, std::less<>> stored_;
};

/// Where a secret of a back office is sealed.
std::string backOfficeSecretPlace(std::string_view id, std::string_view name);

}  // namespace flows
