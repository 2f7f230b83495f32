#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace connectors {

/// A conversion table an administrator typed: a pair a line, `ours = theirs`; empty lines and lines
/// that begin with # say nothing. Of several pairs with one side the first counts. Immutable.
class Table {
public:
    Table() = default;
    /// Throws Fault(invalid) with every line that is no pair; `setting` is where.
    Table(std::string_view lines, std::string_view setting);

    std::optional<std::string> findTheirs(std::string_view ours) const;
    std::optional<std::string> findOurs(std::string_view theirs) const;
    /// What is not in the table stays as it is.
    std::string theirs(std::string_view ours) const;
    std::string ours(std::string_view theirs) const;
    /// All of theirs there are, each once, sorted.
    std::vector<std::string> everyTheirs() const;

private:
    std::map<std::string, std::string, std::less<>> toTheirs_;
    std::map<std::string, std::string, std::less<>> toOurs_;
};

}  // namespace connectors
