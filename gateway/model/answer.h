#pragma once

#include <string>
#include <variant>
#include <vector>

#include "gateway/base/fault.h"

namespace model {

/// Taken and durable. `later`: what becomes of it is told by a StatusUpdate that we owe from now
/// on (cXML 201).
struct Accepted {
    std::string text = "OK";
    bool later = false;
};

/// Documents the peer asked for (cXML GetPendingResponse, DataResponse): whole, in its protocol.
struct Handed {
    std::string kind;  ///< of the answer: "GetPendingResponse"
    std::vector<std::string> documents;
};

/// The shop is open at this address, once.
struct StartPage {
    std::string url;
};

/// What this installation does, for whom, where.
struct Capabilities {
    struct Transaction {
        std::string request;  ///< "OrderRequest"
        std::string url;
        std::vector<std::pair<std::string, std::string>> options;
    };
    std::string effectiveDate;
    std::vector<Transaction> transactions;
};

/// Understood, recorded and not accepted; the sender is told why. Unlike a Fault its effects stay.
struct Declined {
    base::FaultCode code = base::FaultCode::conflict;
    std::string text;
    std::vector<base::Problem> problems;
};

/// What a flow wants said back.
using Answer = std::variant<Accepted, StartPage, Capabilities, Handed, Declined>;

}  // namespace model
