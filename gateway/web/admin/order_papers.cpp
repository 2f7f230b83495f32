#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/web/admin/order_parts.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

// What a document says, in a row.
struct Said {
    std::string type;  ///< a word: "accept"
    std::string comment{};
    std::string lines{};
    std::string reference{};  ///< the back office's number, a tracking number
    std::string date{};
};

template <class Line>
std::string quantityOf(const Line& line) {
    return "line " + std::to_string(line.lineNumber) + ": " + line.quantity.plain() + " " +
           line.unit;
}

std::string text(const model::ConfirmationLine& line) {
    return quantityOf(line) + " " + std::string(model::name(line.type)) +
           (line.comment.empty() ? "" : " (" + line.comment + ")");
}
std::string text(const model::ShipNoticeLine& line) {
    return quantityOf(line);
}
std::string text(const model::ReceiptLine& line) {
    return quantityOf(line) + " " + line.type;
}
std::string text(const model::InvoiceLine& line) {
    return quantityOf(line) + ", " + model::str(line.subtotal);
}

template <class Lines>
std::string texts(const Lines& lines) {
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(text(line));
    return base::join(all, "; ");
}

template <class Portions>
std::string textsOf(const Portions& portions) {
    std::vector<std::string> all;
    for (const auto& portion : portions)
        all.push_back(portion.lines.empty() ? "all of it" : texts(portion.lines));
    return base::join(all, "; ");
}

std::string tracking(const model::ShipNotice& notice) {
    std::vector<std::string> numbers;
    for (const auto& carrier : notice.carriers)
        numbers.push_back(base::join(carrier.trackingNumbers, ", "));
    return base::join(numbers, ", ");
}

// "lineLevelCreditMemo" → "line level credit memo"
std::string spaced(std::string_view word) {
    std::string text;
    for (const char c : word) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital) text += ' ';
        text += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

std::string said(model::Operation operation) {
    return operation == model::Operation::create ? "new" : std::string(model::name(operation));
}

struct Say {
    Said operator()(const model::Confirmation& said) const {
        return {std::string(model::name(said.type)), said.comment, texts(said.lines),
                said.erpReference, said.date};
    }
    Said operator()(const model::ShipNotice& notice) const {
        return {said(notice.operation), notice.note, textsOf(notice.portions), tracking(notice),
                notice.date};
    }
    Said operator()(const model::Receipt& receipt) const {
        return {said(receipt.operation), receipt.note, textsOf(receipt.portions), "", receipt.date};
    }
    Said operator()(const model::Invoice& invoice) const {
        const auto& due = invoice.summary.due.value_or(invoice.summary.net);
        return {spaced(model::name(invoice.purpose)), invoice.note, textsOf(invoice.orders),
                model::str(due), invoice.date};
    }
    Said operator()(const model::StatusUpdate& update) const {
        return {std::to_string(update.code), base::join({update.text, update.detail}, ": "),
                update.type};
    }
    Said operator()(const model::Remittance& remittance) const {
        return {"paid", remittance.note, "", model::str(remittance.net), remittance.date};
    }
    Said operator()(const model::Quote& quote) const {
        return {quote.type, quote.note, "", quote.total ? model::str(*quote.total) : "",
                quote.date};
    }
    template <class Other>
    Said operator()(const Other&) const {
        return {};
    }
};

// As the document says it when it cannot be understood.
std::string dateOf(const std::string& written, base::Time kept) {
    if (written.empty()) return moment(kept);
    const auto read = base::parseIso(written);
    return read ? moment(*read) : written;
}

// "ShipNoticeRequest" → "ShipNotice"
std::string shortKind(const model::Document& document) {
    auto kind = model::kind(document);
    for (const std::string_view end : {"DetailRequest", "Request", "Message"})
        if (kind.ends_with(end)) return kind.substr(0, kind.size() - end.size());
    return kind;
}

std::string wayOf(const store::Paper& paper, const std::vector<store::Message>& messages) {
    using enum store::MessageState;
    if (paper.direction == store::Direction::in) return "from the buyer";
    if (paper.messageId.empty()) return "not sent: the partner gets none";
    const auto message = std::ranges::find(messages, paper.messageId, &store::Message::id);
    if (message == messages.end()) return "to the buyer";
    if (message->state == delivered) return "to the buyer, delivered";
    if (message->state == due) return "on its way to the buyer";
    if (message->state == dead)
        return "not sent: " + (message->attempts > 0 ? "given up" : message->note);
    return "not sent: " + std::string(store::name(message->state));
}

}  // namespace

Data::List paperRows(const std::vector<store::Paper>& papers,
                     const std::vector<store::Message>& messages) {
    Data::List rows;
    for (const auto& paper : papers) {
        const auto said = std::visit(Say{}, paper.document);
        Data row;
        row.set("kind", shortKind(paper.document)).set("id", paper.id);
        row.set("way", wayOf(paper, messages));
        put(row, "type", said.type);
        put(row, "comment", said.comment);
        put(row, "lines", said.lines);
        put(row, "reference", said.reference);
        put(row, "date", dateOf(said.date, paper.createdAt));
        put(row, "link",
            paper.messageId.empty() ? "" : "/messages/" + base::percentEncode(paper.messageId));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace web::admin
