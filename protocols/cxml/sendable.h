#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gateway/base/fault.h"

namespace cxml {

/// Where in a document something stands, as text only when somebody asks: the third
/// ConfirmationItem below the document, the first ConfirmationStatus below that. What it is below
/// outlives it.
class Place {
public:
    Place() = default;
    Place(std::string_view element, std::size_t from0) : element_(element), index_(from0) {}
    Place(const Place& above, std::string_view element, std::size_t from0)
        : above_(&above), element_(element), index_(from0) {}

    /// "ConfirmationItem[2]/@quantity".
    std::string text(std::string_view below = {}) const;

private:
    const Place* above_ = nullptr;
    std::string_view element_;
    std::size_t index_ = 0;
};

/// Collects what keeps a document of ours from leaving: every rule it breaks, with the place,
/// before a byte is written. Costs next to nothing where the rules hold.
class Sendable {
public:
    /// `kind` is the document's: "ConfirmationRequest".
    explicit Sendable(std::string_view kind) : kind_(kind) {}

    /// `where` is below `place`: "@quantity". `what` is a text, or makes one.
    template <class What>
    void must(bool holds, const Place& place, std::string_view where, const What& what) {
        if (holds) return;
        if constexpr (std::is_invocable_v<What>)
            note(place, where, what());
        else
            note(place, where, what);
    }
    template <class What>
    void must(bool holds, std::string_view where, const What& what) {
        must(holds, Place(), where, what);
    }
    void present(std::string_view value, std::string_view where) {
        must(!value.empty(), where, "missing");
    }
    void present(std::string_view value, const Place& place, std::string_view where) {
        must(!value.empty(), place, where, "missing");
    }
    /// Empty, or one of these.
    void oneOf(std::string_view value, const Place& place, std::string_view where,
               std::initializer_list<std::string_view> values);
    void oneOf(std::string_view value, std::string_view where,
               std::initializer_list<std::string_view> values) {
        oneOf(value, Place(), where, values);
    }
    void add(const std::vector<base::Problem>& problems);

    /// Throws Fault(invalid) with everything noted.
    void conclude() const;

private:
    void note(const Place& place, std::string_view where, std::string what);
    void note(const Place& place, std::string_view where, const char* what) {
        note(place, where, std::string(what));
    }

    std::string_view kind_;
    std::vector<base::Problem> problems_;
};

/// "AssetInfo[2]": the place of what is carried of the second of several.
std::string nth(std::string_view element, std::size_t from0);

}  // namespace cxml
