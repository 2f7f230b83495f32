#pragma once

#include <string>
#include <vector>

namespace store {

/// `postgresql://user@host:port/database?name=value…` as libpq reads it, several hosts included.
class PostgresqlAddress {
public:
    /// Throws Fault(unsupported) when libpq can't read it.
    explicit PostgresqlAddress(const std::string& url);

    /// With our own settings, where it has none: how long to wait for what, and who we are.
    std::string complete() const;
    /// Host, port and database; no password.
    std::string shown() const;

private:
    const std::string& at(const std::string& name) const;

    std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace store
