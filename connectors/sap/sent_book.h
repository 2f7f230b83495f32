#pragma once

#include <filesystem>
#include <string_view>

#include "connectors/sap/idoc.h"

namespace sap {

/// Which lines each order had when SAP last got it: a change names the lines it takes away, and
/// neither the change nor SAP tells us. One small file per order. Safe from many threads; one order
/// is delivered by one at a time.
class SentBook {
public:
    explicit SentBook(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Nothing when the order is not in the book.
    SentLines find(std::string_view orderId) const;
    /// Replaces what stood there, whole or not at all. Throws Fault(unavailable) when it can't be
    /// written.
    void keep(std::string_view orderId, const model::Order& order) const;

private:
    std::filesystem::path pathOf(std::string_view orderId) const;

    const std::filesystem::path folder_;
};

}  // namespace sap
