#pragma once

#include <string>

#include "samples/buyer/errands.h"

namespace buyer {

/// The pages, whole. Every link and form on them leads to the top of the window, since a returning
/// cart is first seen inside the frame.
std::string homePage(const Desk& desk, const Addresses& addresses);
std::string visitPage(const Requisition& requisition, const Addresses& addresses);
/// What stands in the frame for a moment: the OCI call-up as a form.
std::string callUpPage(const Requisition& requisition, const Addresses& addresses);
std::string cameHomePage(const Requisition& requisition);
/// With what the shop sent about its order.
std::string requisitionPage(const Requisition& requisition, const std::vector<Paper>& papers);
/// The part about the order: its versions, and what came of them.
std::string orderPart(const Requisition& requisition, const std::vector<Paper>& papers);
std::string exchangesPart(const std::vector<Exchange>& list);
std::string failurePage(const std::string& what, const Requisition* requisition);

/// style.css and leave.js, embedded at build.
std::string_view styleSheet();
std::string_view leaveScript();
std::string_view submitScript();

}  // namespace buyer
