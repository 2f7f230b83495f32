#include "gateway/store/invoice_numbers.h"

namespace store {

std::string claimOf(ReadTx& tx, std::string_view supplier, std::string_view number) {
    const auto row = tx.selectOne<1>(
        "SELECT message_id FROM invoice_number\n"
        "WHERE supplier = :supplier AND number = :number",
        {supplier, number});
    return row ? row->at(0).text() : "";
}

void claim(Tx& tx, std::string_view supplier, std::string_view number, std::string_view messageId) {
    if (claimOf(tx, supplier, number).empty())
        tx.run(
            "INSERT INTO invoice_number (supplier, number, message_id)\n"
            "VALUES (:supplier, :number, :message_id)",
            {supplier, number, messageId});
    else
        tx.run(
            "UPDATE invoice_number SET message_id = :message_id\n"
            "WHERE supplier = :supplier AND number = :number",
            {messageId, supplier, number});
}

std::vector<std::string> messagesWithNumber(ReadTx& tx, std::string_view partnerId,
                                            std::string_view kind, std::string_view number) {
    std::vector<std::string> found;
    for (const auto& row :
         tx.select<1>("SELECT p.message_id\n"
                      "FROM paper p\n"
                      "JOIN orders o ON o.id = p.order_id\n"
                      "WHERE p.kind = :kind AND p.id = :number AND p.message_id <> ''\n"
                      "    AND o.partner_id = :partner_id\n"
                      "ORDER BY p.seq DESC",
                      {kind, number, partnerId}))
        found.push_back(row.at(0).text());
    return found;
}

}  // namespace store
