#pragma once

#include <string>

namespace faults {

/// A document a partner sends: an order, or a change or cancellation of one.
struct Paper {
    int partner = 0;     ///< from 0
    std::string number;  ///< the order's
    std::string type = "new";
    int version = 1;
    std::string quantity = "1";
    std::string previous{};  ///< of a change: the payload id it follows
    std::string drawing{};   ///< the text of a file that comes with it
    int copies = 1;          ///< how many of the very same are sent at the same time

    std::string payloadId() const {
        return number + "." + std::to_string(version) + "@faults.example";
    }
};

/// The paper as it is posted.
struct Posting {
    std::string type;
    std::string body;
};
Posting posting(const Paper& paper);

/// A partner's setup as `passerelle partner add` reads it, with orders going to that back office.
std::string partnerFile(int partner, const std::string& backOffice);
/// The id it gives the partner.
std::string partnerId(int partner);

}  // namespace faults
