#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/model/order.h"

namespace cxml {

/// Collects what keeps a document of ours from leaving: every rule it breaks, with the place,
/// before a byte is written.
class Sendable {
public:
    /// `kind` is the document's: "ConfirmationRequest".
    explicit Sendable(std::string kind) : kind_(std::move(kind)) {}

    /// `where` is below the document: "ConfirmationHeader/@noticeDate".
    void must(bool holds, std::string_view where, std::string what);
    void present(std::string_view value, std::string_view where) {
        must(!value.empty(), where, "missing");
    }
    /// Empty, or one of these.
    void oneOf(std::string_view value, std::string_view where,
               std::initializer_list<std::string_view> values);
    void add(const std::vector<base::Problem>& problems);

    /// Throws Fault(invalid) with everything noted.
    void conclude() const;

private:
    std::string kind_;
    std::vector<base::Problem> problems_;
};

/// "ConfirmationItem[2]/@quantity".
std::string nth(std::string_view element, std::size_t from0, std::string_view below = {});

}  // namespace cxml
