#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace html {

/// How often the text stands in the page.
int count(std::string_view page, std::string_view text);
bool has(std::string_view page, std::string_view text);
/// The values of every href, src, action and formaction, unescaped.
std::vector<std::string> addresses(std::string_view page);
/// The unescaped value of the input with that name; empty when there is none.
std::string field(std::string_view page, std::string_view name);
/// The page's text without tags, white space folded.
std::string words(std::string_view page);

}  // namespace html
