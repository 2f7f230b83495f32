#include "connectors/tryton/settings.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "gateway/base/address.h"
#include "gateway/base/fault.h"

namespace tryton {
namespace {

using model::Option;
using Text = std::string_view;

constexpr std::array<Text, 4> kPolicies{"draft", "quote", "confirm", "process"};
constexpr std::array<Text, 3> kPricings{"ours", "theirs", "refuse"};
constexpr int kMostDays = 365;

Option free(Text name, Text label, Text help, Text fallback = {}) {
    return {name, label, help, fallback, {}};
}
Option needed(Option option) {
    option.required = true;
    return option;
}
Option chosen(Text name, Text label, Text help, std::vector<Text> choices, Text fallback) {
    return {name, label, help, fallback, std::move(choices)};
}
Option table(Text name, Text label, Text help) {
    return {name, label, help, {}, {}, true};
}

std::vector<Option> aboutTheSystem() {
    Option password = needed(free("password", "Password", ""));
    password.secret = true;
    return {
        needed(free("address", "Address", "Where trytond answers: https://erp.example:8000")),
        needed(free("database", "Database", "Its name in Tryton's log-in.")),
        needed(free("user", "User",
                    "May read and write sales, parties and addresses, and read shipments, "
                    "invoices, products and stock.")),
        password,
        free("company", "Company", "By name. Empty: the one the user works for."),
        free("warehouse", "Warehouse", "By name or code. Empty: the company's first."),
    };
}

std::vector<Option> aboutOrders() {
    return {
        chosen("policy", "How far an order goes by itself",
               "draft: somebody looks at each. quote: it has a number and waits to be confirmed. "
               "confirm and process: goods and invoices are prepared at once.",
               {kPolicies.begin(), kPolicies.end()}, "quote"),
        chosen("price", "Whose price counts",
               "refuse: an order whose price is none of Tryton's is refused.",
               {kPricings.begin(), kPricings.end()}, "refuse"),
        free("tolerance", "Tolerated difference", "Of a price, in percent.", "0"),
        chosen("partyBy", "Parties are found by",
               "code: the partner's id, or what the table says. name: the table's, or the bill-to "
               "name of the order.",
               {"code", "name"}, "code"),
        chosen("createParty", "Missing parties", "", {"refuse", "create"}, "refuse"),
        table("parties", "Partners", "One a line: partner = code (or name) in Tryton"),
        table("products", "Products", "One a line: our part number = code in Tryton"),
        table("units", "Units", "One a line: EA = u. Tryton's symbol or name on the right."),
        chosen("invoiceMethod", "Invoice", "", {"order", "shipment", "manual"}, "shipment"),
        chosen("shipmentMethod", "Shipment", "", {"order", "invoice", "manual"}, "order"),
        free("daysOnTheWay", "Days on the way",
             "Tryton keeps no delivery date; ship notices need one.", "3"),
        chosen("goods", "Catalogue",
               "Products that may be sold: code, name, description, unit. Category, picture and "
               "all else stay what they are here.",
               {"leave", "take"}, "leave"),
        free(
            "priceList", "Price list",
            "Ours, that Tryton's list prices are kept in, in the company's currency. Empty: prices "
            "stay as they are."),
        chosen("stock", "Stock", "Quantities on hand in the warehouse.", {"leave", "take"},
               "leave"),
    };
}

/// Reads settings and collects what is wrong with them.
class Form {
public:
    explicit Form(const model::BackOffice& office) : office_(office) {}

    std::string text(Text name) const {
        const auto known = std::ranges::find(settings(), name, &Option::name);
        return office_.setting(name, known->fallback);
    }
    std::string address() {
        auto value = text("address");
        if (!base::parseAddress(value)) wrong("address", "is no http(s) address");
        while (value.ends_with('/')) value.pop_back();
        return value;
    }
    template <class Enum, std::size_t Count>
    Enum oneOf(Text name, const std::array<Text, Count>& choices) const {
        const auto found = std::ranges::find(choices, text(name));
        return static_cast<Enum>(found == choices.end() ? 0 : found - choices.begin());
    }
    connectors::Table pairs(Text name) {
        try {
            return {text(name), name};
        } catch (const base::Fault& fault) {
            problems_.insert(problems_.end(), fault.problems().begin(), fault.problems().end());
            return {};
        }
    }
    base::Decimal percent(Text name) {
        const auto read = base::Decimal::parse(text(name));
        if (!read || read->isNegative()) wrong(name, "is no percentage");
        return read.value_or(base::Decimal());
    }
    int number(Text name, int most) {
        const auto value = text(name);
        int count = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), count);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size() || count < 0 ||
            count > most)
            wrong(name, "is no whole number up to " + std::to_string(most));
        return count;
    }
    void finish() {
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                              std::move(problems_));
    }

private:
    void wrong(Text name, std::string what) {
        problems_.push_back({std::string(name), std::move(what)});
    }

    const model::BackOffice& office_;
    std::vector<base::Problem> problems_;
};

}  // namespace

std::span<const Option> settings() {
    static const auto all = [] {
        auto options = aboutTheSystem();
        const auto more = aboutOrders();
        options.insert(options.end(), more.begin(), more.end());
        return options;
    }();
    return all;
}

Settings readSettings(const model::BackOffice& office) {
    Form form(office);
    Settings read{
        .address = form.address(),
        .database = form.text("database"),
        .user = form.text("user"),
        .password = office.secret("password"),
        .company = form.text("company"),
        .warehouse = form.text("warehouse"),
        .policy = form.oneOf<Policy>("policy", kPolicies),
        .pricing = form.oneOf<Pricing>("price", kPricings),
        .tolerance = form.percent("tolerance"),
        .partyByName = form.text("partyBy") == "name",
        .createParties = form.text("createParty") == "create",
        .parties = form.pairs("parties"),
        .products = form.pairs("products"),
        .units = form.pairs("units"),
        .invoiceMethod = form.text("invoiceMethod"),
        .shipmentMethod = form.text("shipmentMethod"),
        .daysOnTheWay = form.number("daysOnTheWay", kMostDays),
        .goods = form.text("goods") == "take",
        .priceList = form.text("priceList"),
        .stock = form.text("stock") == "take",
    };
    form.finish();
    return read;
}

}  // namespace tryton
