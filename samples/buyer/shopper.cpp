#include "samples/buyer/shopper.h"

#include <algorithm>

#include "gateway/base/decimal.h"
#include "gateway/base/text.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/steps.h"

namespace buyer {

namespace {

constexpr auto kProduct = "/product/";

/// Links without repetition, in their order: a picture and a name lead to the same product.
std::vector<std::string> distinct(const std::vector<std::string>& links) {
    std::vector<std::string> kept;
    for (const std::string& link : links) {
        if (std::find(kept.begin(), kept.end(), link) == kept.end()) {
            kept.push_back(link);
        }
    }
    return kept;
}

std::string doubled(const std::string& quantity) {
    auto number = base::Decimal::parse(quantity);
    require(number.has_value(), "the quantity to begin with is \"" + quantity + "\"");
    return (*number * base::Decimal(2)).plain();
}

std::string heading(const std::string& html) {
    for (const Tag& tag : scan(html)) {
        if (tag.name == "h1") {
            return std::string(base::trim(decodeReferences(tag.text)));
        }
    }
    return {};
}

}  // namespace

void Shopper::enter(const std::string& startPage) {
    browser_.open(startPage);
    pressStart();
}

void Shopper::callUp(const std::string& address, const base::Fields& fields) {
    browser_.submit({.action = address, .method = "post", .fields = fields});
    pressStart();
}

void Shopper::pressStart() {
    browser_.submit(browser_.form("button to enter", [](const HtmlForm& form) {
        return form.method == "post" && form.action.find("/start/") != std::string::npos;
    }));
}

std::size_t Shopper::search(const std::string& words) {
    HtmlForm form = browser_.formTo("/search");
    form.fill("q", words);
    browser_.submit(form);
    listUrl_ = browser_.url();
    return distinct(browser_.linksTo(kProduct)).size();
}

std::string Shopper::openProduct(std::size_t index) {
    browser_.open(listUrl_);
    auto links = distinct(browser_.linksTo(kProduct));
    require(index < links.size(),
            "the list has only " + std::to_string(links.size()) + " products");
    browser_.follow(links[index]);
    return heading(browser_.html());
}

std::string Shopper::addToCart(const std::string& note) {
    HtmlForm form = browser_.formWith("quantity");
    std::string quantity = doubled(base::find(form.fields, "quantity").value_or(""));
    form.fill("quantity", quantity);
    form.fill("note", note);
    browser_.submit(form);
    return quantity;
}

void Shopper::openCart() {
    auto links = browser_.linksTo("/cart");
    require(!links.empty(), "the page at " + browser_.url() + " has no link to the cart");
    browser_.follow(links.front());
}

std::string Shopper::doubleFirstLine() {
    constexpr auto kField = "quantity-1";
    HtmlForm form = browser_.formWith(kField);
    std::string before = base::find(form.fields, kField).value_or("");
    std::string after = doubled(before);
    form.fill(kField, after);
    browser_.submit(form);
    return before + " → " + after;
}

bool Shopper::mayChange() const {
    auto entry = [](const auto& field) { return field.first.starts_with("quantity"); };
    auto forms = formsOf(browser_.html());
    return std::any_of(forms.begin(), forms.end(), [&](const HtmlForm& form) {
        return std::any_of(form.fields.begin(), form.fields.end(), entry);
    });
}

base::Fields Shopper::leave(const std::string& actionPart, const std::string& home) {
    browser_.submit(browser_.formTo(actionPart));
    HtmlForm form = browser_.form("form that carries the cart home",
                                  [&](const HtmlForm& f) { return f.action == home; });
    require(form.method == "post", "the cart would go home by GET");
    return form.fields;
}

}  // namespace buyer
