#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gateway/base/encoding.h"

namespace buyer {

/// Text for an HTML page or attribute.
std::string safe(const std::string& text);
std::string page(const std::string& title, const std::string& body,
                 const std::string& bodyClass = {});
/// A form of hidden fields and one button, posting to the top of the window.
std::string button(const std::string& action, const std::string& label,
                   const base::Fields& fields = {}, const std::string& style = {});
/// <details> with preformatted text.
std::string foldOut(const std::string& title, const std::string& text);

}  // namespace buyer
