// Every setting of a partner acts: for each there is a case that flips it and sees a difference.
#include <fstream>
#include <functional>
#include <iterator>
#include <regex>

#include "gateway/base/fault.h"
#include "gateway/flows/outbound.h"
#include "gateway/flows/partner_options.h"
#include "gateway/flows/survive.h"
#include "gateway/model/profile.h"
#include "protocols/protocol.h"
#include "tests/flows/order_desk.h"

namespace {

using base::Decimal;
using Settings = std::map<std::string, std::string>;
using Look = std::function<std::string(const Settings&)>;

const protocols::Stamp kStamp{*base::parseIso("2026-11-23T10:15:00Z"), "1.2.3@shop.example"};

model::Item awkward() {
    auto item = support::requisitionLine("SC-001", "2.1234");
    item.lineNumber = 1;
    item.unit = "H87";
    item.unitPrice = model::Money{Decimal::of("12.3456"), "USD"};
    item.priceBasis = Decimal{100};
    item.id.auxiliary = "off_1-1";
    item.description = "Schraube f\u00FCr \u0394-Tr\u00E4ger aus Edelstahl";
    item.classifications = {{"UNSPSC", "31161500"}};
    item.note = "for the workshop";
    return item;
}

// The cart as it would leave, or why it does not.
std::string cart(const char* protocol, const Settings& settings, const model::Item& item) {
    model::Partner partner;
    partner.id = "acme";
    partner.options = settings;
    model::Cart cart;
    cart.buyerCookie = "cookie";
    cart.offerId = "off_1";
    cart.total = {Decimal::of("0.26"), "USD"};
    cart.items = {item};
    model::PunchoutSetup setup;
    setup.buyerCookie = "cookie";
    setup.returnUrl = "https://buyer.example/cart?id=1&a=b";
    try {
        const auto fitted = flows::fit(cart, partner);
        const auto form = protocols::named(protocol).cartForm(
            std::get<model::Cart>(fitted.document), setup, {}, partner, kStamp);
        auto text = form.action + ' ' + form.charset;
        for (const auto& [name, value] : form.fields) text += '\n' + name + '=' + value;
        return text + '\n' + flows::noteOf(fitted.adjustments, form.omitted);
    } catch (const base::Fault& fault) {
        return fault.told() + base::summary(fault.problems());
    }
}

std::string cxmlCart(const Settings& settings) {
    return cart("cxml", settings, awkward());
}
std::string ociCart(const Settings& settings) {
    auto item = awkward();
    item.quantity = Decimal::of("2.123");  // the three digits OCI has
    return cart("oci", settings, item);
}

// What is made anew each time is no difference.
std::string withoutIds(std::string text) {
    static const std::regex id("(ord|msg)_[0-9a-z]+|payloadID=\"[^\"]*\"");
    return std::regex_replace(text, id, "id");
}

// What becomes of a document about an order of theirs.
std::string leaving(const Settings& settings, model::Document document) {
    support::OrderDesk desk;
    for (const auto& [name, value] : settings) desk.set(name, value);
    auto& context = desk.world().context();
    (void)desk.send(support::someOrder("PO-1"), "p-1");
    const auto id = desk.newest("PO-1").id;
    const auto partner = context.partners.current()->find("acme")->partner;
    try {
        return withoutIds(desk.world().store().write([&](store::Tx& tx) {
            const auto sent = flows::enqueueForPartner(context, tx, partner, document, id);
            if (sent.empty()) return std::string("stays here");
            const auto message = *store::findMessage(tx, sent);
            return message.destination + ' ' + message.note + ' ' + flows::asSent(context, message);
        }));
    } catch (const base::Fault& fault) {
        return fault.told() + base::summary(fault.problems());
    }
}

model::Confirmation confirmation() {
    model::Confirmation said;
    said.id = "C-1";
    said.orderNumber = "PO-1";
    said.orderPayloadId = "p-1";
    said.date = "2026-11-23T10:15:00+00:00";
    return said;
}
std::string confirmed(const Settings& settings) {
    return leaving(settings, confirmation());
}
std::string confirmedAnew(const Settings& settings) {
    auto update = confirmation();
    update.operation = model::Operation::update;
    update.previous = "c-1@shop.example";
    return leaving(settings, update);
}
std::string shipped(const Settings& settings) {
    model::ShipNotice notice;
    notice.id = "SN-1";
    notice.date = notice.shipmentDate = notice.deliveryDate = "2026-11-23T10:15:00+00:00";
    auto& portion = notice.portions.emplace_back();
    portion.order.number = "PO-1";
    portion.order.payloadId = "p-1";
    auto& line = portion.lines.emplace_back();
    line.lineNumber = 1;
    line.quantity = Decimal{1};
    line.unit = "EA";
    return leaving(settings, notice);
}
model::Invoice invoice() {
    model::Invoice made;
    made.id = "RE-1";
    made.origin = "supplier";
    made.date = "2026-11-23T10:15:00+00:00";
    auto& order = made.orders.emplace_back();
    order.order.number = "PO-1";
    auto& line = order.lines.emplace_back();
    line.number = line.lineNumber = 1;
    line.unit = "EA";
    line.unitPrice = model::Money{Decimal::of("5.00"), "USD"};
    return made;
}
std::string invoiced(const Settings& settings) {
    return leaving(settings, model::summedUp(invoice()));
}
std::string credited(const Settings& settings) {
    model::Partner partner;
    partner.options = settings;
    auto memo = invoice();
    memo.purpose = model::InvoicePurpose::lineLevelCreditMemo;
    return flows::noteOf(flows::survive(memo, partner).adjustments, {});
}

// A held order: what is owed afterwards.
std::string held(const Settings& settings) {
    support::OrderDesk desk;
    for (const auto& [name, value] : settings) desk.set(name, value);
    auto order = support::someOrder("PO-1");
    order.items.front().id.auxiliary = "off_nobody-1";
    (void)desk.send(order, "p-1");
    return std::to_string(desk.owed());
}

/// One flip: with `besides` set, `one` and `other` (null: nothing is set) are seen to differ.
struct Flip {
    Look look;
    const char* one;
    const char* other = nullptr;
    Settings besides = {};
};

const std::map<std::string, Flip>& flips() {
    static const std::map<std::string, Flip> all{
        {"cxml.cartEncoding", {cxmlCart, "urlencoded", "base64"}},
        {"cxml.version", {cxmlCart, "1.2.014", "1.2.050"}},
        {"cxml.version.ConfirmationRequest", {confirmed, "1.2.014", "1.2.050"}},
        {"cxml.omit", {cxmlCart, "ItemIn/Comments", "ItemDetail/PriceBasisQuantity"}},
        {"cxml.held", {held, "200", "201"}},
        {"cxml.url",
         {confirmed, "https://buyer.example/in", nullptr, {{"cxml.transport", "post"}}}},
        {"cxml.url.ConfirmationRequest",
         {confirmed, "https://buyer.example/in", nullptr, {{"cxml.transport", "post"}}}},
        {"cxml.transport", {confirmed, "poll", "none"}},
        {"cxml.mode", {confirmed, "production", "test"}},
        {"confirmation.wanted", {confirmed, "always", "never"}},
        {"confirmation.update", {confirmedAnew, "yes", "no"}},
        {"shipNotice.wanted", {shipped, "yes", "no"}},
        {"invoice.wanted", {invoiced, "yes", "no"}},
        {"creditMemo.needsInvoice", {credited, "yes", "no"}},
        {"units", {cxmlCart, "unece", "sap-iso", {{"units.unknown", "stop"}}}},
        {"units.alias", {cxmlCart, "H87=STK", nullptr}},
        {"units.unknown", {cxmlCart, "note", "stop", {{"units", "no-such-list"}}}},
        {"price.basis", {cxmlCart, "yes", "no"}},
        {"decimals.price", {cxmlCart, "2", "4"}},
        {"decimals.quantity", {cxmlCart, "4", "2"}},
        {"classification.domain", {cxmlCart, "UNSPSC", "eCl@ss"}},
        {"classification.digits", {cxmlCart, "8", "10", {{"classification.domain", "UNSPSC"}}}},
        {"limit.description", {cxmlCart, "8 characters cut", "8 bytes stop"}},
        {"forbid.supplierPart", {cxmlCart, "-", nullptr}},
        {"oci.splitHookQuery", {ociCart, "no", "yes"}},
        {"oci.charset", {ociCart, "utf-8", "iso-8859-1"}},
        {"oci.matgroup", {ociCart, "none", "unspsc"}},
        {"oci.auxiliaryField", {ociCart, "NEW_ITEM-CUST_FIELD5", "NEW_ITEM-CUST_FIELD1"}},
    };
    return all;
}

// What needs another world is flipped where that world is: the file sets the option.
const std::map<std::string, std::string>& elsewhere() {
    static const std::map<std::string, std::string> all{
        {"cxml.invalid", "flows/dtd_test.cpp"},
        {"cxml.signature", "flows/signed_letters_test.cpp"},
        {"cxml.signature.certificate", "flows/signed_letters_test.cpp"},
        {"cxml.signature.sha1", "flows/signed_letters_test.cpp"},
        {"cxml.clientCertificate", "protocols/cxml_client_certificate_test.cpp"},
        {"cxml.clientCertificate.use", "protocols/cxml_client_certificate_test.cpp"},
        {"cxml.mac.minutes", "flows/signed_letters_test.cpp"},
        {"cxml.sign", "flows/signed_letters_test.cpp"},
        {"oci.hookField", "protocols/oci_call_up_test.cpp"},
        {"oci.manufacturerField", "protocols/oci_cart_form_test.cpp"},
        {"orders.card", "flows/order_change_test.cpp"},
        {"order.exceeded", "flows/against_order_test.cpp"},
        {"oci.usernameField", "protocols/oci_call_up_test.cpp"},
        {"oci.passwordField", "protocols/oci_call_up_test.cpp"},
        {"changes.fulfilled", "flows/order_change_test.cpp"},
        {"tolerance.price", "flows/differ_test.cpp"},
        {"tolerance.quantity", "flows/differ_test.cpp"},
        {"shop", "flows/foreign_shop_test.cpp"},
    };
    return all;
}

std::set<std::string> everySetting() {
    std::set<std::string> names;
    for (const auto* protocol : protocols::all())
        for (const auto& option : protocol->options()) names.emplace(option.name);
    for (const auto& option : flows::tradeOptions()) names.emplace(option.name);
    for (const auto& profile : model::profiles())
        for (const auto& [name, setting] : profile.settings) names.insert(name);
    return names;
}

// One limit stands for all limits, and so on.
std::string familyOf(const std::string& name) {
    for (const std::string family : {"limit.", "forbid.", "cxml.version.", "cxml.url."})
        if (name.starts_with(family)) return family;
    return name;
}

std::string seen(const Flip& flip, const std::string& name, const char* value) {
    auto settings = flip.besides;
    if (value) settings[name] = value;
    return flip.look(settings);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(settings)

BOOST_AUTO_TEST_CASE(eachIsFlippedByATest) {
    std::set<std::string> flipped;
    for (const auto& [name, flip] : flips()) flipped.insert(familyOf(name));
    for (const auto& [name, file] : elsewhere()) flipped.insert(familyOf(name));
    for (const auto& name : everySetting())
        BOOST_TEST(flipped.contains(familyOf(name)), name << " is flipped by no test");
}

BOOST_AUTO_TEST_CASE(flippingItIsSeen) {
    for (const auto& [name, flip] : flips()) {
        const auto once = seen(flip, name, flip.one);
        BOOST_TEST(once == seen(flip, name, flip.one), name << ": no two looks are the same");
        BOOST_TEST(once != seen(flip, name, flip.other), name << " changes nothing");
    }
}

BOOST_AUTO_TEST_CASE(whatIsFlippedElsewhereIsFlippedThere) {
    for (const auto& [name, file] : elsewhere()) {
        std::ifstream in(std::string(PASSERELLE_SOURCE) + "/tests/" + file, std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(in), {});
        BOOST_TEST(text.find('"' + name + '"') != std::string::npos, name << " in " << file);
    }
}

BOOST_AUTO_TEST_SUITE_END()
