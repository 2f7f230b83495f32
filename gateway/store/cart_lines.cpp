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

CartLine lineOf(const Row<7>& row) {
    const auto& [number, sku, auxiliaryId, quantity, note, item, addedBy] = row;
    return {.number = static_cast<int>(number.number()),
            .sku = sku.text(),
            .auxiliaryId = auxiliaryId.text(),
            .quantity = quantity.decimal(),
            .note = note.text(),
            .original = original(item),
            .addedBy = addedBy.text()};
}

}  // namespace

std::vector<CartLine> cartLines(ReadTx& tx, std::string_view punchoutId) {
    std::vector<CartLine> lines;
    for (const auto& row :
         tx.select<7>("SELECT number, sku, auxiliary_id, quantity, note, original, added_by\n"
                      "FROM cart_line\n"
                      "WHERE punchout_id = :punchout_id AND removed = 0\n"
                      "ORDER BY number",
                      {punchoutId}))
        lines.push_back(lineOf(row));
    return lines;
}

int addCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line) {
    const auto row = tx.selectOne<1>(
        "INSERT INTO cart_line (punchout_id, number, sku, auxiliary_id, quantity, note, original,\n"
        "    added_by)\n"
        "VALUES (:punchout_id,\n"
        "    (SELECT COALESCE(MAX(number), 0) + 1 FROM cart_line WHERE punchout_id = :same),\n"
        "    :sku, :auxiliary_id, :quantity, :note, :original, :added_by)\n"
        "RETURNING number",
        {punchoutId, punchoutId, line.sku, line.auxiliaryId, line.quantity, line.note,
         originalJson(line), line.addedBy});
    return static_cast<int>(row->at(0).number());
}

bool updateCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line) {
    return tx.run(
               "UPDATE cart_line\n"
               "SET quantity = :quantity, note = :note, added_by = :added_by\n"
               "WHERE punchout_id = :punchout_id AND number = :number AND removed = 0",
               {line.quantity, line.note, line.addedBy, punchoutId, line.number}) == 1;
}

bool removeCartLine(Tx& tx, std::string_view punchoutId, int number) {
    return tx.run(
               "UPDATE cart_line SET removed = 1\n"
               "WHERE punchout_id = :punchout_id AND number = :number AND removed = 0",
               {punchoutId, number}) == 1;
}

std::optional<CartLine> removedLine(ReadTx& tx, std::string_view punchoutId, int number) {
    const auto row = tx.selectOne<7>(
        "SELECT number, sku, auxiliary_id, quantity, note, original, added_by\n"
        "FROM cart_line\n"
        "WHERE punchout_id = :punchout_id AND number = :number AND removed = 1",
        {punchoutId, number});
    if (!row) return std::nullopt;
    return lineOf(*row);
}

bool restoreCartLine(Tx& tx, std::string_view punchoutId, int number) {
    return tx.run(
               "UPDATE cart_line SET removed = 0\n"
               "WHERE punchout_id = :punchout_id AND number = :number AND removed = 1",
               {punchoutId, number}) == 1;
}

}  // namespace store
