#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"
#include "gateway/base/fault.h"
#include "gateway/model/money.h"

namespace cxml {

/// Collects what is found wrong while a document is read, so that the sender hears everything at
/// once. The values it hands out where something was rejected are never used: conclude() throws.
class Reading {
public:
    void reject(base::FaultCode code, std::string where, std::string what);
    void tolerate(std::string where, std::string what);
    /// Enough is enough: beyond so many problems the next ones are only counted.
    bool full() const { return tolerated_.size() >= kMaxProblems; }

    void reject(pugi::xml_node at, std::string what);
    void reject(pugi::xml_node at, std::string_view attribute, std::string what);

    /// The DTD is known to be kept: what it allows once stands there once.
    void trustStructure() { trusted_ = true; }
    /// Rejects an element that stands there a second time: of two the right one cannot be told.
    void once(pugi::xml_node element);

    /// The text of an element nothing else may stand in (ids, identities, money), trimmed.
    std::string id(pugi::xml_node element);
    /// The same byte for byte.
    std::string exact(pugi::xml_node element);
    /// An attribute that names something: not empty, no control characters.
    std::string name(pugi::xml_node element, const char* attribute);

    model::Money money(pugi::xml_node money);
    /// The Money inside `element`; rejected when there is none.
    model::Money moneyIn(pugi::xml_node element);
    /// A decimal that is not negative; rejected when it is none.
    base::Decimal quantity(pugi::xml_node element, const char* attribute);
    /// A date or moment, ISO 8601; empty when the attribute is. Other forms that say the year first
    /// (`20261205`, `2026/12/05`, a blank for the T) are put into that one, and told; what could be
    /// read in two ways (`05/12/2026`) is rejected.
    std::string date(pugi::xml_node element, const char* attribute);
    /// A whole number, nothing when the attribute is empty; rejected when it is something else.
    std::optional<int> number(pugi::xml_node element, pugi::xml_attribute attribute);

    /// What was tolerated. Throws Fault with every problem when something was rejected.
    std::vector<base::Problem> conclude();

private:
    std::string id(pugi::xml_node element, std::string_view text);
    std::string currency(pugi::xml_node money);

    static constexpr std::size_t kMaxProblems = 100;

    std::vector<base::Problem> rejected_;
    std::vector<base::Problem> tolerated_;
    std::string currency_;  ///< the last one found to be one
    std::size_t dropped_ = 0;
    bool trusted_ = false;
    std::optional<base::FaultCode> code_;
};

}  // namespace cxml
