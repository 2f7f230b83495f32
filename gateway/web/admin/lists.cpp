#include "gateway/web/admin/lists.h"

#include "gateway/base/text.h"
#include "gateway/web/admin/words.h"

namespace web::admin {
namespace {

constexpr std::size_t kNote = 120;

}  // namespace

std::string partnerName(const Desk& desk, const std::string& id) {
    const auto partners = desk.context().partners.current();
    const auto* known = partners->find(id);
    return known ? known->partner.name : id;
}

std::string placeLabel(const Desk& desk, const std::string& place) {
    constexpr std::string_view kPartner = "partner/";
    if (!place.starts_with(kPartner)) return place;
    return partnerName(desk, place.substr(kPartner.size())) + " (partner)";
}

Data::List orderRows(const Desk& desk, const std::vector<store::StoredOrder>& orders) {
    Data::List rows;
    for (const auto& order : orders) {
        Data row;
        row.set("link", "/orders/" + base::percentEncode(order.id));
        row.set("number", order.order.number.empty() ? order.id : order.order.number);
        row.set("partner", partnerName(desk, order.partnerId));
        row.set("state", std::string(store::name(order.state)));
        row.set("lines", static_cast<int>(order.order.items.size()));
        row.set("total", model::str(order.order.total));
        row.set("time", moment(order.createdAt));
        put(row, "erp", order.erpReference);
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List messageRows(const Desk& desk, const std::vector<store::Message>& messages) {
    Data::List rows;
    for (const auto& message : messages) {
        Data row;
        row.set("link", "/messages/" + base::percentEncode(message.id));
        row.set("time", moment(message.createdAt));
        row.set("way", message.direction == store::Direction::in ? "in" : "out");
        row.set("kind", message.kind.empty() ? "not recognised" : message.kind);
        row.set("protocol", message.protocol);
        row.set("state", std::string(store::name(message.state)));
        put(row, "partner", message.partnerId.empty() ? "" : partnerName(desk, message.partnerId));
        put(row, "note", base::cutCharacters(message.note, kNote));
        rows.push_back(std::move(row));
    }
    return rows;
}

Data::List choices(const Choices& all, std::string_view selected) {
    Data::List rows;
    for (const auto& [value, label] : all) {
        Data row;
        row.set("value", value).set("label", label).set("selected", value == selected);
        rows.push_back(std::move(row));
    }
    return rows;
}

Choices partnerChoices(const Desk& desk) {
    Choices all{{"", "All partners"}};
    const auto partners = desk.context().partners.current();
    for (const auto& [id, known] : partners->byId) all.emplace_back(id, known.partner.name);
    return all;
}

std::string address(std::string_view path, const base::Fields& fields) {
    base::Fields given;
    for (const auto& field : fields)
        if (!field.second.empty()) given.push_back(field);
    return std::string(path) + (given.empty() ? "" : "?" + base::formEncode(given));
}

}  // namespace web::admin
