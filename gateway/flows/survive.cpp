#include "gateway/flows/survive.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/flows/survive_rules.h"

namespace flows {
namespace {

bool isCredit(const model::Invoice& invoice) {
    using Purpose = model::InvoicePurpose;
    return invoice.purpose == Purpose::creditMemo ||
           invoice.purpose == Purpose::lineLevelCreditMemo;
}

// Goes over one document's fields and fits each to the receiver.
class Fitting {
public:
    Fitting(const model::Partner& partner, const std::set<std::string>& ordersWords)
        : rules_(partner), ordersWords_(ordersWords) {}

    void operator()(model::Cart& cart) {
        checkCount("lines", cart.items.size());
        each(cart.items);
    }
    void operator()(model::Confirmation& confirmation) {
        aboutTheirOrder_ = true;
        text("comment", confirmation.comment);
        head(confirmation, confirmation.comment);
        each(confirmation.lines);
    }
    void operator()(model::ShipNotice& notice) {
        aboutTheirOrder_ = true;
        head(notice, notice.note);
        for (auto& portion : notice.portions) each(portion.lines);
    }
    void operator()(model::Invoice& invoice) {
        aboutTheirOrder_ = true;
        id("invoiceNumber", invoice.id);
        head(invoice, invoice.note);
        if (isCredit(invoice) && invoice.previous.empty() && invoice.previousInvoice.empty() &&
            rules_.creditNeedsInvoice())
            note("previousInvoice", "none", "none", "a credit memo names its invoice",
                 rules_.source("creditMemo.needsInvoice"), true);
        for (auto& order : invoice.orders) each(order.lines);
    }
    void operator()(model::Quote& quote) { each(quote.items); }
    void operator()(model::CatalogUpload& upload) {
        int number = 0;
        for (auto& line : upload.lines) {
            where_ = "item " + std::to_string(++number);
            fitLine(line.item);
        }
        where_.clear();
    }
    // What else leaves has no fields whose limits anybody has published.
    template <class Document>
    void operator()(Document&) {}

    std::vector<Adjustment> take() { return std::move(adjustments_); }

private:
    // Comments and extrinsics of a header share their room.
    template <class Document>
    void head(const Document& document, const std::string& comment) {
        checkCount("extrinsics", document.extras.size() + (comment.empty() ? 0 : 1));
    }

    template <class Line>
    void each(std::vector<Line>& lines) {
        for (auto& line : lines) {
            where_ = "line " + std::to_string(line.lineNumber > 0
                                                  ? line.lineNumber
                                                  : static_cast<int>(&line - lines.data()) + 1);
            fitLine(line);
        }
        where_.clear();
    }

    template <class Line>
    void fitLine(Line& line) {
        if constexpr (requires {
                          line.description;
                          line.longDescription;
                      })
            keepWhole(line);
        if constexpr (requires { line.description; }) text("description", line.description);
        if constexpr (requires { line.longDescription; })
            text("longDescription", line.longDescription);
        if constexpr (requires { line.note; }) text("comment", line.note);
        if constexpr (requires { line.comment; }) text("comment", line.comment);
        if constexpr (requires { line.manufacturer; }) text("manufacturer", line.manufacturer);
        if constexpr (requires { line.manufacturerPart; })
            id("manufacturerPart", line.manufacturerPart);
        if constexpr (requires { line.id.supplierPart; }) {
            id("supplierPart", line.id.supplierPart);
            id("auxiliary", line.id.auxiliary);
            id("buyerPart", line.id.buyerPart);
        }
        if constexpr (requires { line.classifications; }) classify(line.classifications);
        if constexpr (model::Priced<Line>) {
            price(line);
            unit(line.priceUnit);
        }
        if constexpr (requires { line.extras; }) checkCount("extrinsics", line.extras.size());
        digits("quantity", line.quantity);
        unit(line.unit);
    }

    // Words may be cut where the receiver would cut them anyway.
    void text(const std::string& field, std::string& value) {
        const auto limit = rules_.limit(field);
        if (!limit || limit->measure(value) <= limit->most) return;
        auto cut = limit->fitted(value);
        note(field, value, cut, limit->rule, limit->source, !limit->cut);
        if (limit->cut) value = std::move(cut);
    }

    // What is cut from the short text is still to be read in the long one.
    template <class Line>
    void keepWhole(Line& line) {
        const auto limit = rules_.limit("description");
        auto& whole = line.longDescription;
        if (!limit || !limit->cut || limit->measure(line.description) <= limit->most) return;
        if (!whole.empty() && whole.find(line.description) == std::string::npos)
            whole = line.description + '\n' + whole;
    }

    // Half a part number names another part, or none.
    void id(const std::string& field, const std::string& value) {
        const auto limit = rules_.limit(field);
        if (limit && limit->measure(value) > limit->most)
            note(field, value, limit->fitted(value), limit->rule, limit->source, true);
        const auto forbidden = rules_.forbidden(field);
        if (value.find_first_of(forbidden) != std::string::npos)
            note(field, value, "", "none of the characters " + forbidden,
                 rules_.source("forbid." + field), true);
    }

    void unit(std::string& value) {
        if (value.empty()) return;
        if (ordersWords_.contains(value)) return;
        if (!aboutTheirOrder_ || !rules_.isTheirUnit(value)) translate(value);
        id("unit", value);
    }

    void translate(std::string& value) {
        const auto theirs = rules_.unit(value);
        if (theirs.code == value) return;
        if (theirs.code.empty()) {
            note("unit", value, value, theirs.rule, theirs.source, rules_.unknownUnitStops());
        } else {
            note("unit", value, theirs.code, theirs.rule, theirs.source, false);
            value = theirs.code;
        }
    }

    void digits(const char* field, base::Decimal& value) {
        const auto most = rules_.decimals(field);
        const auto plain = base::Decimal::of(value.plain());
        if (!most || plain.scale() <= *most) return;
        note(field, value.str(), value.rounded(*most).str(), decimalsRule(*most),
             rules_.source(std::string("decimals.") + field), true);
    }

    // 0.00125 each is 1.25 per 1000: the same price with fewer digits behind the point.
    template <class Line>
    void price(Line& line) {
        auto room = rules_.prices();
        if (!room || !line.unitPrice) return;
        // ConfirmationStatus of cXML has no place for what a price is for.
        constexpr bool alwaysForOne = std::is_same_v<Line, model::ConfirmationLine>;
        if (alwaysForOne) room->mostBasis = base::Decimal{1};
        if (alwaysForOne) room->otherUnit = false;
        const auto before = model::pricePer(line);
        const auto fit = model::fitted(before, *room);
        if (fit && isAsWritten(*fit, before)) return;
        const auto after =
            fit.value_or(model::PricePer{model::roundedForOne(before, room->decimals)});
        const bool digitsCount = rules_.decimals("price").has_value();
        note("price", amountText(before, line.unit), amountText(after, line.unit),
             digitsCount ? decimalsRule(room->decimals) : "prices are for one unit there",
             rules_.source(digitsCount ? "decimals.price" : "price.basis"), !fit);
        if (fit) model::setPrice(line, *fit);
    }

    static bool isAsWritten(const model::PricePer& fit, const model::PricePer& price) {
        return fit.amount == price.amount && fit.basis == price.basis &&
               fit.factor == price.factor && fit.unit == price.unit;
    }

    static std::string amountText(const model::PricePer& price, const std::string& unit) {
        return price.amount.plain() + model::perText(price, unit);
    }

    void classify(const std::vector<model::Classification>& classifications) {
        const auto domain = rules_.classificationDomain();
        if (domain.empty()) return;
        for (const auto& one : classifications)
            if (base::equalsAnyCase(one.domain, domain) && !one.code.empty())
                return checkDigits(one.code);
        note("classification", "none", "none", "a " + domain + " code is asked for",
             rules_.source("classification.domain"), false);
    }

    void checkDigits(const std::string& code) {
        const auto wanted = rules_.classificationDigits();
        if (wanted && code.size() != *wanted)
            note("classification", code, code, std::to_string(*wanted) + " digits are asked for",
                 rules_.source("classification.digits"), false);
    }

    void checkCount(const std::string& what, std::size_t count) {
        const auto limit = rules_.limit(what);
        if (limit && count > limit->most)
            note(what, std::to_string(count), std::to_string(limit->most), limit->rule,
                 limit->source, true);
    }

    static std::string decimalsRule(int most) {
        return "at most " + std::to_string(most) + " digits behind the point";
    }

    void note(std::string field, std::string before, std::string after, std::string rule,
              std::string source, bool stops) {
        adjustments_.push_back({where_, std::move(field), std::move(before), std::move(after),
                                std::move(rule), std::move(source), stops});
    }

    ReceiverRules rules_;
    const std::set<std::string>& ordersWords_;
    bool aboutTheirOrder_ = false;  ///< its units stand there as the order has them
    std::string where_;
    std::vector<Adjustment> adjustments_;
};

}  // namespace

Fitted survive(const model::Document& document, const model::Partner& partner,
               const std::set<std::string>& ordersWords) {
    Fitted fitted{document, {}};
    Fitting fitting(partner, ordersWords);
    std::visit(fitting, fitted.document);
    fitted.adjustments = fitting.take();
    return fitted;
}

Fitted fit(const model::Document& document, const model::Partner& partner,
           const std::set<std::string>& ordersWords) {
    auto fitted = survive(document, partner, ordersWords);
    std::vector<base::Problem> problems;
    for (const auto& one : fitted.adjustments)
        if (one.stops)
            problems.push_back({one.where.empty() ? one.field : one.where + "/" + one.field,
                                one.before + ": " + one.rule +
                                    (one.source.empty() ? "" : " (" + one.source + ")")});
    if (problems.empty()) return fitted;
    auto told =
        "The receiver could not take this document as it is: " + base::summary(problems) + '.';
    throw base::Fault(base::FaultCode::invalid, std::move(told), {}, std::move(problems));
}

std::string noteOf(const std::vector<Adjustment>& adjustments,
                   const std::vector<std::string>& omitted) {
    std::vector<std::string> notes;
    for (const auto& one : adjustments)
        notes.push_back(one.where + (one.where.empty() ? "" : " ") + one.field + ": \"" +
                        base::cutCharacters(one.before, 60) + "\" leaves as \"" +
                        base::cutCharacters(one.after, 60) + "\" (" + one.rule +
                        (one.source.empty() ? "" : "; " + one.source) + ")");
    for (const auto& one : omitted) notes.push_back("left out " + one);
    return base::join(notes, "; ");
}

}  // namespace flows
