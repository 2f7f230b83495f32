#include "connectors/sap/idoc_segment.h"

#include <charconv>

#include "connectors/sap/names.h"
#include "gateway/base/clock.h"
#include "protocols/xml/location.h"
#include "protocols/xml/text.h"

namespace sap {
namespace {

// `12.50-` is what ABAP writes of a negative figure, `-12.50` what others do.
std::optional<base::Decimal> figure(std::string text) {
    if (text.size() > 1 && text.back() == '-') text = '-' + text.substr(0, text.size() - 1);
    return base::Decimal::parse(text);
}

}  // namespace

std::string Segment::text(const char* field) const {
    const auto content = xml::content(node_.child(field));
    if (!content.plain) wrong(field, "holds more than text");
    return std::string(xml::trim(content.text));
}

std::string Segment::needed(const char* field) const {
    auto value = text(field);
    if (value.empty()) wrong(field, "is missing");
    return value;
}

std::string Segment::number(const char* field) const {
    return unpadded(text(field));
}

std::optional<base::Decimal> Segment::decimal(const char* field) const {
    const auto value = text(field);
    if (value.empty()) return {};
    const auto read = figure(value);
    if (!read) wrong(field, "is no number: " + value);
    return read;
}

base::Decimal Segment::neededDecimal(const char* field) const {
    const auto value = needed(field);
    if (value.empty()) return {};
    return decimal(field).value_or(base::Decimal{});
}

std::string Segment::date(const char* field) const {
    const auto value = text(field);
    if (value.empty() || value == "00000000") return {};
    const auto iso = value.size() == 8
                         ? value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6, 2)
                         : value;
    if (!base::parseIso(iso)) wrong(field, "is no date: " + value);
    return iso;
}

int Segment::line(const char* field) const {
    const auto value = needed(field);
    int number = 0;
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    if (!value.empty() && (read.ec != std::errc() || read.ptr != end || number <= 0))
        wrong(field, "is no line of an order: " + value);
    return number;
}

bool Segment::namesLine(const char* field) const {
    return text(field).find_first_not_of('0') != std::string::npos;
}

std::vector<Segment> Segment::all(const char* segment) const {
    std::vector<Segment> found;
    for (const auto node : node_.children(segment)) found.emplace_back(node, *problems_);
    return found;
}

std::optional<Segment> Segment::first(const char* segment, const char* field,
                                      std::string_view qualifier) const {
    for (auto& one : all(segment))
        if (one.text(field) == qualifier) return one;
    return {};
}

std::optional<Segment> Segment::first(const char* segment) const {
    const auto node = node_.child(segment);
    if (!node) return {};
    return Segment(node, *problems_);
}

void Segment::wrong(const char* field, std::string what) const {
    auto place = xml::where(node_);
    if (*field != '\0') (place += '/') += field;
    problems_->push_back({std::move(place), std::move(what)});
}

}  // namespace sap
