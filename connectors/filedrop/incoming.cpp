#include "connectors/filedrop/incoming.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "connectors/filedrop/names.h"
#include "connectors/filedrop/rows.h"
#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "gateway/model/json_text.h"
#include "gateway/model/tellable.h"

// JSON: one of these, or a list of them
// {"kind":"ConfirmationRequest","partner":"…","document":{canonical}}
// {"stock":[{"sku":"…","quantity":"…"}],"prices":[{"sku":"…","price":"…","price.currency":"…"}]}

namespace filedrop {
namespace {

using nlohmann::json;

std::string textOf(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<std::string> figureOf(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    return model::digitsOf(value);
}

// Members by their names, as the columns of a CSV.
template <class Row>
Row rowOf(const json& object, const std::string& place, std::vector<base::Problem>& problems) {
    Row row;
    if (!object.is_object()) problems.push_back({place, "is no object"});
    for (const auto& [name, value] : object.items()) {
        const auto text = figureOf(value);
        auto wrong =
            text ? setField(row, memberNamed(name), *text, {}) : "is neither a text nor a number";
        if (!wrong.empty()) problems.push_back({place + '.' + name, std::move(wrong)});
    }
    return row;
}

template <class Row, class Use>
void eachRow(const json& object, const char* name, std::vector<base::Problem>& problems,
             const Use& use) {
    const auto rows = object.find(name);
    if (rows == object.end()) return;
    std::size_t at = 0;
    for (const auto& one : *rows) {
        const auto place = std::string(name) + '[' + std::to_string(at++) + ']';
        use(rowOf<Row>(one, place, problems), place);
    }
}

void takeRows(const json& object, Goods& goods) {
    std::vector<base::Problem> problems;
    const auto takeOne = [&](const auto& row, const std::string& at) {
        for (auto& wrong : goods.take(row))
            problems.push_back({at + '.' + wrong.where, std::move(wrong.what)});
    };
    eachRow<StockRow>(object, "stock", problems, takeOne);
    eachRow<PriceRow>(object, "prices", problems, takeOne);
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "There are mistakes in it.", {},
                          std::move(problems));
}

void takeObject(const json& object, Read& read, Goods& goods) {
    constexpr std::array<std::string_view, 4> kTaken{"ConfirmationRequest", "ShipNoticeRequest",
                                                     "InvoiceDetailRequest", "QuoteMessage"};
    const auto kind = textOf(object, "kind");
    if (std::ranges::find(kTaken, kind) != kTaken.end()) {
        const auto document = object.value("document", json::object());
        read.batch.documents.push_back(model::documentFromJson(kind, document.dump()));
        read.partners.push_back(textOf(object, "partner"));
    } else if (kind.empty() && (object.contains("stock") || object.contains("prices"))) {
        takeRows(object, goods);
    } else {
        throw base::Fault(base::FaultCode::unsupported, "It holds nothing that is taken here.", {},
                          {{"kind", kind.empty() ? "is missing" : kind + " is none of ours"}});
    }
}

Read readJsonFile(std::string_view bytes) {
    const auto root = model::parsedJson(bytes);
    Read read;
    Goods goods(read.batch);
    if (!root.is_array()) {
        takeObject(root, read, goods);
        return read;
    }
    for (const auto& one : root) takeObject(one, read, goods);
    return read;
}

Read readCxmlFile(std::string_view bytes, const Settings& settings) {
    Read read;
    read.batch.documents.push_back(settings.fromCxml(bytes));
    read.partners.emplace_back();
    const auto& document = read.batch.documents.front();
    const bool isTaken = std::holds_alternative<model::Confirmation>(document) ||
                         std::holds_alternative<model::ShipNotice>(document) ||
                         std::holds_alternative<model::Invoice>(document) ||
                         std::holds_alternative<model::Quote>(document);
    if (isTaken) return read;
    throw base::Fault(base::FaultCode::unsupported, "It holds nothing that is taken here.", {},
                      {{"the document", "is no confirmation, ship notice, invoice or quote but " +
                                            model::kind(document)}});
}

Read readIdocFile(std::string_view bytes, const Settings& settings) {
    Read read;
    read.batch.documents = sap::readIdocs(bytes, "application/xml", settings.idocs->route().names);
    read.partners.resize(read.batch.documents.size());
    return read;
}

Read readXmlFile(std::string_view bytes, const Settings& settings) {
    if (settings.fromCxml && !sap::holdsIdocs(bytes)) return readCxmlFile(bytes, settings);
    return readIdocFile(bytes, settings);
}

std::string csvKindOf(const std::string& name, const Settings& settings) {
    for (const auto& [kind, pattern] : settings.kinds)
        if (matches(base::lower(pattern), base::lower(name))) return kind;
    return {};
}

Read readFile(const std::string& name, std::string_view bytes, const Settings& settings) {
    const auto small = base::lower(name);
    if (small.ends_with(".csv")) return readCsvFile(bytes, csvKindOf(name, settings), settings);
    if (small.ends_with(".json")) return readJsonFile(bytes);
    if (small.ends_with(".xml")) return readXmlFile(bytes, settings);
    throw base::Fault(base::FaultCode::unsupported,
                      "Its name says of no format that is read here: .json, .csv, .xml");
}

// Gives the orders our ids, and says which of them it can't.
class Naming {
public:
    Naming(Journal& journal, std::string modified)
        : journal_(journal), modified_(std::move(modified)) {}

    void complete(model::Document& document, const std::string& partner, const std::string& place) {
        place_ = place;
        std::visit([&](auto& one) { name(one, partner); }, document);
        for (auto& problem : model::untellable(document))
            problems_.push_back({place_ + problem.where, std::move(problem.what)});
    }
    void finish() {
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::invalid, "There are mistakes in it.", {},
                              std::move(problems_));
    }

private:
    void name(model::Confirmation& one, const std::string& partner) {
        header(one);
        find({one.orderId, one.orderNumber, one.orderPayloadId}, partner);
    }
    void name(model::ShipNotice& one, const std::string& partner) {
        header(one);
        for (auto& portion : one.portions)
            find({portion.order.orderId, portion.order.number, portion.order.payloadId}, partner);
    }
    void name(model::Invoice& one, const std::string& partner) {
        header(one);
        for (auto& part : one.orders)
            find({part.order.orderId, part.order.number, part.order.payloadId}, partner);
    }
    void name(model::Quote& one, const std::string&) {
        header(one);
        if (one.id.empty()) wrong("has no id");
    }
    template <class Other>
    void name(Other&, const std::string&) {}

    template <class Document>
    void header(Document& one) {
        if (one.date.empty()) one.date = modified_;
    }
    // How a document names an order.
    struct Name {
        std::string& orderId;
        const std::string& number;
        std::string& payloadId;
    };

    void find(const Name& order, const std::string& partner) {
        if (!order.orderId.empty()) return;
        // Files of ours have the message's id for a payload id; the buyer's is not known there.
        if (const auto brought = journal_.find(order.payloadId)) {
            order.orderId = brought->order;
            order.payloadId.clear();
            return;
        }
        const auto known = journal_.orders(order.number, partner);
        if (known.size() == 1)
            order.orderId = known.front();
        else if (known.empty())
            wrong("no order " + order.number + " was brought here");
        else
            wrong("several partners ordered by the number " + order.number +
                  ": name the partner or orderId");
    }
    void wrong(std::string what) { problems_.push_back({place_, std::move(what)}); }

    Journal& journal_;
    const std::string modified_;
    std::string place_;
    std::vector<base::Problem> problems_;
};

}  // namespace

connectors::Batch readIncoming(const std::string& name, std::string_view bytes,
                               const std::string& modified, const Settings& settings,
                               Journal& journal) {
    auto read = readFile(name, bytes, settings);
    Naming naming(journal, modified);
    for (std::size_t i = 0; i < read.batch.documents.size(); ++i)
        naming.complete(read.batch.documents[i], read.partners[i],
                        "document " + std::to_string(i + 1));
    naming.finish();
    return std::move(read.batch);
}

}  // namespace filedrop
