#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace base {

using LogFields = std::initializer_list<std::pair<std::string_view, std::string>>;

/// One event, one line: time, level, event name, key=value… on standard error. Event names are
/// listed with a sentence each in gateway/base/events.md. Values never hold secrets. Thread-safe.
namespace log {
void info(std::string_view event, LogFields fields = {});
void warn(std::string_view event, LogFields fields = {});
void error(std::string_view event, LogFields fields = {});
/// Tests and `check` speak for themselves.
void silence(bool silent);
}  // namespace log

}  // namespace base
