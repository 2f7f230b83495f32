#pragma once

#include <string>

#include "samples/buyer/desk.h"

namespace buyer {

/// Where the shop and this program are to be found; no trailing slashes.
struct Addresses {
    std::string shop;  ///< http://127.0.0.1:8080
    std::string self;  ///< http://127.0.0.1:8082

    std::string cxml() const { return shop + "/cxml"; }
    std::string oci(const std::string& partner) const { return shop + "/oci/" + partner; }
    std::string cart(const std::string& cookie) const { return self + "/cart/" + cookie; }
};

/// Begins a visit on a requisition. cXML: sends the setup request and keeps the StartPage; throws
/// Failure with the shop's Status when it refuses. OCI: nothing is sent, the frame does it.
void punchOut(Desk& desk, const Addresses& addresses, const std::string& requisition,
              const std::string& operation);
/// The fields of the OCI call-up.
base::Fields callUp(const Addresses& addresses, const Requisition& requisition);

/// A cart came home to this cookie: replaces the lines, or leaves them (cancelled, inspected).
/// Answers the requisition's id.
std::string receive(Desk& desk, const std::string& cookie, const base::Fields& fields);

/// Whether part of the order is to come back: the sandbox back office credits orders whose number
/// says so.
enum class Returns { nothing, something };

/// Sends the order, or the same bytes again when it was sent before.
void sendOrder(Desk& desk, const Addresses& addresses, const std::string& requisition,
               Returns returns = Returns::nothing);
/// Sends the whole order again with other quantities, one for each line and zero for a line that
/// goes, or cancels it. What the shop refuses counts for nothing. Throws Failure when there is
/// nothing to change.
void changeOrder(Desk& desk, const Addresses& addresses, const std::string& requisition,
                 const std::vector<std::string>& quantities);
void cancelOrder(Desk& desk, const Addresses& addresses, const std::string& requisition);

}  // namespace buyer
