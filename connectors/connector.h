#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"

namespace connectors {

/// What a back-office system had for us since a cursor.
struct Batch {
    std::vector<model::Document> documents;
    std::string cursor;  ///< where the next collect goes on; store it with the documents' effects
};

/// Document ⇄ one back-office system. Thread-safe.
class Connector {
public:
    virtual ~Connector() = default;

    virtual std::string_view name() const = 0;
    /// How many deliveries it takes at once; more wait for their turn.
    virtual int atOnce() const { return 4; }

    /// Repeatable: for a message id delivered before it finds what is there and does nothing
    /// twice. Never throws for what the other side does: that is a Delivery.
    virtual model::Delivery deliver(const model::Shipment& shipment,
                                    const model::Document& document) = 0;

    /// What happened there since `cursor` (empty: from the beginning), at most `limit` documents.
    /// The same cursor gives the same documents again: the reader makes their effect unique.
    virtual Batch collect(std::string_view cursor, std::size_t limit) = 0;
};

}  // namespace connectors
