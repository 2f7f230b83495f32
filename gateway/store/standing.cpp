#include "gateway/store/standing.h"

#include "gateway/store/message_row.h"

namespace store {

Standing standing(ReadTx& tx) {
    const auto count = [&](const char* sql) { return tx.selectOne<1>(sql).value()[0].number(); };
    Standing now;
    now.heldOrders = count("SELECT COUNT(*) FROM orders WHERE state = 'held'");
    now.deadMessages = count("SELECT COUNT(*) FROM message WHERE state = 'dead'");
    now.owed = count("SELECT COUNT(*) FROM obligation WHERE settled_at IS NULL");
    now.keptBack = count("SELECT COUNT(*) FROM message WHERE " PASSERELLE_KEPT_BACK);
    now.partners = count("SELECT COUNT(*) FROM partner");
    now.products = count("SELECT COUNT(*) FROM product");
    now.orders = count("SELECT COUNT(*) FROM orders");
    now.messages = count("SELECT COUNT(*) FROM message");
    const auto due =
        tx.selectOne<2>("SELECT COUNT(*), MIN(created_at) FROM message WHERE state = 'due'");
    now.dueMessages = (*due)[0].number();
    if (!(*due)[1].null()) now.oldestDue = (*due)[1].time();
    return now;
}

}  // namespace store
