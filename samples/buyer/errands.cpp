#include "samples/buyer/errands.h"

#include "gateway/base/id.h"
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

SentOrder newOrder(const Requisition& requisition) {
    const Company& who = company(requisition.company);
    Stamp mark = stamp(who);
    OrderPaper paper{.number = "PO-" + requisition.id.substr(2) + "-" + newCookie().substr(0, 6),
                     .requisition = requisition.id,
                     .lines = requisition.lines};
    return {.number = paper.number,
            .payloadId = mark.payloadId,
            .bytes = orderRequest(who, mark, paper),
            .exchanges = {}};
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

void sendOrder(Desk& desk, const Addresses& addresses, const std::string& id) {
    Requisition requisition = desk.find(id);
    const SentOrder order = requisition.order ? *requisition.order : newOrder(requisition);
    std::string title = order.exchanges.empty() ? "OrderRequest" : "The same bytes again";
    // Kept before it is sent: without an answer, the next try must carry the same payload id.
    desk.change(id, [&](Requisition& changed) { changed.order = order; });
    Exchange exchange = talk(addresses, title, order.bytes);
    desk.change(id, [&](Requisition& changed) { changed.order->exchanges.push_back(exchange); });
}

}  // namespace buyer
