// What a confirmation, ship notice or invoice has to say, and what it can't.
#include <algorithm>
#include <map>
#include <set>

#include "gateway/base/clock.h"
#include "gateway/base/text.h"
#include "gateway/base/unseen.h"
#include "gateway/model/each_date.h"
#include "gateway/model/json_check.h"

namespace model {
namespace {

using Type = ConfirmationType;

constexpr std::size_t kLongestNumber = 200;

std::string nth(const std::string& list, std::size_t index) {
    return list + '/' + std::to_string(index);
}

class Needs {
public:
    void must(bool holds, const std::string& where, const std::string& what) {
        if (!holds) problems_.push_back({where, what});
    }
    void text(const std::string& text, const std::string& where) {
        must(!base::trim(text).empty(), where, "is needed");
    }
    void aboveZero(const base::Decimal& figure, const std::string& where) {
        must(figure > base::Decimal{}, where, "has to be above zero");
    }
    // Two numbers that look alike have to be one number.
    void number(const std::string& text, const std::string& where) {
        must(!base::trim(text).empty(), where, "is needed");
        must(base::trim(text) == text || base::trim(text).empty(), where,
             "begins or ends with a space");
        must(!base::hasUnseen(text), where,
             "holds a character nobody sees, such as a line break or a soft hyphen");
        must(base::characters(text) <= kLongestNumber, where, "is longer than 200 characters");
    }
    void date(const std::string& text, const std::string& where) {
        must(!text.empty(), where, "is needed: a date and time (ISO 8601)");
    }
    void oneOf(const std::string& text, const std::string& where,
               std::initializer_list<std::string_view> words) {
        must(text.empty() || std::ranges::find(words, text) != words.end(), where,
             "is none of: " + base::join({words.begin(), words.end()}, ", "));
    }
    template <class List>
    void some(const List& list, const std::string& where) {
        must(!list.empty(), where, "needs at least one");
    }
    template <class T>
    void dates(const T& document) {
        eachDate(document, "", [&](const std::string& date, const std::string& where) {
            must(momentOf(date).has_value(), where,
                 "is no date and time (ISO 8601) from 1900 to 2199");
        });
    }
    // What came as cXML may state in its own words what has no place here.
    template <class Line>
    void line(const Line& line, const std::string& where) {
        must(line.lineNumber > 0 || !line.carried.empty(), where + "/lineNumber",
             "is needed: the order's, from 1");
    }
    std::vector<base::Problem> problems() { return std::move(problems_); }

private:
    std::vector<base::Problem> problems_;
};

void check(const Confirmation& confirmation, Needs& needs) {
    needs.number(confirmation.id, "/id");
    needs.date(confirmation.date, "/date");
    needs.must(confirmation.operation != Operation::cancel, "/operation",
               "a confirmation can't be taken back: send it again with what holds now");
    needs.must(confirmation.type != Type::unknown, "/type", "\"unknown\" is said of lines only");
    const bool ofLines = confirmation.type == Type::detail || confirmation.type == Type::except;
    needs.must(!ofLines || !confirmation.lines.empty(), "/lines",
               "needs at least one: the type says that lines differ");
    std::map<int, std::string> units;
    for (std::size_t i = 0; i < confirmation.lines.size(); ++i) {
        const auto& line = confirmation.lines[i];
        const auto where = nth("/lines", i);
        needs.line(line, where);
        needs.text(line.unit, where + "/unit");
        needs.must(!line.quantity.isNegative(), where + "/quantity", "is negative");
        needs.must(!line.unitPrice || isCurrency(line.unitPrice->currency),
                   where + "/unitPrice/currency", "is needed: an ISO 4217 currency like EUR");
        needs.aboveZero(line.priceBasis, where + "/priceBasis");
        needs.aboveZero(line.priceFactor, where + "/priceFactor");
        needs.must(goesWith(confirmation.type, line.type), where + "/type",
                   std::string(name(line.type)) + " does not go with the whole's " +
                       std::string(name(confirmation.type)));
        const auto unit = units.try_emplace(line.lineNumber, line.unit).first->second;
        needs.must(unit == line.unit, where + "/unit", "is another than the line's first part has");
        needs.must(!line.substitute || line.type == Type::detail, where + "/substitute",
                   "stands in a line of type detail only");
        needs.must(!line.substitute || !(line.unitPrice || line.tax || line.shipping),
                   where + "/substitute", "has its own price, tax and shipping");
    }
}

void checkLegs(const std::vector<Carrier>& legs, Needs& needs) {
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const auto where = nth("/carriers", i) + "/startDate";
        if (i == 0) {
            needs.must(legs[i].startDate.empty(), where, "the first leg has none");
            continue;
        }
        const auto at = base::parseIso(legs[i].startDate);
        const auto before = base::parseIso(legs[i - 1].startDate);
        needs.must(at.has_value(), where, "is needed: a leg behind the first has one");
        needs.must(!at || !before || *at > *before, where, "is not after the leg before");
    }
}

void checkLines(const ShipNoticePortion& portion, const std::string& at, Needs& needs) {
    std::map<int, std::set<int>> seen;
    for (std::size_t i = 0; i < portion.lines.size(); ++i) {
        const auto& line = portion.lines[i];
        const auto where = nth(at + "/lines", i);
        needs.line(line, where);
        needs.text(line.unit, where + "/unit");
        needs.must(!line.quantity.isNegative(), where + "/quantity", "is negative");
        needs.must(line.noticeLine >= 0, where + "/noticeLine", "is negative");
        const bool isNew = line.noticeLine == 0 || line.lineNumber == 0 ||
                           seen[line.lineNumber].insert(line.noticeLine).second;
        needs.must(isNew, where + "/noticeLine",
                   "stands there already for line " + std::to_string(line.lineNumber));
    }
}

void check(const ShipNotice& notice, Needs& needs) {
    needs.number(notice.id, "/id");
    needs.date(notice.date, "/date");
    needs.oneOf(notice.type, "/type", {"actual", "planned"});
    needs.oneOf(notice.fulfillment, "/fulfillment", {"partial", "complete"});
    needs.oneOf(notice.reason, "/reason", {"return"});
    if (notice.operation != Operation::cancel) {
        needs.date(notice.shipmentDate, "/shipmentDate");
        needs.date(notice.deliveryDate, "/deliveryDate");
    }
    checkLegs(notice.carriers, needs);
    needs.some(notice.portions, "/portions");
    std::set<std::string> orders;
    for (std::size_t i = 0; i < notice.portions.size(); ++i) {
        const auto where = nth("/portions", i);
        const auto& order = notice.portions[i].order;
        needs.must(orders.insert(order.orderId + '\n' + order.number).second, where + "/order",
                   "stands there already");
        checkLines(notice.portions[i], where, needs);
    }
}

void check(const InvoiceLine& line, const Invoice& invoice, const std::string& where,
           Needs& needs) {
    needs.must(line.number > 0 || !line.carried.empty(), where + "/number",
               "is needed: the invoice's own, from 1");
    if (invoice.headerInvoice)
        return needs.must(!line.unitPrice && line.modifications.empty(), where,
                          "an invoice without lines gives amounts alone");
    if (!line.service) {
        needs.line(line, where);
        needs.text(line.unit, where + "/unit");
        needs.must(line.unitPrice.has_value(), where + "/unitPrice", "is needed");
        return;
    }
    needs.must(!line.shipping, where + "/shipping", "no service has it");
    needs.must(!line.specialHandling, where + "/specialHandling", "no service has it");
}

void checkPurpose(const Invoice& invoice, Needs& needs) {
    using enum InvoicePurpose;
    const bool ofLines =
        invoice.purpose == lineLevelCreditMemo || invoice.purpose == lineLevelDebitMemo;
    const bool ofWhole = invoice.purpose == creditMemo || invoice.purpose == debitMemo;
    needs.must(!ofLines || !invoice.headerInvoice, "/purpose", "a memo about lines has lines");
    needs.must(!ofWhole || invoice.headerInvoice, "/purpose",
               "a memo about a whole invoice has no lines");
    needs.must(invoice.purpose != creditMemo || invoice.summary.due.has_value(), "/summary/due",
               "is needed: what is credited");
}

void check(const Invoice& invoice, Needs& needs) {
    needs.number(invoice.id, "/id");
    needs.date(invoice.date, "/date");
    needs.oneOf(invoice.origin, "/origin", {"supplier", "buyer"});
    needs.must(invoice.operation != Operation::update, "/operation",
               "an invoice is never updated: cancel it, or send another one");
    checkPurpose(invoice, needs);
    needs.some(invoice.orders, "/orders");
    needs.text(invoice.summary.net.currency, "/summary/net/currency");
    for (std::size_t i = 0; i < invoice.paymentTerms.size(); ++i) {
        const auto& term = invoice.paymentTerms[i];
        const auto at = nth("/paymentTerms", i);
        needs.must(term.days >= 0, at + "/days", "is below zero");
        needs.must(!term.percent || *term.percent <= base::Decimal{100}, at + "/percent",
                   "is more than the whole");
    }
    std::set<int> numbers;
    for (std::size_t i = 0; i < invoice.orders.size(); ++i) {
        const auto where = nth("/orders", i);
        const auto& lines = invoice.orders[i].lines;
        needs.some(lines, where + "/lines");
        needs.must(!invoice.headerInvoice || lines.size() <= 1, where + "/lines",
                   "an invoice without lines gives one sum for an order");
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const auto at = nth(where + "/lines", k);
            check(lines[k], invoice, at, needs);
            needs.must(lines[k].number == 0 || numbers.insert(lines[k].number).second,
                       at + "/number", "stands there already");
        }
    }
}

// A sum that does not close can't be told either; of one that is taken back nothing counts.
void sums(const Invoice& invoice, std::vector<base::Problem>& problems) {
    if (!problems.empty() || invoice.operation == Operation::cancel) return;
    try {
        for (const auto& problem : arithmetic(invoice))
            problems.push_back({pointerOf(problem.where), problem.what});
    } catch (const base::Fault& fault) {
        problems.push_back({"", fault.told()});
    }
}
template <class T>
void sums(const T&, std::vector<base::Problem>&) {}

}  // namespace

bool goesWith(ConfirmationType header, ConfirmationType line) {
    if (line == Type::except || line == Type::replace) return false;
    switch (header) {
        case Type::accept:
        case Type::reject:
        case Type::backordered:
        case Type::requestToPay:
            return line == header;
        case Type::allDetail:
            return line == Type::allDetail || line == Type::reject || line == Type::unknown;
        case Type::detail:
        case Type::except:
            return line != Type::allDetail;
        case Type::replace:
        case Type::unknown:
            return true;
    }
    return true;
}

std::vector<base::Problem> untellable(const Document& document, bool isWhole) {
    std::vector<base::Problem> problems;
    std::visit(
        [&](const auto& one) {
            if constexpr (requires(Needs & needs) { check(one, needs); }) {
                Needs needs;
                check(one, needs);
                needs.dates(one);
                problems = needs.problems();
                if (isWhole) sums(one, problems);
            }
        },
        document);
    return problems;
}

}  // namespace model
