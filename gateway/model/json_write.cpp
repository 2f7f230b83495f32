#include "gateway/model/json.h"
#include "gateway/model/json_out.h"

namespace model {
namespace {

template <class T>
std::string written(const T& value) {
    std::string out;
    out.reserve(1024);
    append(out, value);
    return out;
}

}  // namespace

std::string toJson(const Document& document) {
    return std::visit([](const auto& one) { return written(one); }, document);
}

std::string toJson(const PunchoutSetup& setup) {
    return written(setup);
}
std::string toJson(const Cart& cart) {
    return written(cart);
}
std::string toJson(const Order& order) {
    return written(order);
}
std::string toJson(const Confirmation& confirmation) {
    return written(confirmation);
}
std::string toJson(const ShipNotice& notice) {
    return written(notice);
}
std::string toJson(const Invoice& invoice) {
    return written(invoice);
}
std::string toJson(const Item& item) {
    return written(item);
}
std::string toJson(const Extras& extras) {
    return written(extras);
}
std::string toJson(const Envelope& envelope) {
    return written(envelope);
}

}  // namespace model
