#pragma once

#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include "gateway/model/fields.h"

/// Documents of every shape, the same ones for the same seed. Goes over the members of
/// gateway/model/fields.h, so that a new member gets values by itself.
class Generator {
public:
    enum class Shape {
        ragged,  ///< any member may be empty, any list short or long
        whole    ///< every member has a value, every list one element
    };
    explicit Generator(unsigned seed, Shape shape = Shape::ragged)
        : engine_(seed), whole_(shape == Shape::whole) {}

    template <class T>
    T make() {
        T value{};
        fill(value);
        return value;
    }

    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }

private:
    bool maybe() { return whole_ || below(2) == 0; }

    std::string text() {
        static const std::vector<std::string> kPieces{
            "",   "a",    "Bolt M8", "é",    "€",  "😀",    "\"",
            "\\", "/",    "\n",      "\t",   "\r", "\x01", "\x1f",
            "{}", "null", "</a>",    "\x7f", " ",  ",]",   std::string(1, '\0')};
        std::string made = whole_ ? "x" : "";
        for (int count = below(5); count > 0; --count)
            made += kPieces[static_cast<std::size_t>(below(static_cast<int>(kPieces.size())))];
        return made;
    }

    void fill(std::string& value) { value = text(); }
    void fill(int& value) { value = whole_ ? 1 + below(9) : below(100) - 1; }
    void fill(bool& value) { value = maybe(); }
    void fill(base::Decimal& value) {
        value = {static_cast<std::int64_t>(engine_()) - 2'000'000'000, below(7)};
    }
    void fill(std::pair<std::string, std::string>& value) { value = {text(), text()}; }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void fill(Enum& value) {
        constexpr auto& all = model::Values<Enum>::all;
        value = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    template <class T>
    void fill(std::optional<T>& value) {
        if (maybe()) value = make<T>();
    }
    // Lists in lists are short, or a document would not end.
    template <class T>
    void fill(std::vector<T>& values) {
        ++depth_;
        for (int count = whole_ ? 1 : below(depth_ < 3 ? 4 : 2); count > 0; --count)
            values.push_back(make<T>());
        --depth_;
    }
    template <model::Described T>
    void fill(T& value) {
        model::eachField<T>([&](const auto& field) { fill(value.*field.member); });
    }

    std::mt19937 engine_;
    bool whole_;
    int depth_ = 0;
};
