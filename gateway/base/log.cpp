// line  = time SP level SP event *(SP key "=" value)
// value = bare text, or in quotes with \" \\ \n \r \t \xHH when it holds spaces, quotes or controls
#include "gateway/base/log.h"

#include <algorithm>
#include <atomic>
#include <cstdio>

#include "gateway/base/clock.h"
#include "gateway/base/encoding.h"
#include "gateway/base/text.h"

namespace base::log {
namespace {

std::atomic<bool> silenced = false;

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isBare(std::string_view text) {
    return !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
        return isControl(c) || c == ' ' || c == '"' || c == '=' || c == '\\';
    });
}

std::string escaped(char c) {
    switch (c) {
        case '"':
            return "\\\"";
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\r':
            return "\\r";
        case '\t':
            return "\\t";
        default:
            return isControl(c) ? "\\x" + hex({&c, 1}) : std::string(1, c);
    }
}

// One line stays one line, whatever a peer put into the value.
std::string value(const std::string& text) {
    std::string shown = isUtf8(text) ? text : printable(text);
    if (isBare(shown)) return shown;
    std::string quoted = "\"";
    for (const char c : shown) quoted += escaped(c);
    return quoted + '"';
}

void write(std::string_view level, std::string_view event, LogFields fields) {
    if (silenced.load(std::memory_order_relaxed)) return;
    std::string line = iso(systemClock().now());
    line.append(" ").append(level).append(" ").append(event);
    for (const auto& [key, text] : fields) line.append(" ").append(key).append("=") += value(text);
    line += '\n';
    // One unbuffered call: lines of different threads do not mix.
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void info(std::string_view event, LogFields fields) {
    write("info", event, fields);
}
void warn(std::string_view event, LogFields fields) {
    write("warn", event, fields);
}
void error(std::string_view event, LogFields fields) {
    write("error", event, fields);
}
void silence(bool silent) {
    silenced = silent;
}

}  // namespace base::log
