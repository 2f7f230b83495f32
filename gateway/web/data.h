#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace web {

/// What a template is filled with: names to texts, flags, lists and nested data. A plain value.
class Data {
public:
    using List = std::vector<Data>;

    // Written out because Node, which holds Data again, is complete only below.
    Data();
    Data(const Data&);
    Data(Data&&) noexcept;
    Data& operator=(const Data&);
    Data& operator=(Data&&) noexcept;
    ~Data();

    Data& set(std::string name, std::string text);
    Data& set(std::string name, const char* text);
    Data& set(std::string name, bool flag);
    Data& set(std::string name, int number);
    Data& set(std::string name, List list);
    Data& set(std::string name, Data nested);

    struct Node;
    const std::vector<std::pair<std::string, Node>>& members() const;

private:
    std::vector<std::pair<std::string, Node>> members_;
};

struct Data::Node {
    std::variant<std::string, bool, List, Data> value;
};

inline Data::Data() = default;
inline Data::Data(const Data&) = default;
inline Data::Data(Data&&) noexcept = default;
inline Data& Data::operator=(const Data&) = default;
inline Data& Data::operator=(Data&&) noexcept = default;
inline Data::~Data() = default;

inline const std::vector<std::pair<std::string, Data::Node>>& Data::members() const {
    return members_;
}

/// Sets the text, or false when it is empty: templates ask for presence.
void put(Data& data, std::string name, std::string text);

/// Fills templates/<name>.html (embedded at build; `shop/cart`). Escapes by default, `{{> name}}`
/// includes another template. Throws Fault(internal) for a template that is not there.
std::string render(std::string_view name, const Data& data);

/// An embedded file by its path below assets/: `shop.css`, `pico.min.css`. Null when not there.
const std::string_view* asset(std::string_view name);

}  // namespace web
