#include <boost/test/unit_test.hpp>
#include <set>

#include "gateway/base/text.h"
#include "protocols/protocol.h"

// What every protocol of the list promises, whatever it speaks.

namespace {

const protocols::Stamp kStamp{base::Time{}, "1.2.3@gateway.example"};

std::vector<base::Wire> garbage() {
    std::vector<base::Wire> wires;
    for (const auto* type : {"", "text/xml", "application/x-www-form-urlencoded", "\xFF"})
        for (const std::string& body :
             {std::string(), std::string("\0\xFF\xFE<", 4), std::string("<cXML"),
              std::string("<?xml version='1.0'?><x>&unknown;</x>"), std::string(5000, '<'),
              std::string("a=%&=&%zz=%00&HOOK_URL"), std::string(3000, '&')})
            for (const auto* target : {"/cxml", "/oci/acme", "/oci/%00%FF?=&%", "", "?"}) {
                base::Wire wire;
                wire.method = body.empty() ? "GET" : "POST";
                wire.target = target;
                wire.body = body;
                if (*type) wire.with("Content-Type", type);
                wires.push_back(std::move(wire));
            }
    return wires;
}

constexpr auto kLastCode = static_cast<int>(base::FaultCode::internal);

}  // namespace

BOOST_AUTO_TEST_SUITE(contract)

BOOST_AUTO_TEST_CASE(foundByName) {
    std::set<std::string_view> names;
    for (const auto* protocol : protocols::all()) {
        BOOST_TEST(&protocols::named(protocol->name()) == protocol);
        BOOST_TEST(names.insert(protocol->name()).second);
    }
    BOOST_CHECK_THROW((void)protocols::named("telex"), base::Fault);
}

BOOST_AUTO_TEST_CASE(foundByRequest) {
    const auto claiming = [](const std::string& method, const std::string& target) {
        base::Wire wire;
        wire.method = method;
        wire.target = target;
        wire.with("Content-Type", method == "POST" ? "text/xml" : "");
        const auto* found = protocols::claiming(wire);
        return found ? std::string(found->name()) : "nobody";
    };
    BOOST_TEST(claiming("POST", "/cxml") == "cxml");
    BOOST_TEST(claiming("GET", "/oci/acme?USERNAME=x") == "oci");
    BOOST_TEST(claiming("GET", "/shop/x") == "nobody");
}

BOOST_AUTO_TEST_CASE(optionsMakeAForm) {
    std::set<std::string_view> names;
    for (const auto* protocol : protocols::all())
        for (const auto& option : protocol->options()) {
            const auto name = std::string(option.name);
            BOOST_TEST(name.starts_with(std::string(protocol->name()) + "."), name);
            BOOST_TEST(names.insert(option.name).second, name);
            BOOST_TEST(!option.label.empty(), name);
            if (!option.choices.empty())
                BOOST_TEST(
                    (std::ranges::find(option.choices, option.fallback) != option.choices.end()),
                    name);
        }
}

BOOST_AUTO_TEST_CASE(garbageIsAFaultAndNothingWorse) {
    for (const auto* protocol : protocols::all())
        for (const auto& wire : garbage()) {
            (void)protocol->claims(wire);
            (void)protocol->addressee(wire);
            BOOST_CHECK_THROW((void)protocol->read(wire, nullptr), base::Fault);
        }
}

BOOST_AUTO_TEST_CASE(garbageIsLoggedAsUtf8) {
    for (const auto* protocol : protocols::all())
        for (const auto& wire : garbage()) {
            const auto text = protocol->loggable(wire);
            BOOST_TEST(base::isUtf8(text));
            BOOST_TEST(text.find('\0') == std::string::npos);
        }
}

BOOST_AUTO_TEST_CASE(saysNoToAnything) {
    for (const auto* protocol : protocols::all())
        for (const auto& wire : garbage())
            for (int code = 0; code <= kLastCode; ++code) {
                const base::Fault fault(static_cast<base::FaultCode>(code), "told <\xFF>",
                                        "the-cause", {{"where <", "what \x01"}});
                const auto answer = protocol->refuse(wire, nullptr, fault, kStamp);
                const bool fine = !answer.body.empty() && base::isUtf8(answer.body) &&
                                  !answer.header("Content-Type").empty() &&
                                  answer.body.find("the-cause") == std::string::npos &&
                                  answer.body.find("told <") == std::string::npos;
                if (!fine) BOOST_ERROR(std::string(protocol->name()) + ": " + answer.body);
            }
}

BOOST_AUTO_TEST_CASE(nothingProvesWithoutASecret) {
    for (const auto* protocol : protocols::all()) {
        const std::vector<base::Secret> empty(1);
        const base::Wire request;
        const model::Letter letter;
        BOOST_TEST(!protocol->verify({request, letter, {}}, {}, {}).sender);
        BOOST_TEST(!protocol->verify({request, letter, {}}, {}, empty).sender);
    }
}

BOOST_AUTO_TEST_CASE(cartFormGoesWhereTheBuyerSaid) {
    model::PunchoutSetup setup;
    setup.returnUrl = "https://buyer.example/return?x=1";
    model::Cart cart;
    cart.total = {base::Decimal{0}, "EUR"};
    for (const auto* protocol : protocols::all()) {
        const auto form = protocol->cartForm(cart, setup, {}, {}, kStamp);
        BOOST_TEST(form.action == setup.returnUrl, protocol->name());
        BOOST_TEST(!form.charset.empty(), protocol->name());
        BOOST_TEST(base::isUtf8(protocol->loggableForm(form)), protocol->name());
    }
}

BOOST_AUTO_TEST_SUITE_END()
