// Modification(@level)
//   OriginalPrice? (AdditionalDeduction / DeductionAmount | DeductionPercent | DeductedPrice
//                  | AdditionalCost / Money | Percentage) Tax?
//                  ModificationDetail(@name)/Description?
// PaymentTerm(@payInNumberOfDays) / Discount? / DiscountPercent(@percent) | DiscountAmount
// Distribution / Accounting(@name)/(AccountingSegment(@id)/Name Description | Segment)+
// Charge/Money
#include <charconv>

#include "protocols/cxml/amounts.h"
#include "protocols/cxml/carried.h"
#include "protocols/xml/children.h"
#include "protocols/xml/text.h"

namespace cxml {
namespace {

using Node = pugi::xml_node;

constexpr std::string_view kDeduction = "AdditionalDeduction";
constexpr std::string_view kCost = "AdditionalCost";
constexpr const char* kDays = "payInNumberOfDays";
constexpr std::string_view kDetail = "ModificationDetail";

// What is added or taken: an amount or a percentage.
void readShare(Node share, model::Modification& read, Reading& reading) {
    auto& carried = read.carried;
    const std::string_view place = share.name();
    carryAttributes(carried, share, place);
    xml::eachElement(share, [&](Node child, std::string_view name) {
        const bool percent = name == "DeductionPercent" || name == "Percentage";
        if (name == "Money")
            read.amount = keepAmount(child, reading, carried, below(place, name));
        else if (name == "DeductionAmount")
            read.amount = keepMoney(child, reading, carried, below(place, name));
        else if (percent && !read.percent)
            read.percent = base::Decimal::parse(xml::trim(child.attribute("percent").value()));
        if (name == "DeductedPrice" || (percent && !read.percent)) carry(carried, child, place);
    });
}

void readModificationDetail(Node detail, model::Modification& read) {
    read.name = detail.attribute("name").value();
    carryAttributes(read.carried, detail, kDetail, {"name"});
    xml::eachElement(detail, [&](Node child, std::string_view name) {
        if (name == "Description")
            keepDescription(read.description, read.language, read.carried, child, true, kDetail);
        else
            carry(read.carried, child, kDetail);
    });
}

void writeShare(Writing& out, const model::Modification& modification) {
    const auto& carried = modification.carried;
    const auto place = modification.allowance ? kDeduction : kCost;
    out.open(place).carrying(carried, place);
    if (modification.amount && modification.allowance)
        writeMoney(out, "DeductionAmount", *modification.amount, carried,
                   below(place, "DeductionAmount"));
    else if (modification.amount)
        writeAmount(out, *modification.amount, carried, below(place, "Money"));
    else if (modification.percent)
        out.empty(modification.allowance ? "DeductionPercent" : "Percentage",
                  {{"percent", modification.percent->str()}});
    out.close();
}

// What is written for a segment: an id and two texts in English.
bool isSimpleSegment(Node segment) {
    if (std::string_view(segment.name()) != "AccountingSegment") return false;
    int names = 0;
    int others = 0;
    xml::eachElement(segment, [&](Node child, std::string_view name) {
        const auto language = child.attribute("xml:lang");
        const bool simple = language.value() == std::string_view("en") &&
                            child.first_attribute() == language && !language.next_attribute() &&
                            !xml::present(child.first_child());
        if (simple && name == "Name")
            ++names;
        else
            others += simple && name == "Description" ? 1 : 10;
    });
    return names == 1 && others == 1 && !segment.first_attribute().next_attribute();
}

model::Distribution::Segment readSegment(Node node) {
    model::Distribution::Segment segment;
    segment.id = node.attribute("id").value();
    segment.name = node.attribute("type").value();
    segment.description = node.attribute("description").value();
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Name") segment.name = xml::trimmed(child);
        if (name == "Description") segment.description = xml::trimmed(child);
    });
    return segment;
}

void readAccounting(Node accounting, model::Distribution& read) {
    read.accounting = accounting.attribute("name").value();
    carryAttributes(read.carried, accounting, "Accounting", {"name"});
    bool simple = true;
    xml::eachElement(accounting, [&](Node child, std::string_view) {
        simple = simple && isSimpleSegment(child);
    });
    xml::eachElement(accounting, [&](Node child, std::string_view name) {
        if (name == "AccountingSegment" || name == "Segment")
            read.segments.push_back(readSegment(child));
        if (!simple) carry(read.carried, child, "Accounting");
    });
}

}  // namespace

model::Modification readModification(Node node, Reading& reading) {
    model::Modification read;
    auto& carried = read.carried;
    carryAttributes(carried, node, {});
    bool shared = false;
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (!shared && (name == kDeduction || name == kCost)) {
            read.allowance = name == kDeduction;
            readShare(child, read, reading);
            shared = true;
        } else if (name == "Tax" && !read.tax) {
            read.tax = readTax(child, reading);
        } else if (name == kDetail) {
            readModificationDetail(child, read);
        } else {
            carry(carried, child);
        }
    });
    return read;
}

void write(Writing& out, const model::Modification& modification) {
    const auto& carried = modification.carried;
    out.open("Modification").carrying(carried);
    writeShare(out, modification);
    write(out, modification.tax);
    if (!modification.name.empty() || !modification.description.empty() ||
        carriesIn(carried, kDetail)) {
        out.open(kDetail, {{"name", modification.name}}).carrying(carried, kDetail);
        writeDescriptionIf(out, modification.description, modification.language, carried, kDetail);
        out.close();
    }
    out.close();
}

model::PaymentTerm readPaymentTerm(Node node) {
    model::PaymentTerm term;
    auto& carried = term.carried;
    const std::string_view days = node.attribute(kDays).value();
    std::from_chars(days.data(), days.data() + days.size(), term.days);
    if (days != std::to_string(term.days)) carry(carried, node.attribute(kDays));
    carryAttributes(carried, node, {}, {kDays});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name != "Discount" || !xml::present(child.first_child())) return carry(carried, child);
        xml::eachElement(child, [&](Node share, std::string_view kind) {
            if (kind == "DiscountPercent" && !term.percent)
                term.percent = base::Decimal::parse(xml::trim(share.attribute("percent").value()));
            if (kind != "DiscountPercent" || !term.percent) carry(carried, share, name);
        });
    });
    return term;
}

void write(Writing& out, const model::PaymentTerm& term) {
    const auto days = numberText(term.days, term.carried, "@payInNumberOfDays");
    out.open("PaymentTerm", {{kDays, days.empty() ? "0" : days}}).carrying(term.carried);
    if (term.percent || carriesIn(term.carried, "Discount")) {
        out.open("Discount").carrying(term.carried, "Discount");
        if (term.percent) out.empty("DiscountPercent", {{"percent", term.percent->str()}});
        out.close();
    }
    out.close();
}

model::Distribution readDistribution(Node node, Reading& reading) {
    model::Distribution read;
    carryAttributes(read.carried, node, {});
    xml::eachElement(node, [&](Node child, std::string_view name) {
        if (name == "Accounting" && read.segments.empty())
            readAccounting(child, read);
        else if (name == "Charge")
            read.amount = keepMoney(child, reading, read.carried, name);
        else
            carry(read.carried, child);
    });
    return read;
}

void write(Writing& out, const model::Distribution& distribution) {
    const auto& carried = distribution.carried;
    constexpr std::string_view kAccounting = "Accounting";
    out.open("Distribution").carrying(carried);
    out.open(kAccounting, {{"name", distribution.accounting}}).carrying(carried, kAccounting);
    const bool whole = carries(carried, "AccountingSegment", kAccounting) ||
                       carries(carried, "Segment", kAccounting);
    for (const auto& segment : distribution.segments) {
        if (whole) break;
        out.open("AccountingSegment", {{"id", segment.id}});
        out.leaf("Name", segment.name, {{"xml:lang", "en"}});
        out.leaf("Description", segment.description, {{"xml:lang", "en"}}).close();
    }
    out.close();
    writeMoney(out, "Charge", distribution.amount, carried, "Charge");
    out.close();
}

}  // namespace cxml
