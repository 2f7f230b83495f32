#include "gateway/base/decimal.h"
#include "gateway/base/text.h"
#include "samples/buyer/markup.h"
#include "samples/buyer/pages.h"

namespace buyer {

namespace {

using Quantities = std::map<int, base::Decimal>;

std::string cell(const std::string& text, const std::string& style = {}) {
    return "<td class=\"" + style + "\">" + safe(text) + "</td>";
}

std::string heads(const std::vector<std::pair<std::string, std::string>>& columns) {
    std::string row;
    for (const auto& [name, style] : columns) {
        row += "<th class=\"" + style + "\">" + safe(name) + "</th>";
    }
    return "<thead><tr>" + row + "</tr></thead>\n";
}

std::string wide(const std::string& label, const std::string& table) {
    return "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + safe(label) +
           "\">\n" + table + "</div>\n";
}

Quantities sum(const Paper& paper) {
    Quantities all;
    for (const PaperLine& line : paper.lines) {
        auto quantity = base::Decimal::parse(line.quantity);
        if (quantity && line.said != "reject") {
            all[line.number] = all[line.number] + *quantity;
        }
    }
    return all;
}

void addTo(Quantities& all, const Quantities& more) {
    for (const auto& [line, quantity] : more) {
        all[line] = all[line] + quantity;
    }
}

/// What came of each line: the last confirmation counts, deliveries and invoices add up.
struct Life {
    Quantities confirmed;
    Quantities shipped;
    Quantities invoiced;
    Quantities credited;

    explicit Life(const std::vector<Paper>& papers) {
        for (const Paper& paper : papers) {
            if (paper.kind == "ConfirmationRequest") {
                confirmed = sum(paper);
            } else if (paper.kind == "ShipNoticeRequest") {
                addTo(shipped, sum(paper));
            } else if (paper.kind == "InvoiceDetailRequest") {
                addTo(paper.isCredit() ? credited : invoiced, sum(paper));
            }
        }
    }
};

std::string quantityCell(const Quantities& all, int line) {
    auto found = all.find(line);
    return found == all.end() ? cell("—", "none") : cell(found->second.plain(), "number");
}

std::string lifeTable(const SentOrder& order, const std::vector<Paper>& papers) {
    Life life(papers);
    std::string rows;
    for (std::size_t i = 0; i < order.lines.size(); ++i) {
        const Line& line = order.lines[i];
        int number = line.number == 0 ? static_cast<int>(i) + 1 : line.number;
        rows += "<tr>" + cell(std::to_string(number), "number") + cell(line.part) +
                cell(line.description) + cell(line.quantity + " " + line.unit, "number") +
                quantityCell(life.confirmed, number) + quantityCell(life.shipped, number) +
                quantityCell(life.invoiced, number) + quantityCell(life.credited, number) +
                "</tr>\n";
    }
    return wide("What came of the order", "<table id=\"life\">\n" +
                                              heads({{"Line", "number"},
                                                     {"Part", ""},
                                                     {"Description", ""},
                                                     {"Ordered", "number"},
                                                     {"Confirmed", "number"},
                                                     {"Shipped", "number"},
                                                     {"Invoiced", "number"},
                                                     {"Credited", "number"}}) +
                                              "<tbody>\n" + rows + "</tbody>\n</table>\n");
}

std::string factList(const Paper& paper) {
    std::string all;
    for (const auto& [name, value] : paper.facts) {
        all += "<div><dt>" + safe(name) + "</dt><dd>" + safe(value) + "</dd></div>\n";
    }
    return all.empty() ? "" : "<dl>\n" + all + "</dl>\n";
}

/// Columns that no line fills are left out.
std::string paperTable(const Paper& paper) {
    using Column = std::pair<const char*, std::string PaperLine::*>;
    std::vector<std::pair<std::string, std::string>> columns{{"Line", "number"}};
    std::vector<Column> shown;
    for (const Column& column : {Column{"Part", &PaperLine::part},
                                 {"Text", &PaperLine::description},
                                 {"Quantity", &PaperLine::quantity},
                                 {"Unit", &PaperLine::unit},
                                 {"Price", &PaperLine::price},
                                 {"Amount", &PaperLine::amount},
                                 {"Said", &PaperLine::said}}) {
        if (std::ranges::any_of(paper.lines, [&](const PaperLine& line) {
                return !(line.*column.second).empty();
            })) {
            shown.push_back(column);
            columns.emplace_back(column.first, "");
        }
    }
    std::string rows;
    for (const PaperLine& line : paper.lines) {
        rows += "<tr>" + cell(std::to_string(line.number), "number");
        for (const Column& column : shown) {
            rows += cell(line.*column.second);
        }
        rows += "</tr>\n";
    }
    return rows.empty() ? ""
                        : wide(paper.title(), "<table>\n" + heads(columns) + "<tbody>\n" + rows +
                                                  "</tbody>\n</table>\n");
}

std::string section(const Paper& paper) {
    return "<section class=\"paper\">\n<h3>" + safe(paper.title()) + "</h3>\n" + factList(paper) +
           paperTable(paper) + foldOut("The document", paper.document) + "</section>\n";
}

std::string changeForm(const Requisition& requisition) {
    std::string rows;
    for (const Line& line : requisition.lines) {
        rows += "<tr><td>" + safe(line.part) + "</td><td>" + safe(line.description) +
                "</td><td><input name=\"quantity\" inputmode=\"decimal\" size=\"8\" value=\"" +
                safe(line.quantity) + "\" aria-label=\"Quantity of " + safe(line.part) + "\"> " +
                safe(line.unit) + "</td></tr>\n";
    }
    std::string here = "/requisition/" + requisition.id;
    return "<details>\n<summary>Change or cancel the order</summary>\n<form method=\"post\" "
           "action=\"" +
           safe(here) + "/change\">\n<table>\n" +
           heads({{"Part", ""}, {"Description", ""}, {"Quantity, 0 to leave it out", ""}}) +
           "<tbody>\n" + rows +
           "</tbody>\n</table>\n<p><button type=\"submit\" class=\"primary\">Change the "
           "order</button></p>\n</form>\n" +
           button(here + "/cancel", "Cancel the order") + "</details>\n";
}

std::string version(const SentOrder& order) {
    return "<p>Version " + std::to_string(order.version) + ", payload id " + safe(order.payloadId) +
           "</p>\n" + exchangesPart(order.exchanges);
}

std::string state(const SentOrder& order, const std::vector<Paper>& papers) {
    std::vector<std::string> said;
    auto say = [&](const std::string& word, auto&& which) {
        if (std::ranges::any_of(papers, which)) {
            said.push_back(word);
        }
    };
    if (order.operation == "delete") {
        said.emplace_back("cancelled");
    }
    say("confirmed", [](const Paper& p) { return p.kind == "ConfirmationRequest"; });
    say("shipped", [](const Paper& p) { return p.kind == "ShipNoticeRequest"; });
    say("invoiced",
        [](const Paper& p) { return p.kind == "InvoiceDetailRequest" && !p.isCredit(); });
    say("credited", [](const Paper& p) { return p.isCredit(); });
    return said.empty() ? "nothing yet" : base::join(said, ", ");
}

}  // namespace

std::string orderPart(const Requisition& requisition, const std::vector<Paper>& papers) {
    const SentOrder& order = *requisition.order;
    std::string all = "<h2>Order " + safe(order.number) + "</h2>\n" + version(order);
    for (auto at = requisition.otherOrders.rbegin(); at != requisition.otherOrders.rend(); ++at) {
        all += version(*at);
    }
    all += order.operation == "delete" || requisition.lines.empty() ? "" : changeForm(requisition);
    all +=
        "<h2>From the supplier</h2>\n<p id=\"order-state\">So far: " + safe(state(order, papers)) +
        ". <a href=\"/requisition/" + safe(requisition.id) + "\">Look again</a></p>\n" +
        lifeTable(order, papers);
    for (const Paper& paper : papers) {
        all += section(paper);
    }
    return all;
}

}  // namespace buyer
