#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/encoding.h"

namespace buyer {

/// One start tag: lower-case name and attributes, references decoded.
struct Tag {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;  ///< raw, up to the next tag; whole content of textarea, script, style

    std::string attribute(const std::string& attribute) const;
};

/// Every start and end tag (`/form`) of a page, in order. Tolerant: never fails.
std::vector<Tag> scan(std::string_view html);

/// A form as a browser without scripts would submit it: the values its fields start with.
struct HtmlForm {
    std::string action;
    std::string method = "get";
    base::Fields fields;

    bool has(std::string_view field) const;
    void fill(std::string_view field, std::string value);  ///< adds it when it is not there
};

/// The page's forms, then one more for every button with an address of its own.
std::vector<HtmlForm> formsOf(std::string_view html);
/// The href of every link.
std::vector<std::string> linksOf(std::string_view html);
/// The page's words without tags: for searching and for messages.
std::string textOf(std::string_view html);
/// `&amp;`, `&#228;`, `&#xE4;` and their like as UTF-8.
std::string decodeReferences(std::string_view text);

}  // namespace buyer
