#pragma once

#include <functional>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/decimal.h"
#include "gateway/base/fault.h"

namespace sap {

/// One segment of an IDoc with what stands in it. Problems go, with their place, to the list it was
/// made with; what could not be read is empty then. Refers to the document and to the list: they
/// outlive it.
class Segment {
public:
    Segment(pugi::xml_node node, std::vector<base::Problem>& problems)
        : node_(node), problems_(&problems) {}

    /// Empty when the field is missing.
    std::string text(const char* field) const;
    /// As text; missing is a problem.
    std::string needed(const char* field) const;
    /// Without zeros in front: numbers of documents.
    std::string number(const char* field) const;
    /// SAP writes a minus behind the figure: `12.50-`.
    std::optional<base::Decimal> decimal(const char* field) const;
    base::Decimal neededDecimal(const char* field) const;
    /// `20260301` as `2026-03-01`; empty for none and for `00000000`.
    std::string date(const char* field) const;
    /// The buyer's number of a line: `000010` is 10.
    int line(const char* field) const;
    /// Whether it names a line of the buyer's at all: free goods, packaging and deposits that SAP
    /// added carry none, or `000000`.
    bool namesLine(const char* field) const;

    std::vector<Segment> all(const char* segment) const;
    /// The first whose qualifier (`field`) is that.
    std::optional<Segment> first(const char* segment, const char* field,
                                 std::string_view qualifier) const;
    std::optional<Segment> first(const char* segment) const;

    void wrong(const char* field, std::string what) const;

private:
    pugi::xml_node node_;
    std::vector<base::Problem>* problems_;
};

}  // namespace sap
