#include "protocols/cxml/sendable.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace cxml {

void Sendable::must(bool holds, std::string_view where, std::string what) {
    if (!holds) problems_.push_back({kind_ + '/' + std::string(where), std::move(what), false});
}

void Sendable::oneOf(std::string_view value, std::string_view where,
                     std::initializer_list<std::string_view> values) {
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
    const std::vector<std::string> names(values.begin(), values.end());
    must(false, where,
         '"' + base::cutCharacters(value, 40) + "\" is none of " + base::join(names, ", "));
}

void Sendable::add(const std::vector<base::Problem>& problems) {
    problems_.insert(problems_.end(), problems.begin(), problems.end());
}

void Sendable::conclude() const {
    if (problems_.empty()) return;
    throw base::Fault(base::FaultCode::invalid,
                      "The " + kind_ + " cannot leave like this: " + base::summary(problems_), {},
                      problems_);
}

std::string nth(std::string_view element, std::size_t from0, std::string_view below) {
    auto text = std::string(element) + '[' + std::to_string(from0 + 1) + ']';
    if (!below.empty()) (text += '/') += below;
    return text;
}

}  // namespace cxml
