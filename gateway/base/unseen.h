#pragma once

#include <string_view>

namespace base {

/// Whether a UTF-8 text holds a character that nobody sees or that looks like a plain space:
/// controls (Unicode Cc), format characters (Cf: soft hyphen, zero width, direction marks, byte
/// order mark) and spaces other than U+0020 (Zs, Zl, Zp). What is no UTF-8 counts too.
bool hasUnseen(std::string_view utf8);

}  // namespace base
