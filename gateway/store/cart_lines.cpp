#include "gateway/model/json.h"
#include "gateway/store/punchouts.h"

namespace store {
namespace {

std::optional<std::string> originalJson(const CartLine& line) {
    if (!line.original) return std::nullopt;
    return model::toJson(*line.original);
}

std::optional<model::Item> original(const Cell& json) {
    if (json.null()) return std::nullopt;
    return model::itemFromJson(json.text());
}

}  // namespace

std::vector<CartLine> cartLines(ReadTx& tx, std::string_view punchoutId) {
    std::vector<CartLine> lines;
    for (const auto& [number, sku, auxiliaryId, quantity, note, item] :
         tx.select<6>("SELECT number, sku, auxiliary_id, quantity, note, original\n"
                      "FROM cart_line\n"
                      "WHERE punchout_id = :punchout_id\n"
                      "ORDER BY number",
                      {punchoutId}))
        lines.push_back({.number = static_cast<int>(number.number()),
                         .sku = sku.text(),
                         .auxiliaryId = auxiliaryId.text(),
                         .quantity = quantity.decimal(),
                         .note = note.text(),
                         .original = original(item)});
    return lines;
}

int addCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line) {
    const auto row = tx.selectOne<1>(
        "INSERT INTO cart_line (punchout_id, number, sku, auxiliary_id, quantity, note, original)\n"
        "VALUES (:punchout_id,\n"
        "    (SELECT COALESCE(MAX(number), 0) + 1 FROM cart_line WHERE punchout_id = :same),\n"
        "    :sku, :auxiliary_id, :quantity, :note, :original)\n"
        "RETURNING number",
        {punchoutId, punchoutId, line.sku, line.auxiliaryId, line.quantity, line.note,
         originalJson(line)});
    return static_cast<int>(row->at(0).number());
}

bool updateCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line) {
    return tx.run(
               "UPDATE cart_line\n"
               "SET quantity = :quantity, note = :note\n"
               "WHERE punchout_id = :punchout_id AND number = :number",
               {line.quantity, line.note, punchoutId, line.number}) == 1;
}

void removeCartLine(Tx& tx, std::string_view punchoutId, int number) {
    tx.run("DELETE FROM cart_line WHERE punchout_id = :punchout_id AND number = :number",
           {punchoutId, number});
}

}  // namespace store
