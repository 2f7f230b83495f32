#include "connectors/shop/settings.h"

#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace shop {
namespace {

using model::Option;
using Text = std::string_view;

constexpr std::size_t kShortestSecret = 24;

Option free(Text name, Text label, Text help, Text fallback = {}) {
    return {name, label, help, fallback, {}};
}
Option secret(Text name, Text label, Text help) {
    return {name, label, help, {}, {}, false, true};
}
Option needed(Option option) {
    option.required = true;
    return option;
}

std::vector<Option> aboutVisits() {
    return {
        needed(free("url", "Where the shop takes arriving buyers",
                    "The browser, or a call of ours, brings the token there.")),
        {"openBy",
         "How a visit opens",
         "redirect: the browser posts the token there. call: we post it and the shop answers with "
         "the address the browser goes to.",
         "redirect",
         {"redirect", "call"}},
        free("origins", "Further origins of the shop",
             "https://www.shop.example https://login.shop.example: where it may lead the browser, "
             "beside the address above."),
        needed(secret("secret", "Shared secret",
                      "Signs the token and the cart. 24 characters or more; whsec_… is base64.")),
        secret("secretBefore", "The secret before",
               "Still accepted from the shop, while it goes over to the new one."),
        {"prices",
         "Whose prices count",
         "shop: what the cart says. ours: our price list, for products we have; differences are "
         "noted at the message.",
         "shop",
         {"shop", "ours"}},
    };
}

std::vector<Option> aboutOrders() {
    return {
        {"platform",
         "Make of the shop",
         "generic: orders as JSON, signed. vendure: Vendure's admin API.",
         "generic",
         {"generic", "vendure"}},
        free("orderUrl", "Where orders go",
             "Vendure: the admin API, https://shop.example/admin-api. Empty: the shop takes visits "
             "only."),
        free("user", "Vendure: user", "May read and change orders."),
        secret("password", "Vendure: password", ""),
        free("shippingMethod", "Vendure: shipping method",
             "Its code. Empty: the first that is eligible."),
        free("paymentMethod", "Vendure: payment method", "What stands at the order's payment.",
             "purchase-order"),
        free("daysOnTheWay", "Vendure: days on the way",
             "Vendure keeps no delivery date; ship notices need one.", "3"),
        free("collectEvery", "Vendure: seconds between two looks",
             "How often the shop is asked what happened to orders.", "10"),
    };
}

/// Reads the settings and collects what is wrong with them.
class Reader {
public:
    explicit Reader(const model::BackOffice& office) : office_(office) {}

    Settings all() {
        Settings read{place(), keys(), office_.setting("platform") == "vendure",
                      office_.setting("prices") == "ours"};
        orders(read.vendure);
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                              std::move(problems_));
        return read;
    }

private:
    Place place() {
        Place place{office_.setting("url"), office_.setting("openBy") == "call", {}};
        origin(place, "url", place.url);
        for (const auto& one : base::split(office_.setting("origins"), ' '))
            if (!one.empty()) origin(place, "origins", one);
        return place;
    }
    Keys keys() {
        Keys keys{office_.secret("secret"), office_.secret("secretBefore")};
        key("secret", keys.current);
        if (!keys.before.empty()) key("secretBefore", keys.before);
        return keys;
    }
    void orders(bool vendure) {
        const auto url = office_.setting("orderUrl");
        if (!url.empty() && !base::parseAddress(url)) note("orderUrl", "is no http(s) address");
        for (const auto* name : {"daysOnTheWay", "collectEvery"}) number(name);
        if (!vendure) return;
        for (const auto* name : {"orderUrl", "user", "password"})
            if (!office_.isSet(name)) note(name, "is needed for Vendure");
    }
    void note(std::string where, std::string what) {
        problems_.push_back({std::move(where), std::move(what)});
    }
    void origin(Place& place, const char* setting, const std::string& text) {
        if (const auto url = base::parseUrl(text))
            place.origins.push_back(url->origin());
        else
            note(setting, "is no http(s) address");
    }
    void key(const char* setting, const base::Secret& secret) {
        if (secret.reveal().size() < kShortestSecret) note(setting, "has fewer than 24 characters");
    }
    void number(const char* setting) {
        const auto text = office_.setting(setting);
        const bool whole =
            text.size() <= 4 && text.find_first_not_of("0123456789") == std::string::npos;
        if (!whole) note(setting, "is no whole number up to 9999");
    }

    const model::BackOffice& office_;
    std::vector<base::Problem> problems_;
};

}  // namespace

std::span<const model::Option> settings() {
    static const auto all = [] {
        auto options = aboutVisits();
        const auto more = aboutOrders();
        options.insert(options.end(), more.begin(), more.end());
        return options;
    }();
    return all;
}

Settings readSettings(const model::BackOffice& office) {
    return Reader(office).all();
}

}  // namespace shop
