#include "protocols/cxml/sendable.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace cxml {

std::string Place::text(std::string_view below) const {
    auto text = above_ ? above_->text(nth(element_, index_))
                       : (element_.empty() ? std::string() : nth(element_, index_));
    if (!text.empty() && !below.empty()) text += '/';
    return text += below;
}

void Sendable::note(const Place& place, std::string_view where, std::string what) {
    problems_.push_back({std::string(kind_) + '/' + place.text(where), std::move(what), false});
}

void Sendable::oneOf(std::string_view value, const Place& place, std::string_view where,
                     std::initializer_list<std::string_view> values) {
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
    const std::vector<std::string> names(values.begin(), values.end());
    note(place, where,
         '"' + base::cutCharacters(value, 40) + "\" is none of " + base::join(names, ", "));
}

void Sendable::add(const std::vector<base::Problem>& problems) {
    problems_.insert(problems_.end(), problems.begin(), problems.end());
}

void Sendable::conclude() const {
    if (problems_.empty()) return;
    throw base::Fault(
        base::FaultCode::invalid,
        "The " + std::string(kind_) + " cannot leave like this: " + base::summary(problems_), {},
        problems_);
}

std::string nth(std::string_view element, std::size_t from0) {
    return std::string(element) + '[' + std::to_string(from0 + 1) + ']';
}

}  // namespace cxml
