#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "samples/buyer/cart.h"
#include "samples/buyer/line.h"
#include "samples/buyer/paper.h"

namespace buyer {

/// What was sent to the shop and what it said, as bytes.
struct Exchange {
    std::string title;
    std::string sent;
    std::string received;
    std::string answer;  ///< "200 OK"
    bool good = false;
};

/// An order, or a later version of it that changes or cancels it.
struct SentOrder {
    std::string number;
    int version = 1;
    std::string operation;  ///< new, update, delete
    std::vector<Line> lines;
    std::string payloadId;
    std::string bytes;
    std::vector<Exchange> exchanges;  ///< the same bytes, each time they were sent
};

/// A visit to the shop that has not come home: where its frame points.
struct Visit {
    std::string cookie;
    std::string operation;
    std::string startPage;  ///< cXML; empty in OCI
};

struct Requisition {
    std::string id;
    std::string company;
    std::string protocol;      ///< "cxml" or "oci"
    std::vector<Line> before;  ///< as it was when the last visit began
    std::vector<Line> lines;
    Visit visit;
    std::string news;  ///< what the last visit brought, in words
    std::optional<Cart> cart;
    std::vector<Exchange> setups;
    std::optional<SentOrder> order;      ///< the version sent last
    std::vector<SentOrder> otherOrders;  ///< those it replaced, and those the shop refused
};

/// The requisitions and what the shop sent about their orders, in memory. Values go in and out;
/// safe to use from many threads.
class Desk {
public:
    Requisition open(const std::string& company, const std::string& protocol);
    /// Throw Failure when there is none.
    Requisition find(const std::string& id) const;
    Requisition findByCookie(const std::string& cookie) const;
    /// Newest first.
    std::vector<Requisition> all() const;
    void change(const std::string& id, const std::function<void(Requisition&)>& how);

    /// Keeps what the shop sent; false when it has its payload id already. A document that names no
    /// order but one of our payload ids belongs to that order.
    bool keep(Paper paper);
    /// In the order they came; with an empty number those that belong to no order.
    std::vector<Paper> papers(const std::string& orderNumber) const;

private:
    mutable std::mutex mutex_;
    std::string orderOf(const std::string& payloadId) const;

    std::map<std::string, Requisition> requisitions_;
    std::vector<Paper> papers_;
    int last_ = 1000;
};

}  // namespace buyer
