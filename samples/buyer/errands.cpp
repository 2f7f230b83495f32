#include "samples/buyer/errands.h"

#include "gateway/base/id.h"
#include "gateway/base/text.h"
#include "samples/buyer/documents.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/http.h"

namespace buyer {

namespace {

constexpr auto kXml = "text/xml; charset=UTF-8";

std::string newCookie() {
    return base::newToken(base::systemRandom());
}

Exchange talk(const Addresses& addresses, const std::string& title, const std::string& bytes) {
    Exchange exchange{.title = title, .sent = bytes, .received = {}, .answer = {}, .good = false};
    Reply reply = post(addresses.cxml(), kXml, bytes);
    exchange.received = reply.body;
    Answer answer = readAnswer(reply.body);
    bool more = !answer.explanation.empty() && answer.explanation != answer.text;
    exchange.answer = answer.line() + (more ? " — " + answer.explanation : "");
    exchange.good = answer.good();
    return exchange;
}

/// What the shop's message means for the lines we have (cXML Reference Guide, PunchOutOrderMessage:
/// an inspected cart changes nothing, 204 is a cancel, an empty edit deletes).
std::string apply(Requisition& requisition, const Cart& cart) {
    const std::string& operation = requisition.visit.operation;
    if (operation == "inspect") {
        return "You looked at it in the shop; nothing changed.";
    }
    if (cart.status == 204) {
        return "You cancelled in the shop (Status 204); nothing changed.";
    }
    if (cart.lines.empty() && (operation == "create" || cart.protocol == "OCI")) {
        return "Nothing came home: the cart was empty, or you cancelled.";
    }
    requisition.lines = cart.lines;
    return cart.lines.empty() ? "The cart came home empty: the lines were deleted."
                              : "The cart came home with " + std::to_string(cart.lines.size()) +
                                    (cart.lines.size() == 1 ? " line." : " lines.");
}

SentOrder written(const Requisition& requisition, OrderPaper paper) {
    const Company& who = company(requisition.company);
    Stamp mark = stamp(who);
    paper.requisition = requisition.id;
    return {.number = paper.number,
            .version = paper.version,
            .operation = paper.operation,
            .lines = paper.lines,
            .payloadId = mark.payloadId,
            .bytes = orderRequest(who, mark, paper),
            .exchanges = {}};
}

SentOrder newOrder(const Requisition& requisition, Returns returns) {
    std::string mark = returns == Returns::something ? "-CREDIT-" : "-";
    return written(requisition,
                   {.number = "PO-" + requisition.id.substr(2) + mark + newCookie().substr(0, 6),
                    .version = 1,
                    .operation = "new",
                    .replaces = {},
                    .requisition = {},
                    .lines = requisition.lines});
}

SentOrder nextVersion(const Requisition& requisition, const std::string& operation,
                      std::vector<Line> lines) {
    if (!requisition.order || requisition.order->operation == "delete") {
        throw Failure("there is no order to change");
    }
    return written(requisition, {.number = requisition.order->number,
                                 .version = requisition.order->version + 1,
                                 .operation = operation,
                                 .replaces = requisition.order->payloadId,
                                 .requisition = {},
                                 .lines = std::move(lines)});
}

/// The requisition shows what was ordered last, beside what was ordered before.
void settle(Requisition& requisition, bool taken) {
    SentOrder& order = *requisition.order;
    bool first = order.exchanges.size() == 1;
    if (taken && first && order.version > 1) {
        requisition.before = requisition.lines;
        requisition.lines = order.operation == "delete" ? std::vector<Line>{} : order.lines;
        requisition.news =
            order.operation == "delete" ? "The order is cancelled." : "The order is changed.";
    } else if (!taken && first && order.version > 1) {
        std::swap(order, requisition.otherOrders.back());
        requisition.news = "The supplier refused the change; the order stays as it was.";
    }
}

/// Kept before it is sent: without an answer, the next try must carry the same payload id.
void post(Desk& desk, const Addresses& addresses, const std::string& id, const SentOrder& order) {
    static const std::map<std::string, std::string> titles{{"new", "OrderRequest"},
                                                           {"update", "OrderRequest, update"},
                                                           {"delete", "OrderRequest, delete"}};
    desk.change(id, [&](Requisition& changed) {
        if (changed.order && changed.order->payloadId != order.payloadId) {
            changed.otherOrders.push_back(*changed.order);
        }
        changed.order = order;
    });
    bool again = !order.exchanges.empty();
    Exchange exchange =
        talk(addresses, again ? "The same bytes again" : titles.at(order.operation), order.bytes);
    desk.change(id, [&](Requisition& changed) {
        changed.order->exchanges.push_back(exchange);
        settle(changed, exchange.good);
    });
}

}  // namespace

void punchOut(Desk& desk, const Addresses& addresses, const std::string& id,
              const std::string& operation) {
    Requisition requisition = desk.find(id);
    const Company& who = company(requisition.company);
    Visit visit{.cookie = newCookie(), .operation = operation, .startPage = {}};
    std::optional<Exchange> exchange;
    if (requisition.protocol == "cxml") {
        Setup setup{.operation = operation,
                    .cookie = visit.cookie,
                    .returnUrl = addresses.cart(visit.cookie),
                    .lines = operation == "create" ? std::vector<Line>{} : requisition.lines};
        exchange = talk(addresses, "PunchOutSetupRequest, " + operation,
                        setupRequest(who, stamp(who), setup));
        visit.startPage = readAnswer(exchange->received).startPage;
    }
    desk.change(id, [&](Requisition& changed) {
        changed.visit = visit;
        changed.before = changed.lines;
        changed.news.clear();
        changed.cart.reset();
        if (exchange) {
            changed.setups.push_back(*exchange);
        }
    });
    if (exchange && (!exchange->good || visit.startPage.empty())) {
        throw Failure("The shop answered " + exchange->answer +
                      (exchange->good ? ", but no StartPage" : ""));
    }
}

base::Fields callUp(const Addresses& addresses, const Requisition& requisition) {
    const Company& who = company(requisition.company);
    return {{"USERNAME", who.ociUser},
            {"PASSWORD", who.secret},
            {"HOOK_URL", addresses.cart(requisition.visit.cookie)},
            {"OCI_VERSION", "4.0"},
            {"http_content_charset", "utf-8"},
            {"~OkCode", "ADDI"},
            {"~TARGET", "_top"},
            {"~CALLER", "CTLG"}};
}

std::string receive(Desk& desk, const std::string& cookie, const base::Fields& fields) {
    Requisition requisition = desk.findByCookie(cookie);
    Cart cart = readCart(fields);
    if (cart.protocol == "cXML" && cart.cookie != cookie) {
        throw Failure("the cart carries another BuyerCookie than the one this visit began with");
    }
    desk.change(requisition.id, [&](Requisition& changed) {
        changed.news = apply(changed, cart);
        changed.cart = cart;
        changed.visit.cookie.clear();
    });
    return requisition.id;
}

void sendOrder(Desk& desk, const Addresses& addresses, const std::string& id, Returns returns) {
    Requisition requisition = desk.find(id);
    post(desk, addresses, id,
         requisition.order ? *requisition.order : newOrder(requisition, returns));
}

void changeOrder(Desk& desk, const Addresses& addresses, const std::string& id,
                 const std::vector<std::string>& quantities) {
    Requisition requisition = desk.find(id);
    std::vector<Line> lines;
    for (std::size_t i = 0; i < requisition.lines.size() && i < quantities.size(); ++i) {
        auto quantity = base::Decimal::parse(base::trim(quantities[i]));
        if (!quantity || quantity->isNegative()) {
            throw Failure("\"" + quantities[i] + "\" is no quantity");
        }
        Line line = requisition.lines[i];
        line.quantity = quantity->plain();
        line.number = line.number == 0 ? static_cast<int>(i) + 1 : line.number;
        if (!quantity->isZero()) {
            lines.push_back(line);
        }
    }
    if (lines.empty()) {
        throw Failure("nothing would be left of the order; it can be cancelled instead");
    }
    post(desk, addresses, id, nextVersion(requisition, "update", lines));
}

void cancelOrder(Desk& desk, const Addresses& addresses, const std::string& id) {
    Requisition requisition = desk.find(id);
    post(desk, addresses, id, nextVersion(requisition, "delete", requisition.lines));
}

}  // namespace buyer
