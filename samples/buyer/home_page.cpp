#include "samples/buyer/company.h"
#include "samples/buyer/markup.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

base::Fields start(const Company& who, const std::string& protocol) {
    return {{"company", who.id}, {"protocol", protocol}};
}

std::string card(const Company& who) {
    std::string oci =
        who.ociUser.empty() ? "" : button("/punchout", "Shop by OCI", start(who, "oci"));
    return "<section class=\"card\">\n<h2>" + safe(who.name) + "</h2>\n<p>You are " +
           safe(who.person) + ", cost centre " + safe(who.costCentre) +
           ".</p>\n<div class=\"actions\">\n" +
           button("/punchout", "Shop by cXML", start(who, "cxml"), "primary") + oci +
           "</div>\n</section>\n";
}

std::string state(const Requisition& requisition) {
    if (requisition.order) {
        return (requisition.order->operation == "delete" ? "cancelled: " : "ordered as ") +
               requisition.order->number;
    }
    return requisition.visit.cookie.empty() ? "open" : "in the shop";
}

std::string row(const Requisition& requisition) {
    return "<tr><td><a href=\"/requisition/" + safe(requisition.id) + "\">" + safe(requisition.id) +
           "</a></td><td>" + safe(company(requisition.company).name) + "</td><td>" +
           safe(requisition.protocol == "oci" ? "OCI" : "cXML") + "</td><td class=\"number\">" +
           std::to_string(requisition.lines.size()) + "</td><td>" + safe(state(requisition)) +
           "</td></tr>\n";
}

std::string list(const std::vector<Requisition>& requisitions) {
    if (requisitions.empty()) {
        return "<p>None yet. They are kept in memory until this program stops.</p>\n";
    }
    std::string rows;
    for (const Requisition& requisition : requisitions) {
        rows += row(requisition);
    }
    return "<table>\n<thead><tr><th>Requisition</th><th>Buyer</th><th>Protocol</th>"
           "<th class=\"number\">Lines</th><th>State</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody>\n</table>\n";
}

/// What the shop sent that is about no order: its catalogue.
std::string others(const std::vector<Paper>& papers) {
    std::string all;
    for (const Paper& paper : papers) {
        all += "<li>" + safe(paper.title());
        for (const auto& [name, value] : paper.facts) {
            all += ", " + safe(name) + ": " + safe(value);
        }
        all += foldOut("The document", paper.document) + "</li>\n";
    }
    return all.empty() ? "" : "<h2>From the supplier</h2>\n<ul>\n" + all + "</ul>\n";
}

}  // namespace

std::string homePage(const Desk& desk, const Addresses& addresses) {
    std::string cards;
    for (const Company& who : companies()) {
        cards += card(who);
    }
    return page("Pretend buyer",
                "<header><h1>Pretend buyer</h1><p>A procurement system of two imaginary "
                "organisations. It knows the shop at " +
                    safe(addresses.shop) +
                    " only through cXML and OCI.</p></header>\n<main>\n<div class=\"cards\">\n" +
                    cards + "</div>\n<h2>Requisitions</h2>\n" + list(desk.all()) +
                    others(desk.papers("")) + "</main>\n");
}

}  // namespace buyer
