// What belongs to an order: its differences, and how far we have asked back offices for news.
#include "gateway/model/json.h"
#include "gateway/store/orders.h"

namespace store {

void insertDifferences(Tx& tx, std::string_view orderId,
                       const std::vector<Difference>& differences) {
    int position = 0;
    for (const auto& difference : differences)
        tx.run(
            "INSERT INTO order_difference (order_id, position, line_number, field, offered,\n"
            "    ordered, offer_id)\n"
            "VALUES (:order_id, :position, :line_number, :field, :offered, :ordered, :offer_id)",
            {orderId, position++, difference.lineNumber, difference.field, difference.offered,
             difference.ordered, difference.offerId});
}

std::vector<Difference> differences(ReadTx& tx, std::string_view orderId) {
    std::vector<Difference> found;
    for (const auto& [lineNumber, field, offered, ordered, offerId] :
         tx.select<5>("SELECT line_number, field, offered, ordered, offer_id\n"
                      "FROM order_difference\n"
                      "WHERE order_id = :order_id\n"
                      "ORDER BY position",
                      {orderId}))
        found.push_back({static_cast<int>(lineNumber.number()), field.text(), offered.text(),
                         ordered.text(), offerId.text()});
    return found;
}

std::string cursor(ReadTx& tx, std::string_view connector) {
    const auto row = tx.selectOne<1>(
        "SELECT position FROM connector_cursor WHERE connector = :connector", {connector});
    return row ? row->at(0).text() : "";
}

void saveCursor(Tx& tx, std::string_view connector, std::string_view cursor) {
    tx.run(
        "INSERT INTO connector_cursor (connector, position)\n"
        "VALUES (:connector, :position)\n"
        "ON CONFLICT (connector) DO UPDATE SET position = excluded.position",
        {connector, cursor});
}

}  // namespace store
