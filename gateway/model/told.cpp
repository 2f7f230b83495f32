#include "gateway/model/told.h"

#include <nlohmann/json.hpp>

#include "gateway/model/json_check.h"
#include "gateway/model/json_in.h"
#include "gateway/model/tellable.h"

namespace model {
namespace {

std::string nth(const char* list, std::size_t index) {
    return std::string(list) + std::to_string(index);
}

/// What has to stand there so that our order is known, and what a value can't show to be missing.
class Needs {
public:
    Needs(JsonCheck& check, const nlohmann::json& json, std::string at)
        : check_(check), json_(json), at_(std::move(at)) {}

    void order(const std::string& orderId, const std::string& where) {
        if (orderId.empty()) check_.note(at_ + where, "is needed");
    }
    void quantity(const std::string& where) {
        const nlohmann::json::json_pointer place(where + "/quantity");
        if (!json_.contains(place) || json_[place].is_null())
            check_.note(at_ + where + "/quantity", "is needed");
    }
    template <class Parts>
    void each(const Parts& parts, const char* list) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto where = nth(list, i);
            order(parts[i].order.orderId, where + "/order/orderId");
            for (std::size_t k = 0; k < parts[i].lines.size(); ++k)
                quantity(where + nth("/lines/", k));
        }
    }

private:
    JsonCheck& check_;
    const nlohmann::json& json_;
    const std::string at_;
};

void whatIsMissing(Needs& needs, const Confirmation& confirmation) {
    needs.order(confirmation.orderId, "/orderId");
    for (std::size_t i = 0; i < confirmation.lines.size(); ++i) needs.quantity(nth("/lines/", i));
}
void whatIsMissing(Needs& needs, const ShipNotice& notice) {
    needs.each(notice.portions, "/portions/");
}
void whatIsMissing(Needs& needs, const Invoice& invoice) {
    if (!invoice.headerInvoice) return needs.each(invoice.orders, "/orders/");
    for (std::size_t i = 0; i < invoice.orders.size(); ++i)
        needs.order(invoice.orders[i].order.orderId, nth("/orders/", i) + "/order/orderId");
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
    for (auto& problem : untellable(document, check.isClean()))
        check.note(at + problem.where, std::move(problem.what));
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
