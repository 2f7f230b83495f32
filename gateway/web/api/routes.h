#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gateway/base/wire.h"

namespace web::api {

struct Call;

/// Something a request says beside its body.
struct Parameter {
    enum class In { path, query, header };

    std::string_view name;
    In in = In::query;
    std::string_view about;                     ///< a sentence
    std::span<const std::string_view> words{};  ///< not empty: the only values it takes
    int least = 0;                              ///< with `most`: a whole number in that range
    int most = 0;
    bool needed = false;  ///< those in the path always are
};

/// One line of the interface: serves, documents and tests itself. Schemas are the names openapi
/// knows them by; a list of X answers `{"items":[X…],"next":"…"}`.
struct Operation {
    std::string_view method;   ///< GET, POST, PUT, PATCH
    std::string_view pattern;  ///< /api/v1/orders/{id}
    std::string_view id;       ///< listOrders: unique
    std::string_view group;    ///< Orders
    std::string_view summary;
    std::string_view scope;  ///< orders:read; empty: needs no key
    std::span<const Parameter> parameters;
    std::string_view body;    ///< schema of what is sent; empty: no body is taken
    std::string_view answer;  ///< schema of what comes back; empty: a page for people
    bool isList = false;      ///< a page of `answer`
    bool creates = false;     ///< something new may come into being: 201
    base::Wire (*handler)(const Call& call) = nullptr;
};

/// All of /api/v1, in the order it is documented in.
std::span<const Operation> operations();

/// The media type an operation's body comes as: application/merge-patch+json (RFC 7396) of a PATCH,
/// else application/json.
std::string_view bodyType(const Operation& operation);
/// The statuses of success: 200, and 201 where something new may come into being.
std::vector<int> successes(const Operation& operation);
/// The statuses it may be refused with, ascending.
std::vector<int> refusals(const Operation& operation);

}  // namespace web::api
