#include "samples/buyer/company.h"
#include "samples/buyer/markup.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

/// "Shopping for requisition R-1001".
std::string activity(const Requisition& requisition) {
    const std::string& operation = requisition.visit.operation;
    std::string verb = operation == "edit"      ? "Editing requisition "
                       : operation == "inspect" ? "Looking at requisition "
                                                : "Shopping for requisition ";
    return verb + requisition.id;
}

std::string bar(const Requisition& requisition) {
    return "<header class=\"bar\"><strong>" + safe(company(requisition.company).name) +
           "</strong><span>" + safe(activity(requisition)) + "</span><a href=\"/requisition/" +
           safe(requisition.id) + "\">Leave without the cart</a></header>\n";
}

}  // namespace

std::string visitPage(const Requisition& requisition, const Addresses&) {
    std::string source =
        requisition.protocol == "oci" ? "/call-up/" + requisition.id : requisition.visit.startPage;
    return page("In the shop",
                bar(requisition) + "<iframe name=\"shop\" title=\"The supplier’s shop\" src=\"" +
                    safe(source) + "\"></iframe>\n",
                "framing");
}

std::string callUpPage(const Requisition& requisition, const Addresses& addresses) {
    std::string hidden;
    for (const auto& [name, value] : callUp(addresses, requisition)) {
        hidden +=
            "<input type=\"hidden\" name=\"" + safe(name) + "\" value=\"" + safe(value) + "\">\n";
    }
    return page("To the shop",
                "<main>\n<form id=\"self-posting\" method=\"post\" "
                "target=\"_self\" action=\"" +
                    safe(addresses.oci(requisition.company)) + "\">\n" + hidden +
                    "<p>Opening the supplier’s shop by OCI.</p>\n"
                    "<button type=\"submit\" class=\"primary\">Open the shop"
                    "</button>\n</form>\n</main>\n"
                    "<script src=\"/submit.js\"></script>\n");
}

std::string cameHomePage(const Requisition& requisition) {
    std::string target = "/requisition/" + requisition.id;
    return page("Back from the shop",
                "<main>\n<h1>Back from the shop</h1>\n<p>" + safe(requisition.news) +
                    "</p>\n<p><a class=\"button primary\" id=\"leave\" href=\"" + safe(target) +
                    "\">Go on with requisition " + safe(requisition.id) +
                    "</a></p>\n</main>\n<script src=\"/leave.js\"></script>\n");
}

std::string failurePage(const std::string& what, const Requisition* requisition) {
    std::string back = "<p><a href=\"/\">Back to the start</a></p>\n";
    std::string exchange;
    if (requisition && !requisition->setups.empty()) {
        const Exchange& last = requisition->setups.back();
        exchange = foldOut("What was sent", last.sent) + foldOut("The answer", last.received);
    }
    return page("That did not work",
                "<main>\n<h1>That did not work</h1>\n<p class=\"bad\" "
                "role=\"alert\">" +
                    safe(what) + "</p>\n" + exchange + back + "</main>\n");
}

}  // namespace buyer
