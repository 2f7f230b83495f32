#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"
#include "gateway/base/fault.h"
#include "gateway/model/fields.h"

namespace model {

/// Looks through canonical JSON a stranger wrote and notes everything that is wrong with it, each
/// with its place as a JSON pointer (RFC 6901): another type than the member has, a word that is
/// none, a member nobody knows, characters no document can hold. `carried` is markup and not taken
/// from outside. Of more than a hundred problems the first are kept. What it finds nothing in,
/// `read<T>` takes.
class JsonCheck {
public:
    explicit JsonCheck(std::vector<base::Problem>& problems) : problems_(problems) {}

    template <Described T>
    void value(const nlohmann::json& node, const std::string& at, const T*) {
        if (!isObject(node, at)) return;
        std::set<std::string_view> known;
        eachField<T>([&](const auto& field) {
            if (field.name == "carried") return;
            known.insert(field.name);
            const auto found = node.find(field.name);
            if (found == node.end() || found->is_null()) return;
            using Member = std::decay_t<decltype(std::declval<T>().*field.member)>;
            value(*found, at + '/' + std::string(field.name), static_cast<const Member*>(nullptr));
        });
        noteUnknown(node, at, known);
    }
    template <class T>
    void value(const nlohmann::json& node, const std::string& at, const std::optional<T>*) {
        value(node, at, static_cast<const T*>(nullptr));
    }
    template <class T>
    void value(const nlohmann::json& node, const std::string& at, const std::vector<T>*) {
        if (!isArray(node, at)) return;
        for (std::size_t i = 0; i < node.size(); ++i)
            value(node[i], at + '/' + std::to_string(i), static_cast<const T*>(nullptr));
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void value(const nlohmann::json& node, const std::string& at, const Enum*) {
        std::vector<std::string_view> words;
        for (const auto one : Values<Enum>::all) words.push_back(name(one));
        choice(node, at, words);
    }
    void value(const nlohmann::json& node, const std::string& at, const std::string*);
    /// What is absent is never zero: a sum has its amount.
    void value(const nlohmann::json& node, const std::string& at, const Money*);
    void value(const nlohmann::json& node, const std::string& at, const int*);
    void value(const nlohmann::json& node, const std::string& at, const bool*);
    void value(const nlohmann::json& node, const std::string& at, const base::Decimal*);
    /// A name and a value, as extras have them.
    void value(const nlohmann::json& node, const std::string& at,
               const std::pair<std::string, std::string>*);

    bool isObject(const nlohmann::json& node, const std::string& at);
    bool isArray(const nlohmann::json& node, const std::string& at);
    void noteUnknown(const nlohmann::json& node, const std::string& at,
                     const std::set<std::string_view>& known);
    /// A place is noted once, and nothing below one that is noted.
    void note(const std::string& at, std::string what);
    /// Whether nothing was noted so far.
    bool isClean() const { return wrong_.empty(); }
    /// Takes out of the value at `at` what was noted so far, so that the rest can be read and
    /// looked at. False where what is left could not be read.
    bool takeOutWrong(nlohmann::json& node, const std::string& at) const;

private:
    void choice(const nlohmann::json& node, const std::string& at,
                const std::vector<std::string_view>& words);

    std::vector<base::Problem>& problems_;
    std::vector<std::string> wrong_;  // the places
};

/// Whether XML can hold it (XML 1.0 §2.2): of the C0 controls only tab and line ends, U+FFFE and
/// U+FFFF not at all. `kUnfit` is what people are told of text that does not.
bool fitsDocuments(std::string_view text);
inline constexpr std::string_view kUnfit = "holds a character that can stand in no document";

/// A member's name as a part of a JSON pointer: `~` and `/` are escaped.
std::string pointerPart(std::string_view name);
/// `orders[0].lines[2].subtotal` as a JSON pointer.
std::string pointerOf(std::string_view path);

}  // namespace model
