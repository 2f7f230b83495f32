#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "connectors/connector.h"
#include "gateway/model/back_office.h"

namespace flows {

/// A back office and the connector that speaks with it. Who holds one may go on using it when it
/// has been replaced or removed meanwhile.
struct KnownBackOffice {
    model::BackOffice office;
    std::shared_ptr<connectors::Connector> connector;
};

/// All back offices of this process, by id. Thread-safe.
class BackOffices {
public:
    std::optional<KnownBackOffice> find(std::string_view id) const;
    std::vector<KnownBackOffice> all() const;
    /// Adds it, or puts it in the place of the one with its id.
    void put(KnownBackOffice known);
    void remove(std::string_view id);

private:
    mutable std::mutex mutex_;
    std::map<std::string, KnownBackOffice, std::less<>> byId_;
};

}  // namespace flows
