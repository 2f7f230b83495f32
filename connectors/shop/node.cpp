#include "connectors/shop/node.h"

#include "gateway/base/fault.h"

namespace shop {
namespace {

constexpr int kMostNumber = 1'000'000;

}  // namespace

std::string Node::text(std::string_view key, std::string absent) const {
    const auto* member = find(key);
    if (!member) return absent;
    if (!member->is_string()) fail(placeOf(key), "is not a string");
    return member->get<std::string>();
}

base::Decimal Node::decimal(std::string_view key, const base::Decimal& absent) const {
    if (!has(key)) return absent;
    const auto read = base::Decimal::parse(text(key));
    if (!read) fail(placeOf(key), "is not a decimal number");
    return *read;
}

std::optional<int> Node::number(std::string_view key) const {
    const auto* member = find(key);
    if (!member) return std::nullopt;
    if (!member->is_number_unsigned() || *member > kMostNumber)
        fail(placeOf(key), "is not a whole number, or too large");
    return member->get<int>();
}

bool Node::flag(std::string_view key) const {
    const auto* member = find(key);
    if (!member) return false;
    if (!member->is_boolean()) fail(placeOf(key), "is neither true nor false");
    return member->get<bool>();
}

const nlohmann::json* Node::find(std::string_view key) const {
    if (!value_->is_object()) fail(place_.empty() ? "the document" : place_, "is not an object");
    const auto found = value_->find(key);
    return found == value_->end() || found->is_null() ? nullptr : &*found;
}

std::string Node::placeOf(std::string_view key) const {
    return (place_.empty() ? "" : place_ + '.') + std::string(key);
}

void Node::fail(std::string place, const char* what) {
    throw base::Fault(base::FaultCode::malformed, "The cart can't be read.", {},
                      {{std::move(place), what}});
}

}  // namespace shop
