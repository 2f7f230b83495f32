#include "gateway/flows/partner_options.h"

#include <algorithm>
#include <regex>

#include "gateway/base/address.h"
#include "gateway/base/decimal.h"
#include "gateway/base/text.h"

namespace flows {
namespace {

using protocols::Option;

constexpr std::string_view kLimitHelp = "such as: 40 characters cut, 255 bytes stop";

const std::vector<Option>& families() {
    static const std::vector<Option> all{
        {"limit.", "Limit of a field", kLimitHelp, "", {}},
        {"forbid.", "Characters a field may not hold", "", "", {}},
        {"cxml.version.", "cXML version of one document", "such as 1.2.036", "", {}},
        {"cxml.url.", "Address for one document", "", "", {}},
    };
    return all;
}

bool isPercentOrNumber(std::string_view value) {
    const auto number = base::Decimal::parse(value);
    return number && !number->isNegative();
}

bool isLimit(const std::string& value) {
    static const std::regex form("[0-9]{1,9} (characters|bytes|lines|extrinsics) (cut|stop)");
    return std::regex_match(value, form);
}

bool isVersion(const std::string& value) {
    static const std::regex form(R"(1\.[12]\.[0-9]{3})");
    return std::regex_match(value, form);
}

bool isOneLine(std::string_view value) {
    constexpr std::size_t kLongest = 2000;
    return value.size() <= kLongest && value.find_first_of("\r\n") == std::string_view::npos &&
           base::isUtf8(value);
}

// The families and the figures have a form of their own.
std::string wrongForm(std::string_view name, const std::string& value) {
    if (name.starts_with("limit.") && !isLimit(value)) return std::string(kLimitHelp);
    if (name.starts_with("cxml.version") && !isVersion(value)) return "a version such as 1.2.036";
    if (name.starts_with("cxml.url") && !base::parseAddress(value)) return "an http(s) address";
    const bool figure = name.starts_with("decimals.") || name.starts_with("tolerance.") ||
                        name == "classification.digits";
    if (figure && !isPercentOrNumber(value)) return "a number";
    return {};
}

// Where our documents go and which are wanted.
std::vector<Option> aboutDocuments() {
    return {
        {"cxml.url",
         "Address for our documents",
         "Where confirmations, ship notices and invoices are posted to. "
         "https://user:password@host is kept with the password sealed.",
         "",
         {}},
        {"cxml.transport",
         "How our documents get there",
         "post: we send them. poll: they wait until the partner asks (GetPendingRequest). none: "
         "they are kept here.",
         "post",
         {"post", "poll", "none"}},
        {"cxml.mode",
         "Deployment mode",
         "What our documents say they are.",
         "production",
         {"production", "test"}},
        {"confirmation.wanted",
         "Confirmations",
         "onRequest: when the order's ControlKeys ask for one. What an order requires or forbids "
         "counts before.",
         "always",
         {"always", "onRequest", "never"}},
        {"confirmation.update", "Updated confirmations", "", "yes", {"yes", "no"}},
        {"shipNotice.wanted", "Ship notices", "", "yes", {"yes", "no"}},
        {"invoice.wanted", "Invoices and memos", "", "yes", {"yes", "no"}},
        {"creditMemo.needsInvoice",
         "Credit memos name their invoice",
         "yes: one that does not name it stays here.",
         "no",
         {"yes", "no"}},
    };
}

// What is taken, and what may leave beside it.
std::vector<Option> aboutOrders() {
    return {
        {"orders.card",
         "Orders paid by purchasing card",
         "masked: taken; the back office gets the card's kind, expiry, last four digits and token. "
         "Its number is kept nowhere.",
         "refuse",
         {"refuse", "masked"}},
        {"order.exceeded",
         "What leaves and does not go with its order",
         "More than was ordered, another unit or currency, lines that were not ordered. stop: it "
         "waits for a person. note: it leaves with a note.",
         "stop",
         {"stop", "note"}},
        {"changes.fulfilled",
         "Changes to what is shipped or invoiced",
         "What becomes of a changed order that takes back what has left already.",
         "refuse",
         {"refuse", "hold", "accept"}},
    };
}

// What becomes of the figures and words in them.
std::vector<Option> aboutFields() {
    return {
        {"units",
         "Vocabulary of units",
         "What units are called in documents for this partner.",
         "as-is",
         {"as-is", "unece", "x12", "sap-iso"}},
        {"units.alias",
         "The partner's own units",
         "Ours=theirs, with spaces: EA=EACH BX=BOX",
         "",
         {}},
        {"units.unknown", "A unit nobody knows there", "", "note", {"note", "stop"}},
        {"price.basis", "Prices per several units", "", "yes", {"yes", "no"}},
        {"decimals.price", "Digits of prices behind the point", "", "", {}},
        {"decimals.quantity", "Digits of quantities behind the point", "", "", {}},
        {"classification.domain", "Classification asked for", "UNSPSC, eCl@ss …", "", {}},
        {"classification.digits", "Digits of a classification code", "", "", {}},
        {"tolerance.price", "Tolerance for prices, in percent", "", "", {}},
        {"tolerance.quantity", "Tolerance for quantities, in percent", "", "", {}},
        {"shop",
         "The supplier's own web shop",
         "A back office of kind shop: this partner's people choose there, not in our pages.",
         "",
         {}},
    };
}

}  // namespace

std::span<const Option> tradeOptions() {
    static const auto all = [] {
        auto options = aboutDocuments();
        for (const auto& more : {aboutOrders(), aboutFields()})
            options.insert(options.end(), more.begin(), more.end());
        return options;
    }();
    return all;
}

std::optional<Option> findOption(std::string_view name) {
    for (const auto* protocol : protocols::all())
        for (const auto& option : protocol->options())
            if (option.name == name) return option;
    for (const auto& option : tradeOptions())
        if (option.name == name) return option;
    for (auto option : families())
        if (name.starts_with(option.name) && name.size() > option.name.size()) {
            option.name = name;
            return option;
        }
    return std::nullopt;
}

std::string wrongWith(const Option& option, std::string_view value) {
    if (option.lines) return value.size() > 20'000 ? "at most 20,000 characters of text" : "";
    if (!isOneLine(value)) return "one line of at most 2,000 characters";
    if (!option.choices.empty()) {
        if (std::ranges::find(option.choices, value) != option.choices.end()) return {};
        std::vector<std::string> choices(option.choices.begin(), option.choices.end());
        return "one of " + base::join(choices, ", ");
    }
    return value.empty() ? "" : wrongForm(option.name, std::string(value));
}

}  // namespace flows
