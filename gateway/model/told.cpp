#include "gateway/model/told.h"

#include <nlohmann/json.hpp>

#include "gateway/base/clock.h"
#include "gateway/model/json_check.h"
#include "gateway/model/json_in.h"

namespace model {
namespace {

/// What has to stand in a document so that a buyer can be told.
class Needs {
public:
    Needs(JsonCheck& check, const nlohmann::json& json, std::string at)
        : check_(check), json_(json), at_(std::move(at)) {}

    void text(const std::string& text, const std::string& where) {
        if (text.empty()) check_.note(at_ + where, "is needed");
    }
    void date(const std::string& text, const std::string& where) {
        if (text.empty()) return check_.note(at_ + where, "is needed: a date and time (ISO 8601)");
        if (!base::parseIso(text)) check_.note(at_ + where, "is no date and time (ISO 8601)");
    }
    void maybeDate(const std::string& text, const std::string& where) {
        if (!text.empty()) date(text, where);
    }
    void line(int number, const base::Decimal& quantity, const std::string& where) {
        if (number < 1) check_.note(at_ + where + "/lineNumber", "is needed: the order's, from 1");
        const nlohmann::json::json_pointer place(where + "/quantity");
        if (!json_.contains(place) || json_[place].is_null())
            check_.note(at_ + where + "/quantity", "is needed");
        if (quantity.isNegative()) check_.note(at_ + where + "/quantity", "is negative");
    }
    template <class List>
    void some(const List& list, const std::string& where) {
        if (list.empty()) check_.note(at_ + where, "needs at least one");
    }

private:
    JsonCheck& check_;
    const nlohmann::json& json_;
    const std::string at_;
};

std::string nth(const char* list, std::size_t index) {
    return std::string(list) + std::to_string(index);
}

void whatIsMissing(Needs& needs, const Confirmation& confirmation) {
    needs.text(confirmation.id, "/id");
    needs.text(confirmation.orderId, "/orderId");
    needs.date(confirmation.date, "/date");
    for (std::size_t i = 0; i < confirmation.lines.size(); ++i) {
        const auto& line = confirmation.lines[i];
        const auto where = nth("/lines/", i);
        needs.line(line.lineNumber, line.quantity, where);
        needs.text(line.unit, where + "/unit");
        needs.maybeDate(line.deliveryDate, where + "/deliveryDate");
        needs.maybeDate(line.shipmentDate, where + "/shipmentDate");
    }
}

void whatIsMissing(Needs& needs, const ShipNotice& notice) {
    needs.text(notice.id, "/id");
    needs.date(notice.date, "/date");
    if (notice.operation != Operation::cancel) {
        needs.date(notice.shipmentDate, "/shipmentDate");
        needs.date(notice.deliveryDate, "/deliveryDate");
    }
    needs.some(notice.portions, "/portions");
    for (std::size_t i = 0; i < notice.portions.size(); ++i) {
        const auto where = nth("/portions/", i);
        needs.text(notice.portions[i].order.orderId, where + "/order/orderId");
        const auto& lines = notice.portions[i].lines;
        for (std::size_t k = 0; k < lines.size(); ++k) {
            const auto at = where + nth("/lines/", k);
            needs.line(lines[k].lineNumber, lines[k].quantity, at);
            needs.text(lines[k].unit, at + "/unit");
        }
    }
}

void whatIsMissing(Needs& needs, const Invoice& invoice) {
    needs.text(invoice.id, "/id");
    needs.date(invoice.date, "/date");
    needs.some(invoice.orders, "/orders");
    for (std::size_t i = 0; i < invoice.orders.size(); ++i) {
        const auto where = nth("/orders/", i);
        needs.text(invoice.orders[i].order.orderId, where + "/order/orderId");
        if (!invoice.headerInvoice) needs.some(invoice.orders[i].lines, where + "/lines");
    }
    needs.text(invoice.summary.net.currency, "/summary/net/currency");
}

void whatDoesNotClose(JsonCheck&, const std::string&, const Confirmation&) {}
void whatDoesNotClose(JsonCheck&, const std::string&, const ShipNotice&) {}
void whatDoesNotClose(JsonCheck& check, const std::string& at, const Invoice& invoice) {
    if (invoice.operation == Operation::cancel) return;
    try {
        for (const auto& problem : arithmetic(invoice))
            check.note(at + pointerOf(problem.where), problem.what);
    } catch (const base::Fault& fault) {
        check.note(at, fault.told());
    }
}

template <class T>
std::optional<Document> told(const nlohmann::json& json, const std::string& at,
                             std::vector<base::Problem>& problems) {
    JsonCheck check(problems);
    check.value(json, at, static_cast<const T*>(nullptr));
    auto rest = json;
    if (!check.takeOutWrong(rest, at)) return std::nullopt;
    auto document = read<T>(In(rest));
    Needs needs(check, rest, at);
    whatIsMissing(needs, document);
    if (check.isClean()) whatDoesNotClose(check, at, document);
    if (!check.isClean()) return std::nullopt;
    return document;
}

}  // namespace

std::optional<Document> toldDocument(std::string_view kind, const nlohmann::json& json,
                                     const std::string& at, std::vector<base::Problem>& problems) {
    if (kind == "ConfirmationRequest") return told<Confirmation>(json, at, problems);
    if (kind == "ShipNoticeRequest") return told<ShipNotice>(json, at, problems);
    if (kind == "InvoiceDetailRequest") return told<Invoice>(json, at, problems);
    JsonCheck(problems).note(at,
                             "is of no kind that is taken: ConfirmationRequest, ShipNoticeRequest, "
                             "InvoiceDetailRequest");
    return std::nullopt;
}

}  // namespace model
