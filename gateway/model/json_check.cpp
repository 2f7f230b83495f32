#include "gateway/model/json_check.h"

#include <algorithm>
#include <limits>

#include "gateway/base/text.h"

namespace model {
namespace {

constexpr std::size_t kEnough = 100;

}  // namespace

bool fitsDocuments(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
            return false;
    return text.find("\xEF\xBF\xBE") == std::string_view::npos &&
           text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

void JsonCheck::note(const std::string& at, std::string what) {
    const auto covers = [&](const auto& place) {
        return at == place || at.starts_with(place + '/');
    };
    if (wrong_.size() >= kEnough || std::ranges::any_of(wrong_, covers)) return;
    wrong_.push_back(at);
    if (problems_.size() < kEnough) problems_.push_back({at, std::move(what)});
}

bool JsonCheck::takeOutWrong(nlohmann::json& node, const std::string& at) const {
    if (wrong_.size() >= kEnough) return false;
    for (const auto& where : wrong_) {
        const nlohmann::json::json_pointer place(where.substr(at.size()));
        if (place.empty()) return false;
        if (!node.contains(place)) continue;
        auto& parent = node.at(place.parent_pointer());
        if (!parent.is_object()) return false;
        parent.erase(place.back());
    }
    return true;
}

bool JsonCheck::isObject(const nlohmann::json& node, const std::string& at) {
    if (!node.is_object()) note(at, "is not an object");
    return node.is_object();
}

bool JsonCheck::isArray(const nlohmann::json& node, const std::string& at) {
    if (!node.is_array()) note(at, "is not an array");
    return node.is_array();
}

void JsonCheck::noteUnknown(const nlohmann::json& node, const std::string& at,
                            const std::set<std::string_view>& known) {
    for (const auto& [name, value] : node.items())
        if (!known.contains(name))
            note(at + '/' + pointerPart(base::printable(name)), "is no member known here");
}

void JsonCheck::choice(const nlohmann::json& node, const std::string& at,
                       const std::vector<std::string_view>& words) {
    std::string all;
    for (const auto word : words) {
        if (node.is_string() && node.get_ref<const std::string&>() == word) return;
        (all += all.empty() ? "" : ", ") += word;
    }
    note(at, "is none of: " + all);
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at, const std::string*) {
    if (!node.is_string()) return note(at, "is not a string");
    if (!fitsDocuments(node.get_ref<const std::string&>())) note(at, std::string(kUnfit));
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at, const Money*) {
    value<Money>(node, at, static_cast<const Money*>(nullptr));
    if (!node.is_object()) return;
    const auto found = node.find("amount");
    if (found == node.end() || found->is_null()) note(at + "/amount", "is needed");
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at, const int*) {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    const bool fits = node.is_number_unsigned()
                          ? node.get<std::uint64_t>() <= std::uint64_t{most}
                          : node.is_number_integer() && node.get<std::int64_t>() >= -most;
    if (!fits) note(at, "is not a whole number, or too large");
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at, const bool*) {
    if (!node.is_boolean()) note(at, "is neither true nor false");
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at, const base::Decimal*) {
    if (!node.is_string()) return note(at, "is not a string that holds a decimal number");
    if (!base::Decimal::parse(node.get_ref<const std::string&>()))
        note(at, "is not a decimal number, or has too many digits");
}

void JsonCheck::value(const nlohmann::json& node, const std::string& at,
                      const std::pair<std::string, std::string>*) {
    if (!node.is_array() || node.size() != 2) return note(at, "is not a name and a value");
    for (std::size_t i = 0; i < 2; ++i)
        value(node[i], at + '/' + std::to_string(i), static_cast<const std::string*>(nullptr));
}

std::string pointerPart(std::string_view name) {
    std::string part;
    for (const char c : name) {
        if (c == '~')
            part += "~0";
        else if (c == '/')
            part += "~1";
        else
            part += c;
    }
    return part;
}

std::string pointerOf(std::string_view path) {
    std::string pointer = path.empty() ? "" : "/";
    for (const char c : path) {
        if (c == ']') continue;
        pointer += c == '.' || c == '[' ? '/' : c;
    }
    return pointer;
}

}  // namespace model
