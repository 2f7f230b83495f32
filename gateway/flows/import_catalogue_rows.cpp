#include "gateway/flows/import_catalogue_rows.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/text.h"
#include "gateway/model/told.h"

namespace flows {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// What our members are called in a file.
std::string columnOf(const std::string& member) {
    static const std::map<std::string, std::string> columns{
        {"packSize", "pack_size"},      {"minimumQuantity", "minimum"},
        {"quantityStep", "step"},       {"leadTimeDays", "lead_time_days"},
        {"priceList", "price_list"},    {"price/amount", "price"},
        {"price/currency", "currency"}, {"fromQuantity", "from_quantity"}};
    const auto found = columns.find(member);
    return found == columns.end() ? member : found->second;
}

/// Reads the columns of a row one by one and collects what is wrong with them.
class Columns {
public:
    explicit Columns(const ImportRow& row) : row_(row) {
        if (!row.problem.empty()) problems_.push_back({row.where, row.problem});
    }

    std::string text(const std::string& column) const {
        const auto found = row_.values.find(column);
        return found == row_.values.end() ? "" : found->second;
    }

    std::string required(const std::string& column) {
        const auto value = text(column);
        if (value.empty()) complain(column, "missing");
        return value;
    }

    base::Decimal decimal(const std::string& column) {
        const auto value = text(column);
        if (const auto read = base::Decimal::parse(value)) return *read;
        complain(column, value.empty() ? "missing" : "not a decimal number like 12.50");
        return base::Decimal{1};
    }

    base::Decimal decimal(const std::string& column, const base::Decimal& absent) {
        return text(column).empty() ? absent : decimal(column);
    }

    // Blank and absent say nothing, which is not zero.
    std::optional<base::Decimal> maybeDecimal(const std::string& column) {
        if (text(column).empty()) return std::nullopt;
        return decimal(column);
    }

    std::optional<int> number(const std::string& column) {
        const auto value = text(column);
        if (value.empty()) return std::nullopt;
        int read = 0;
        const char* end = value.data() + value.size();
        const auto result = std::from_chars(value.data(), end, read);
        if (result.ec == std::errc() && result.ptr == end && read >= 0) return read;
        complain(column, "not a whole number");
        return std::nullopt;
    }

    // What every door asks of such a value, beside what this row was found to lack already.
    template <class T>
    void judge(const T& value) {
        for (const auto& mistake : model::mistakesIn(value))
            if (const auto column = columnOf(mistake.where); !isNamed(column))
                complain(column, mistake.what);
    }

    // A price that would count at once, whatever the day.
    void undated(const std::string& column) {
        if (!text(column).empty())
            complain(column,
                     "a price that holds from a day or until a day can't be loaded: load it "
                     "on its day and leave the column out");
    }

    void check(const std::string& column, bool good, const std::string& what) {
        if (!good && !text(column).empty()) complain(column, what);
    }

    model::Extras attributes() {
        model::Extras pairs = row_.attributes;
        const auto value = text("attributes");
        if (value.empty()) return pairs;
        for (const auto& pair : base::split(value, '|')) {
            const auto equals = pair.find('=');
            if (equals == std::string::npos || base::trim(pair.substr(0, equals)).empty()) {
                complain("attributes", "not written like Colour=black|Length=2 m");
                break;
            }
            pairs.emplace_back(base::trim(std::string_view(pair).substr(0, equals)),
                               base::trim(std::string_view(pair).substr(equals + 1)));
        }
        return pairs;
    }

    template <class T>
    Imported<T> give(T value) {
        return {std::move(value), row_.where, std::move(problems_)};
    }

private:
    bool isNamed(const std::string& column) const {
        const auto where = row_.where + ", column " + column;
        return std::ranges::any_of(problems_, [&](const auto& one) { return one.where == where; });
    }

    void complain(const std::string& column, const std::string& what) {
        // One sentence for a row that is no row at all.
        if (row_.problem.empty()) problems_.push_back({row_.where + ", column " + column, what});
    }

    const ImportRow& row_;
    std::vector<base::Problem> problems_;
};

bool isCategoryId(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

Imported<model::Category> readCategory(const ImportRow& row) {
    Columns columns(row);
    model::Category category{.id = columns.required("id"),
                             .parentId = columns.text("parent"),
                             .name = columns.required("name"),
                             .picture = columns.text("picture"),
                             .position = columns.number("position").value_or(0)};
    columns.check("id", isCategoryId(category.id), "may hold a-z, 0-9 and - only");
    columns.judge(category);
    return columns.give(std::move(category));
}

Imported<model::Product> readProduct(const ImportRow& row) {
    const base::Decimal one{1};
    Columns columns(row);
    model::Product product{.sku = columns.required("sku"),
                           .name = columns.required("name"),
                           .description = columns.text("description"),
                           .categoryId = columns.required("category"),
                           .unspsc = columns.required("unspsc"),
                           .unit = columns.required("unit"),
                           .packSize = columns.decimal("pack_size", one),
                           .packUnit = columns.text("pack_unit"),
                           .minimumQuantity = columns.decimal("minimum", one),
                           .quantityStep = columns.decimal("step", one),
                           .manufacturer = columns.text("manufacturer"),
                           .manufacturerPart = columns.text("manufacturer_part"),
                           .leadTimeDays = columns.number("lead_time_days"),
                           .stock = columns.maybeDecimal("stock"),
                           .picture = columns.text("picture"),
                           .attributes = columns.attributes()};
    columns.judge(product);
    return columns.give(std::move(product));
}

Imported<model::Price> readPrice(const ImportRow& row) {
    const base::Decimal one{1};
    Columns columns(row);
    model::Price price{.priceList = columns.required("price_list"),
                       .sku = columns.required("sku"),
                       .fromQuantity = columns.decimal("from_quantity", one),
                       .price = {columns.decimal("price"), columns.required("currency")},
                       .basis = columns.decimal("basis", one)};
    columns.undated("valid_from");
    columns.undated("valid_to");
    columns.judge(price);
    return columns.give(std::move(price));
}

Imported<AssortmentMember> readAssortmentMember(const ImportRow& row) {
    Columns columns(row);
    AssortmentMember member{columns.required("assortment"), columns.required("category")};
    return columns.give(std::move(member));
}

}  // namespace flows
