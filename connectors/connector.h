#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/wire.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"
#include "gateway/model/product.h"
#include "gateway/model/stock.h"

namespace connectors {

/// What a back-office system had for us since a cursor. Products, prices and stock are whole rows;
/// those that are not named stay as they are.
struct Batch {
    std::vector<model::Document> documents{};  ///< Confirmation, ShipNotice, Invoice, Quote …
    std::vector<model::Product> products{};
    /// Products of which only a part is said: what is as in a new one stays as it was here.
    std::vector<model::Product> described{};
    std::vector<model::Price> prices{};
    std::vector<model::Stock> stock{};
    std::string cursor{};  ///< where the next collect goes on; stored with the documents' effects

    bool empty() const {
        return documents.empty() && products.empty() && described.empty() && prices.empty() &&
               stock.empty();
    }
};

/// What to do when nobody can know whether a delivery arrived.
enum class Repeat {
    keyed,      ///< deliver again: the other side knows our message id and does nothing twice
    queryable,  ///< deliver again: the connector looks for it there before it creates anything
    blind,      ///< never by itself: a person looks and decides
};

/// A message about an order that the system said it took, for the daily comparison.
struct Placed {
    std::string messageId;
    std::string orderId;
    std::string partnerId;
    std::string orderNumber;  ///< the buyer's
    std::string reference;    ///< theirs; empty when they gave none
};

/// One step of a connection test, for the administrator: what was tried and, when it failed, what
/// is wrong and what would help. Never a secret.
struct Check {
    bool ok = false;
    std::string what;  ///< "Signed in as api", "No company is called Fairhaven: there are A, B"

    friend bool operator==(const Check&, const Check&) = default;
};

/// Document ⇄ one back-office system. Thread-safe.
class Connector {
public:
    virtual ~Connector() = default;

    /// The kind's name: "tryton".
    virtual std::string_view name() const = 0;
    virtual Repeat repeat() const = 0;

    /// Repeatable: for a message id delivered before it finds what is there and does nothing
    /// twice (but see Repeat::blind). Never throws for what the other side does: that is a
    /// Delivery.
    virtual model::Delivery deliver(const model::Shipment& shipment,
                                    const model::Document& document) = 0;

    /// What happened there since `cursor` (empty: from the beginning), at most `limit` documents.
    /// The same cursor gives the same documents again: the reader makes their effect unique.
    /// Throws Fault(unavailable) when the system does not answer.
    virtual Batch collect(std::string_view cursor, std::size_t limit);

    /// What the system posted to us, `/in/{back office}`. Authenticates it first: Fault
    /// (unauthenticated). Throws Fault(unsupported) where nothing is ever posted.
    virtual Batch read(const base::Wire& request);

    /// Of these (at most 200) the ids of the messages that the system knows nothing of; nothing
    /// when it is a system that can't be asked, which is what this one says. Changes nothing
    /// there. Throws Fault(unavailable) when it does not answer.
    virtual std::optional<std::vector<std::string>> missing(const std::vector<Placed>& placed);

    /// What this order says that the system has no place for, or only a part of, each in a few
    /// words for people: "the purchasing card". Empty, as here: it is told everything.
    virtual std::vector<std::string> notTold(const model::Order& order) const;

    /// Tries the connection without leaving anything there; the steps in order, ending with the
    /// first that failed. Never throws.
    virtual std::vector<Check> probe() = 0;
};

}  // namespace connectors
