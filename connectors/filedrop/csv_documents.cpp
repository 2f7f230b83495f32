#include "connectors/filedrop/csv_documents.h"

#include <algorithm>
#include <array>
#include <map>

#include "connectors/filedrop/csv.h"
#include "connectors/filedrop/rows.h"
#include "gateway/base/fault.h"
#include "gateway/model/tellable.h"

namespace filedrop {
namespace {

constexpr std::size_t kMostProblems = 50;

using ConfirmationRow = DocumentRow<model::Confirmation, model::ConfirmationLine>;
using NoticeRow = DocumentRow<model::ShipNotice, model::ShipNoticeLine>;
using InvoiceRow = DocumentRow<model::Invoice, model::InvoiceLine>;

// One row, one field: what is wrong, or nothing.
std::string setIn(StockRow& row, std::string_view field, std::string_view text, Spelling spelling) {
    return setField(row, field, text, spelling);
}
std::string setIn(PriceRow& row, std::string_view field, std::string_view text, Spelling spelling) {
    return setField(row, memberNamed(field), text, spelling);
}
template <class Header, class Line>
std::string setIn(DocumentRow<Header, Line>& row, std::string_view field, std::string_view text,
                  Spelling spelling) {
    if (field == "partner") return row.partner = text, "";
    if (field == "currency") return row.currency = text, "";
    if (field == "orderNumber") return row.order.number = text, "";
    if (field == "orderId") return row.order.orderId = text, "";
    if (field.starts_with("order.")) return setField(row.order, field.substr(6), text, spelling);
    if (!field.starts_with("line.")) return setField(row.header, field, text, spelling);
    row.hasLine = true;
    if (field == "line.quantity") row.hasQuantity = true;
    return setField(row.line, field.substr(5), text, spelling);
}

template <class Row>
bool hasIn(std::string_view field) {
    Row row;
    return setIn(row, field, "", {}) != "there is no such field";
}

struct Column {
    std::string name;
    std::string field;
};

template <class Row>
std::vector<Column> columnsOf(const CsvRow& header, const Pairs& mapped) {
    std::vector<Column> columns;
    for (const auto& name : header.cells) {
        const std::string column(base::trim(name));
        const auto known = std::ranges::find(mapped, column, &Pairs::value_type::first);
        auto field = known == mapped.end() ? column : known->second;
        if (!hasIn<Row>(field)) field.clear();
        columns.push_back({column, std::move(field)});
    }
    return columns;
}

// Such rows are what a spreadsheet leaves behind.
bool isBlank(const CsvRow& row) {
    return std::ranges::all_of(row.cells,
                               [](const auto& cell) { return base::trim(cell).empty(); });
}

// Where a document was told something first.
struct Said {
    std::string text;
    int line = 0;
};

// A document as its rows make it; its lines and orders are in the head's header.
template <class Row>
struct Gathered {
    Row head{};
    std::map<std::string, Said> said{};
    std::vector<model::OrderReference> orders{};
};

bool saysOfDocument(std::string_view field) {
    return !field.empty() && field != "currency" && !field.starts_with("line.");
}

// A confirmation is about one order (cXML ConfirmationRequest: one OrderReference); notices and
// invoices say it of each.
template <class Row>
std::string keyOf(const Row& row, const std::string& field) {
    const bool isOfOrder =
        field == "orderNumber" || field == "orderId" || field.starts_with("order.");
    if constexpr (!std::is_same_v<Row, ConfirmationRow>)
        if (isOfOrder) return row.order.number + '\n' + row.order.orderId + '\n' + field;
    return field;
}

class Rows {
public:
    Rows(std::string_view text, const Settings& settings)
        : settings_(settings), rows_(readCsv(text, settings.separator)) {
        if (rows_.empty())
            throw base::Fault(base::FaultCode::malformed, "There is no line of column names.");
    }

    /// Calls use(row, its cells) for each; throws when one of them cannot be read.
    template <class Row, class Use>
    void each(std::initializer_list<std::string_view> needed, const Use& use) {
        columns_ = columnsOf<Row>(rows_.front(), settings_.inColumns);
        for (auto at = columns_.begin(); at != columns_.end(); ++at)
            if (!at->field.empty() &&
                std::ranges::find(columns_.begin(), at, at->field, &Column::field) != at)
                wrong("line 1, column " + at->name, "stands twice");
        for (const auto field : needed)
            if (std::ranges::find(columns_, field, &Column::field) == columns_.end())
                wrong("line 1", "no column is " + std::string(field));
        for (auto at = rows_.begin() + 1; at != rows_.end(); ++at)
            if (!isBlank(*at)) use(one<Row>(*at), *at);
        finish();
    }
    /// What a row of a document's file says of the document: a later row may repeat it, or leave it
    /// blank; another value is no value of one document.
    template <class Document, class Row>
    void gather(Document& document, const Row& row, const CsvRow& cells) {
        for (std::size_t i = 0; i < std::min(cells.cells.size(), columns_.size()); ++i) {
            const std::string text(base::trim(cells.cells[i]));
            const auto& field = columns_[i].field;
            if (text.empty() || !saysOfDocument(field)) continue;
            const auto [at, isNew] =
                document.said.try_emplace(keyOf(row, field), Said{text, cells.line});
            if (isNew || isListOfTexts<decltype(row.header)>(field))
                (void)setCell(document.head, field, text);
            else if (at->second.text != text)
                wrong("line " + std::to_string(cells.line) + ", column " + columns_[i].name,
                      "says " + text + ", but line " + std::to_string(at->second.line) + " said " +
                          at->second.text + ": rows of one id are one document");
        }
    }
    void wrong(std::string where, std::string what) {
        if (problems_.size() < kMostProblems)
            problems_.push_back({std::move(where), std::move(what)});
    }
    void wrong(const CsvRow& row, std::vector<base::Problem> mistakes) {
        for (auto& one : mistakes)
            wrong("line " + std::to_string(row.line) + ", column " + one.where,
                  std::move(one.what));
    }
    void finish() {
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::invalid, "There are mistakes in it.", {},
                              std::move(problems_));
    }

private:
    template <class Row>
    std::string setCell(Row& row, const std::string& field, std::string_view text) const {
        if (!model::isDate(std::string_view(field).substr(field.rfind('.') + 1)))
            return setIn(row, field, text, settings_.spelling);
        const auto date = dateOf(text, settings_.spelling);
        if (!date.wrong.empty()) return date.wrong;
        return setIn(row, field, date.iso, settings_.spelling);
    }

    template <class Row>
    Row one(const CsvRow& cells) {
        Row row;
        const auto place = "line " + std::to_string(cells.line);
        if (cells.cells.size() > columns_.size()) wrong(place, "has more cells than columns");
        for (std::size_t i = 0; i < std::min(cells.cells.size(), columns_.size()); ++i) {
            const auto text = base::trim(cells.cells[i]);
            if (text.empty() || columns_[i].field.empty()) continue;
            if (auto what = setCell(row, columns_[i].field, text); !what.empty())
                wrong(place + ", column " + columns_[i].name, std::move(what));
        }
        return row;
    }

    const Settings& settings_;
    std::vector<CsvRow> rows_;
    std::vector<Column> columns_;
    std::vector<base::Problem> problems_;
};

bool isSameOrder(const model::OrderReference& a, const model::OrderReference& b) {
    return a.number == b.number && a.orderId == b.orderId;
}

// The part of a document that speaks of this order; made when it is not there.
template <class Part>
Part& partOf(std::vector<Part>& parts, const model::OrderReference& order) {
    for (auto& part : parts)
        if (isSameOrder(part.order, order)) {
            if (part.order.date.empty()) part.order.date = order.date;
            return part;
        }
    parts.emplace_back().order = order;
    return parts.back();
}

// A row that names no order speaks of the only one its document named so far.
template <class Row>
void nameOrder(Gathered<Row>& document, Row& row) {
    const bool isNamed = !row.order.number.empty() || !row.order.orderId.empty();
    if (!isNamed && document.orders.size() == 1) row.order = document.orders.front();
    const auto same = [&](const auto& one) { return isSameOrder(one, row.order); };
    if (isNamed && std::ranges::none_of(document.orders, same))
        document.orders.push_back(row.order);
}

void add(model::Confirmation& document, const ConfirmationRow& row) {
    document.orderNumber = row.order.number;
    document.orderId = row.order.orderId;
    if (row.hasLine) document.lines.push_back(row.line);
}
void add(model::ShipNotice& document, const NoticeRow& row) {
    auto& portion = partOf(document.portions, row.order);
    if (row.hasLine) portion.lines.push_back(row.line);
}
void add(model::Invoice& document, const InvoiceRow& row) {
    auto& part = partOf(document.orders, row.order);
    if (!row.hasLine) return;
    part.lines.push_back(row.line);
    auto& line = part.lines.back();
    if (line.number == 0) line.number = static_cast<int>(part.lines.size());
    if (line.language.empty()) line.language = "en";
}

void complete(model::Confirmation&) {}
void complete(model::ShipNotice&) {}
// The figures of the file count; where it has no sums, they follow from the lines.
void complete(model::Invoice& invoice) {
    if (invoice.origin.empty()) invoice.origin = "supplier";
    if (invoice.summary.net.amount.isZero()) invoice = model::summedUp(std::move(invoice));
}

template <class Row>
void checkRow(Rows& rows, const Row& row, const std::string& place) {
    if (row.header.id.empty()) rows.wrong(place + ", column id", "is needed");
    if (row.order.number.empty() && row.order.orderId.empty())
        rows.wrong(place, "names no order: orderNumber or orderId");
    if (row.hasLine && !row.hasQuantity) rows.wrong(place + ", column line.quantity", "is needed");
}

template <class Row>
Read documents(Rows& rows) {
    std::vector<Gathered<Row>> found;
    rows.each<Row>({"id"}, [&](Row row, const CsvRow& cells) {
        const auto isOfIt = [&](const auto& one) { return one.head.header.id == row.header.id; };
        auto known = std::ranges::find_if(found, isOfIt);
        if (known == found.end()) known = found.insert(known, Gathered<Row>{});
        nameOrder(*known, row);
        checkRow(rows, row, "line " + std::to_string(cells.line));
        rows.gather(*known, row, cells);
        if (row.currency.empty()) row.currency = fieldOf(row.line, "unitPrice.currency", {});
        if (known->head.currency.empty()) known->head.currency = row.currency;
        fillCurrency(row.line, row.currency);
        add(known->head.header, row);
    });
    Read read;
    for (auto& document : found) {
        fillCurrency(document.head.header, document.head.currency);
        complete(document.head.header);
        read.partners.push_back(document.head.partner);
        read.batch.documents.emplace_back(std::move(document.head.header));
    }
    return read;
}

Read stock(Rows& rows) {
    Read read;
    Goods goods(read.batch);
    rows.each<StockRow>({"sku", "quantity"}, [&](const StockRow& row, const CsvRow& cells) {
        rows.wrong(cells, goods.take(row));
    });
    return read;
}

Read prices(Rows& rows) {
    Read read;
    Goods goods(read.batch);
    rows.each<PriceRow>({"sku", "price"}, [&](const PriceRow& row, const CsvRow& cells) {
        rows.wrong(cells, goods.take(row));
    });
    return read;
}

struct CsvKind {
    std::string_view name;
    Read (*read)(Rows&);
    bool (*has)(std::string_view field);
};

const std::array kKinds{
    CsvKind{"confirmation", documents<ConfirmationRow>, hasIn<ConfirmationRow>},
    CsvKind{"shipNotice", documents<NoticeRow>, hasIn<NoticeRow>},
    CsvKind{"invoice", documents<InvoiceRow>, hasIn<InvoiceRow>},
    CsvKind{"stock", stock, hasIn<StockRow>},
    CsvKind{"price", prices, hasIn<PriceRow>},
};

}  // namespace

Read readCsvFile(std::string_view text, std::string_view kind, const Settings& settings) {
    Rows rows(text, settings);
    const auto known = std::ranges::find(kKinds, kind, &CsvKind::name);
    if (known == kKinds.end())
        throw base::Fault(base::FaultCode::unsupported,
                          "Its name does not say what it holds; see the setting \"kinds\".");
    return known->read(rows);
}

bool isCsvKind(std::string_view kind) {
    return std::ranges::find(kKinds, kind, &CsvKind::name) != kKinds.end();
}

bool hasCsvField(std::string_view field) {
    return std::ranges::any_of(kKinds, [&](const CsvKind& kind) { return kind.has(field); });
}

}  // namespace filedrop
