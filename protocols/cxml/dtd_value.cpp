// Values of attributes (XML 1.0, 2.3 and 3.3.1).
#include <algorithm>

#include "protocols/cxml/dtd_walk.h"

namespace cxml {
namespace {

using Type = DtdAttribute::Type;

// Beyond ASCII the gate has seen to it that these are characters; nearly all may stand in names.
bool isNameStart(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || byte >= 0xC3;
}

bool isNameCharacter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || byte >= 0x80;
}

bool isToken(std::string_view value) {
    return !value.empty() && std::all_of(value.begin(), value.end(), isNameCharacter);
}

bool isName(std::string_view value) {
    return isToken(value) && isNameStart(value.front());
}

bool areAll(std::string_view value, bool (*isOne)(std::string_view)) {
    const auto words = dtdWords(value);
    return !words.empty() && std::all_of(words.begin(), words.end(), isOne);
}

bool hasForm(const DtdAttribute& attribute, std::string_view value) {
    const auto& choices = attribute.choices;
    switch (attribute.type) {
        case Type::text:
            return true;
        case Type::choice:
            return std::find(choices.begin(), choices.end(), value) != choices.end();
        case Type::id:
        case Type::idref:
        case Type::name:
            return isName(value);
        case Type::idrefs:
        case Type::names:
            return areAll(value, isName);
        case Type::token:
            return isToken(value);
        case Type::tokens:
            return areAll(value, isToken);
    }
    return false;
}

}  // namespace

std::vector<std::string_view> dtdWords(std::string_view value) {
    std::vector<std::string_view> words;
    while (!value.empty()) {
        const auto end = std::min(value.find(' '), value.size());
        if (end > 0) words.push_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return words;
}

bool fitsType(const DtdAttribute& attribute, std::string_view value) {
    return hasForm(attribute, value) && (!attribute.fixed || value == attribute.value);
}

}  // namespace cxml
