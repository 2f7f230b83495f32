#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "connectors/connectors.h"
#include "connectors/sap/settings.h"
#include "gateway/base/wire.h"

namespace sap {

/// Requests to OData services of one SAP system. What changes something there carries a CSRF token
/// with the cookies it came with; both are fetched when they are needed and fetched again, once,
/// when SAP says they are over. Safe from many threads.
class OdataSession {
public:
    OdataSession(Access access, connectors::Call call)
        : access_(std::move(access)), call_(std::move(call)) {}

    /// `path` begins below /sap/opu/odata/sap/, with its query when it has one. Throws what Call
    /// throws.
    base::Wire get(const std::string& path);
    /// `etag` becomes If-Match; empty: none. Throws Fault(unavailable) also when no token is to be
    /// had because nobody answers: nothing was sent then. An answer without 2xx to the question
    /// for a token is the answer.
    base::Wire send(std::string_view method, const std::string& path, const std::string& body,
                    std::string_view etag = {});

private:
    struct Token {
        std::string value;
        std::string cookies;
    };

    base::Wire call(std::string_view method, const std::string& path, const Token& token,
                    const std::string& body, std::string_view etag) const;
    Token known() const;
    /// Puts the new token in the place of the one that is over; the answer when there is none.
    std::pair<Token, base::Wire> fetch(const std::string& service);

    const Access access_;
    const connectors::Call call_;
    mutable std::mutex mutex_;
    Token token_;
};

}  // namespace sap
