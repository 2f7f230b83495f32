#include "gateway/flows/order_words.h"

#include "gateway/flows/change_order.h"
#include "gateway/model/price.h"
#include "gateway/model/units.h"
#include "gateway/store/orders.h"

namespace flows {
namespace {

constexpr int kPriceDigits = 9;  // behind the point, for one unit

class Speaking {
public:
    Speaking(store::ReadTx& tx, const model::Partner& partner, std::string_view orderId)
        : tx_(tx), partner_(partner), orderId_(orderId) {}

    void operator()(model::Confirmation& confirmation) {
        lines(confirmation.orderId, confirmation.lines);
    }
    void operator()(model::ShipNotice& notice) {
        for (auto& portion : notice.portions) lines(portion.order.orderId, portion.lines);
    }
    void operator()(model::Invoice& invoice) {
        for (auto& order : invoice.orders) lines(order.order.orderId, order.lines);
    }
    template <class Other>
    void operator()(Other&) {}

    std::set<std::string> words() && { return std::move(words_); }

private:
    template <class Lines>
    void lines(const std::string& named, Lines& lines) {
        const auto order = store::findOrder(tx_, named.empty() ? orderId_ : named);
        if (!order) return;
        for (auto& line : lines)
            if (const auto* item = lineOf(order->order, line.lineNumber)) speak(line, *item);
    }

    template <class Line>
    void speak(Line& line, const model::Item& item) {
        word(line.unit, item.unit);
        if constexpr (model::Priced<Line>) word(line.priceUnit, item.priceUnit);
        if constexpr (std::is_same_v<Line, model::ConfirmationLine>) price(line, item);
    }

    void word(std::string& said, const std::string& ordered) {
        if (ordered.empty()) return;
        words_.insert(ordered);
        if (said == ordered) return;
        const bool isSame = meaningOf(said) && meaningOf(said) == meaningOf(ordered);
        if (isSame || (model::isCount(said) && model::isCount(ordered))) said = ordered;
    }

    std::optional<std::string> meaningOf(const std::string& unit) const {
        const auto vocabulary = partner_.option("units", "as-is");
        return model::unitFrom(vocabulary == "as-is" ? "unece" : vocabulary, unit,
                               partner_.option("units.alias", ""));
    }

    static void price(model::ConfirmationLine& line, const model::Item& item) {
        const bool isOrders = line.unitPrice && item.unitPrice &&
                              line.unitPrice->currency == item.unitPrice->currency &&
                              model::pricePer(line) == model::pricePer(item);
        if (!isOrders || model::priceForOne(model::pricePer(line), kPriceDigits)) return;
        line.unitPrice.reset();
        model::setPrice(line, {});
    }

    store::ReadTx& tx_;
    const model::Partner& partner_;
    std::string_view orderId_;
    std::set<std::string> words_;
};

}  // namespace

std::set<std::string> speakAsOrdered(store::ReadTx& tx, const model::Partner& partner,
                                     model::Document& document, std::string_view orderId) {
    Speaking speaking(tx, partner, orderId);
    std::visit(speaking, document);
    return std::move(speaking).words();
}

}  // namespace flows
