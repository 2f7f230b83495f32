#include "gateway/model/json_in.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json_text.h"

namespace model {
namespace {

[[noreturn]] void malformed(const std::string& where, std::string_view what) {
    const std::vector<base::Problem> problems{{where, std::string(what)}};
    throw base::Fault(base::FaultCode::malformed, "JSON: " + base::summary(problems), {}, problems);
}

// What was stored was taken when it came: how long it is counts no more.
constexpr JsonRules kStored{.most = std::numeric_limits<std::size_t>::max()};

bool isInt(const nlohmann::json& node) {
    if (!node.is_number_integer()) return false;
    if (node.is_number_unsigned())
        return node.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<int>::max()};
    return node.get<std::int64_t>() >= std::numeric_limits<int>::min();
}

}  // namespace

Json::Json(std::string_view text)
    : root_(std::make_unique<nlohmann::json>(parsedJson(text, kStored))) {
    if (!root_->is_structured()) malformed("the document", "is neither an object nor an array");
}

Json::~Json() = default;

void In::requireObject() const {
    if (!node_->is_object()) malformed(path(), "is not an object");
}

std::optional<In> In::member(std::string_view key) const {
    requireObject();
    const auto found = node_->find(key);
    if (found == node_->end() || found->is_null()) return {};
    return In(*found, this, key, 0);
}

std::string In::path() const {
    if (parent_ == nullptr) return "the document";
    std::string before = parent_->parent_ == nullptr ? "" : parent_->path();
    if (key_.empty()) return before + "[" + std::to_string(index_) + "]";
    if (!before.empty()) before += '.';
    return before + std::string(key_);
}

void In::fail(std::string_view key, std::string_view what) const {
    malformed(key.empty() ? path() : In(*node_, this, key, 0).path(), what);
}

std::string In::asText() const {
    if (!node_->is_string()) malformed(path(), "is not a string");
    return node_->get<std::string>();
}

std::size_t In::size() const {
    if (!node_->is_array()) malformed(path(), "is not an array");
    return node_->size();
}

In In::element(std::size_t index) const {
    return In((*node_)[index], this, {}, index);
}

std::string In::text(std::string_view key, std::string absent) const {
    const auto node = member(key);
    return node ? node->asText() : absent;
}

int In::number(std::string_view key, int absent) const {
    return maybeNumber(key).value_or(absent);
}

std::optional<int> In::maybeNumber(std::string_view key) const {
    const auto node = member(key);
    if (!node) return {};
    if (!isInt(*node->node_)) fail(key, "is not a whole number, or too large");
    return node->node_->get<int>();
}

base::Decimal In::decimal(std::string_view key, base::Decimal absent) const {
    const auto node = member(key);
    if (!node) return absent;
    const auto value = base::Decimal::parse(node->asText());
    if (!value) fail(key, "is not a decimal number");
    return *value;
}

bool In::flag(std::string_view key) const {
    const auto node = member(key);
    if (!node) return false;
    if (!node->node_->is_boolean()) fail(key, "is neither true nor false");
    return node->node_->get<bool>();
}

std::vector<std::string> In::texts(std::string_view key) const {
    return list(key, [](const In& in) { return in.asText(); });
}

}  // namespace model
