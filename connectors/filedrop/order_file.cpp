#include "connectors/filedrop/order_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "connectors/filedrop/csv.h"
#include "connectors/filedrop/names.h"
#include "connectors/unsaid.h"
#include "gateway/model/json.h"

// JSON:
// {"kind":"OrderRequest","message":"msg_…","order":"ord_…","partner":"…","attachments":["…"],
//  "document":{canonical}}

namespace filedrop {
namespace {

// The order, one of its lines, and what stands around it: where a field of a row may lead.
struct Row {
    const model::Shipment& shipment;
    const model::Order& order;
    const model::Item& line;
    const std::vector<std::string>& attachments;
};

std::optional<std::string> messageField(const Row& row, std::string_view name) {
    if (name == "id") return row.shipment.messageId;
    if (name == "order") return row.shipment.orderId;
    if (name == "partner") return row.shipment.partnerId;
    if (name == "attachments") return base::join(row.attachments, " ");
    return std::nullopt;
}

std::string_view behind(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : std::string_view();
}

std::string cell(const Row& row, const std::string& field, Spelling spelling) {
    if (const auto path = behind(field, "order."); !path.empty())
        return fieldOf(row.order, path, spelling);
    if (const auto path = behind(field, "line."); !path.empty())
        return fieldOf(row.line, path, spelling);
    return messageField(row, behind(field, "message.")).value_or("");
}

std::string csvOf(const Settings& settings, const model::Shipment& shipment,
                  const model::Order& order, const std::vector<std::string>& attachments) {
    std::vector<std::string> header;
    for (const auto& [column, field] : settings.columns) header.push_back(column);
    auto text = csvLine(header, settings.separator);
    const auto add = [&](const Row& row) {
        std::vector<std::string> cells;
        for (const auto& [column, field] : settings.columns) {
            auto said = cell(row, field, settings.spelling);
            cells.push_back(settings.formulaSafe ? harmless(std::move(said)) : std::move(said));
        }
        text += csvLine(cells, settings.separator);
    };
    for (const auto& item : order.items) add({shipment, order, item, attachments});
    // A cancellation need not name lines; the row says so all the same, with nothing for a line.
    if (order.items.empty()) {
        model::Item none;
        none.quantity = base::Decimal{0};
        add({shipment, order, none, attachments});
    }
    return text;
}

std::string quoted(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string jsonOf(const model::Shipment& shipment, const model::Order& order,
                   const std::vector<std::string>& attachments) {
    auto text = R"({"kind":"OrderRequest","message":)" + quoted(shipment.messageId) +
                R"(,"order":)" + quoted(shipment.orderId) + R"(,"partner":)" +
                quoted(shipment.partnerId);
    if (!attachments.empty()) text += R"(,"attachments":)" + nlohmann::json(attachments).dump();
    return text + R"(,"document":)" + model::toJson(order) + "}\n";
}

std::string bytesOf(const Settings& settings, const model::Shipment& shipment,
                    const model::Order& order, const std::vector<std::string>& attachments) {
    if (settings.format == "csv") return csvOf(settings, shipment, order, attachments);
    if (settings.format == "cxml") return settings.toCxml(order, shipment);
    if (settings.format == "idoc") return settings.idocs->write(order, shipment);
    return jsonOf(shipment, order, attachments);
}

}  // namespace

bool hasOrderField(std::string_view field) {
    if (const auto path = behind(field, "order."); !path.empty())
        return hasField<model::Order>(path);
    if (const auto path = behind(field, "line."); !path.empty()) return hasField<model::Item>(path);
    return messageField({{}, {}, {}, {}}, behind(field, "message.")).has_value();
}

std::string orderFileName(const Settings& settings, const model::Shipment& shipment,
                          const model::Order& order) {
    const bool isXml = settings.format == "cxml" || settings.format == "idoc";
    return fileName(settings.name, shipment, order, isXml ? "xml" : settings.format);
}

std::vector<std::string> attachmentNames(const std::string& orderFile,
                                         const model::Shipment& shipment) {
    std::vector<std::string> names;
    for (const auto& attachment : shipment.attachments)
        names.push_back(safeName(orderFile, 130) + '.' + std::to_string(names.size() + 1) + '-' +
                        safeFileName(attachment.name, 80));
    return names;
}

std::vector<std::string> notTold(const Settings& settings, const model::Order& order) {
    if (settings.format == "idoc") return settings.idocs->notTold(order);
    if (settings.format != "csv") return {};
    std::set<std::string_view> told;
    for (const auto member : connectors::sayable())
        if (std::ranges::any_of(settings.columns, [&](const auto& column) {
                return column.second.starts_with(member);
            }))
            told.insert(member);
    return connectors::unsaid(order, told);
}

Outgoing orderFile(const Settings& settings, const model::Shipment& shipment,
                   const model::Order& order, const std::vector<std::string>& attachments) {
    return {orderFileName(settings, shipment, order),
            bytesOf(settings, shipment, order, attachments)};
}

}  // namespace filedrop
