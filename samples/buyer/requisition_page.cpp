#include "samples/buyer/company.h"
#include "samples/buyer/markup.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

std::string cell(const std::string& text, const std::string& style = {}) {
    return "<td class=\"" + style + "\">" + safe(text) + "</td>";
}

std::string priceOf(const Line& line) {
    return line.price + (line.priceBasis == "1" ? "" : " per " + line.priceBasis);
}

std::string amountOf(const Line& line) {
    auto sum = amount(line);
    return sum ? sum->str() : "?";
}

std::string side(const std::optional<Line>& line) {
    if (!line) {
        return "<td class=\"none\" colspan=\"3\">—</td>";
    }
    return cell(line->quantity + " " + line->unit, "number") + cell(priceOf(*line), "number") +
           cell(amountOf(*line), "number");
}

std::string marks(const std::vector<std::string>& differences) {
    std::string all;
    for (const std::string& difference : differences) {
        all += "<mark>" + safe(difference) + "</mark> ";
    }
    return "<td class=\"changes\">" + (all.empty() ? "same" : all) + "</td>";
}

std::string row(const Change& change) {
    const Line& line = change.after ? *change.after : *change.before;
    std::string note = line.note.empty() ? "" : "<br><em>" + safe(line.note) + "</em>";
    std::string auxiliary =
        line.auxiliary.empty() ? "" : "<br><small>" + safe(line.auxiliary) + "</small>";
    return "<tr class=\"" + std::string(change.differences.empty() ? "" : "changed") + "\"><td>" +
           safe(line.part) + auxiliary + "</td><td>" + safe(line.description) + note + "</td>" +
           side(change.before) + side(change.after) + marks(change.differences) + "</tr>\n";
}

std::string totalOf(const std::vector<Line>& lines) {
    auto sum = total(lines);
    std::string currency = lines.empty() ? "" : " " + lines.front().currency;
    return sum ? sum->str() + currency : "?";
}

std::string table(const Requisition& requisition) {
    std::string rows;
    for (const Change& change : compare(requisition.before, requisition.lines)) {
        rows += row(change);
    }
    if (rows.empty()) {
        return "<p>No lines.</p>\n";
    }
    bool changed = requisition.order && requisition.order->version > 1;
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Lines\">\n"
           "<table class=\"lines\">\n<thead>\n<tr><th rowspan=\"2\">Part</th>"
           "<th rowspan=\"2\">Description</th><th colspan=\"3\">" +
           std::string(changed ? "Ordered before" : "Before this visit") +
           "</th><th colspan=\"3\">" + (changed ? "Ordered now" : "What came home") +
           "</th><th rowspan=\"2\">Difference</th></tr>\n<tr>"
           "<th>Quantity</th><th>Price</th><th>Amount</th><th>Quantity</th><th>Price</th>"
           "<th>Amount</th></tr>\n</thead>\n<tbody>\n" +
           rows +
           "</tbody>\n<tfoot><tr><td colspan=\"2\">Total</td><td colspan=\"3\" "
           "class=\"number\">" +
           safe(totalOf(requisition.before)) +
           "</td><td colspan=\"3\" class=\"number\" "
           "id=\"total\">" +
           safe(totalOf(requisition.lines)) + "</td><td></td></tr></tfoot>\n</table>\n</div>\n";
}

std::string actions(const Requisition& requisition) {
    std::string here = "/requisition/" + requisition.id;
    std::string all;
    if (!requisition.lines.empty() && !requisition.order) {
        all += button(here + "/order", "Send order", {}, "primary");
        all += button(here + "/order", "Order, and return a line later", {{"returns", "yes"}});
    }
    if (requisition.order) {
        all += button(here + "/order", "Send again, byte for byte");
    }
    if (requisition.protocol == "cxml" && !requisition.lines.empty()) {
        all += requisition.order
                   ? ""
                   : button(here + "/punchout", "Edit in the shop", {{"operation", "edit"}});
        all += button(here + "/punchout", "Inspect in the shop", {{"operation", "inspect"}});
    }
    return all.empty() ? "" : "<div class=\"actions\">\n" + all + "</div>\n";
}

std::string visitPapers(const Requisition& requisition) {
    std::string cart = !requisition.cart
                           ? ""
                           : foldOut("The cart as it came, in " + requisition.cart->carrier,
                                     requisition.cart->document);
    return "<h2>Papers of the visit</h2>\n" + cart +
           (requisition.setups.empty() ? "" : exchangesPart({requisition.setups.back()}));
}

}  // namespace

std::string exchangesPart(const std::vector<Exchange>& list) {
    std::string all;
    for (const Exchange& exchange : list) {
        all += "<p class=\"" + std::string(exchange.good ? "good" : "bad") + "\" role=\"status\">" +
               safe(exchange.title) + ": " + safe(exchange.answer) + "</p>\n" +
               foldOut("What was sent", exchange.sent) + foldOut("The answer", exchange.received);
    }
    return all;
}

std::string requisitionPage(const Requisition& requisition, const std::vector<Paper>& papers) {
    std::string order = requisition.order ? orderPart(requisition, papers) : "";
    const Company& who = company(requisition.company);
    std::string news = requisition.news.empty() ? ""
                                                : "<p class=\"news\" role=\"status\">" +
                                                      safe(requisition.news) + "</p>\n";
    return page(requisition.id,
                "<header><p><a href=\"/\">" + safe(who.name) + "</a></p><h1>Requisition " +
                    safe(requisition.id) + "</h1></header>\n<main>\n" + news + table(requisition) +
                    actions(requisition) + order + visitPapers(requisition) + "</main>\n");
}

}  // namespace buyer
