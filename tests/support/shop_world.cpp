#include "tests/support/shop_world.h"

#include <unistd.h>

#include "gateway/base/text.h"
#include "gateway/flows/earlier_cart.h"
#include "gateway/flows/partners.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/partners.h"
#include "gateway/store/punchouts.h"
#include "gateway/web/routes.h"
#include "tests/support/sandbox.h"
#include "tests/support/world_store.h"

namespace support {
namespace {

using base::Decimal;

constexpr auto kHostile = "<script>alert('x')</script> & \"quoted\"";

std::filesystem::path newFolder() {
    static std::atomic<int> count{0};
    auto folder = std::filesystem::temp_directory_path() /
                  ("shop-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(folder);
    return folder;
}

model::Product product(std::string sku, std::string name, std::string category) {
    model::Product made;
    made.sku = std::move(sku);
    made.name = std::move(name);
    made.description = made.name + " for the workshop and the building site.";
    made.categoryId = std::move(category);
    made.unspsc = "31161500";
    made.manufacturer = "Nordwerk";
    made.manufacturerPart = "NW " + made.sku;
    made.leadTimeDays = 2;
    made.stock = Decimal(240);
    made.attributes = {{"Material", "Stainless steel A2"}, {"Standard", "DIN 933"}};
    return made;
}

model::Product boxed(model::Product made) {
    made.unit = "BX";
    made.packSize = Decimal(100);
    made.packUnit = "EA";
    made.picture = "bolt.svg";
    return made;
}

model::Product chain() {
    auto made = product("CH-5", "Round steel chain 6 mm", "bolts");
    made.unit = "MTR";
    made.quantityStep = Decimal(5);
    made.minimumQuantity = Decimal(5);
    return made;
}

model::Product drum() {
    auto made = product("DR-1", "Assembly paste", "bolts");
    made.unit = "DR";
    made.packSize = Decimal(25);
    made.packUnit = "KGM";
    made.minimumQuantity = Decimal(2);
    made.stock = Decimal(0);
    made.leadTimeDays = 5;
    return made;
}

model::Product hostile() {
    auto made = product("XS-1", kHostile, "safety");
    made.description = made.manufacturer = made.manufacturerPart = kHostile;
    made.attributes = {{kHostile, kHostile}};
    return made;
}

void sell(store::Tx& tx, const model::Product& product, const char* price, const char* from = "1") {
    store::saveProduct(tx, product);
    store::savePrice(tx, {"standard", product.sku, Decimal::of(from), {Decimal::of(price), "USD"}});
}

void fillTree(store::Tx& tx) {
    store::saveCategory(tx, {"fasteners", "", "Fasteners", "", 1});
    store::saveCategory(tx, {"screws", "fasteners", "Screws", "", 1});
    store::saveCategory(tx, {"bolts", "fasteners", "Bolts and more", "", 2});
    store::saveCategory(tx, {"safety", "", "Safety", "", 2});
    store::saveCategory(tx, {"office", "", "Office", "", 3});
    store::saveAssortment(tx, {"workshop", {"fasteners", "safety"}});
}

void fillShelves(store::Tx& tx) {
    for (int i = 1; i <= 30; ++i) {
        const auto number = std::string(i < 10 ? "00" : "0") + std::to_string(i);
        sell(tx, boxed(product("SC-" + number, "Wood screw no. " + number, "screws")), "3.2");
    }
    for (const auto& [from, price] : {std::pair{"1", "12.50"}, {"10", "11.90"}, {"100", "10.75"}})
        sell(tx, boxed(product("HB-8", "Hex bolt M8 x 40, stainless", "bolts")), price, from);
    sell(tx, drum(), "1250");
    sell(tx, chain(), "4.75");
    sell(tx, product("GL-1", "Cut-resistant gloves", "safety"), "8.4");
    sell(tx, hostile(), "1");
    sell(tx, product("OF-1", "Paper clips", "office"), "1");
    store::savePicture(tx, {"bolt.svg", "image/svg+xml",
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">"
                            "<circle cx=\"2\" cy=\"2\" r=\"1\"/></svg>"});
    store::savePicture(tx, {"page.html", "text/html", "<script>alert(1)</script>"});
}

model::Partner acme() {
    model::Partner made;
    made.id = "acme";
    made.name = "Acme Tools";
    made.from = {{"NetworkId", "AN-acme"}};
    made.to = {{"DUNS", "123456789"}};
    made.sender = made.from;
    made.origins = {"https://buyer.example", "https://sso.buyer.example:8443"};
    made.currency = "USD";
    made.priceList = "standard";
    made.assortment = "workshop";
    return made;
}

store::Punchout punchoutOf(const flows::Context& context, model::PunchoutSetup setup) {
    store::Punchout made;
    made.id = base::newId("pun", context.clock.now(), context.random);
    made.partnerId = "acme";
    made.protocol = "cxml";
    made.envelope.from = made.envelope.sender = acme().from;
    made.envelope.to = acme().to;
    made.envelope.payloadId = "setup@buyer.example";
    made.setup = std::move(setup);
    if (made.setup.returnUrl.empty()) made.setup.returnUrl = "https://buyer.example/cart?id=1&a=b";
    if (made.setup.buyerCookie.empty()) made.setup.buyerCookie = "cookie-1";
    made.createdAt = context.clock.now();
    made.startExpiresAt = made.createdAt + base::Minutes(5);
    made.expiresAt = made.createdAt + base::Minutes(60);
    made.visitor = flows::visitorOf(made.setup);
    return made;
}

store::CartLine cartLine(const model::Item& item) {
    return {0, item.id.supplierPart, item.id.auxiliary, item.quantity, item.note, item, {}};
}

base::Wire request(std::string method, const std::string& target) {
    base::Wire made;
    made.method = std::move(method);
    made.target = target;
    made.with("Host", "shop.example");
    return made;
}

}  // namespace

ShopWorld::ShopWorld()
    : folder_(newFolder()),
      box_(base::SecretBox::open(folder_ / "key", base::systemRandom())),
      store_(newStore()),
      backOffices_(*store_, box_, {folder_, clock_, base::systemRandom(), {}}),
      partners_(*store_, box_),
      context_{*store_, clock_, base::systemRandom(), box_, partners_, backOffices_, {}, [] {}} {
    addSandbox(backOffices_, folder_, clock_, {base::Seconds(2), {}, {}});
    context_.settings.publicUrl = "http://shop.example";
    context_.settings.supplierName = "Nordwerk Supply";
    context_.settings.host = "shop.example";
    store_->write([&](store::Tx& tx) {
        fillTree(tx);
        fillShelves(tx);
        store::savePartner(tx, acme(), clock_.now());
    });
    partners_.refresh();
}

ShopWorld::~ShopWorld() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::string ShopWorld::invite(model::PunchoutSetup setup) {
    const auto token = base::newToken(context_.random);
    const auto punchout = punchoutOf(context_, std::move(setup));
    store_->write([&](store::Tx& tx) {
        store::insertPunchout(tx, punchout, base::sha256Hex(token));
        for (const auto& item : punchout.setup.items)
            store::addCartLine(tx, punchout.id, cartLine(item));
    });
    return token;
}

std::string ShopWorld::enter(model::PunchoutSetup setup) {
    const auto answer = post("/start/" + invite(std::move(setup)));
    const std::string location(answer.header("Location"));
    return location.substr(0, location.find('/', 6));
}

base::Wire ShopWorld::get(const std::string& target) {
    return web::servePublic(context_, request("GET", target));
}

base::Wire ShopWorld::head(const std::string& target) {
    return web::servePublic(context_, request("HEAD", target));
}

base::Wire ShopWorld::post(const std::string& target, const base::Fields& form) {
    auto wire = request("POST", target);
    wire.with("Content-Type", "application/x-www-form-urlencoded");
    wire.body = base::formEncode(form);
    return web::servePublic(context_, wire);
}

void ShopWorld::stopSelling(const std::string& sku) {
    // No longer below a category of the assortment: seen by nobody who shops with it.
    store_->write([&](store::Tx& tx) { store::saveProduct(tx, product(sku, "Gone", "office")); });
}

void ShopWorld::speak(const std::string& language) {
    store_->write([&](store::Tx& tx) {
        auto partner = acme();
        partner.language = language;
        store::savePartner(tx, partner, clock_.now());
    });
    partners_.refresh();
}

model::Item requisitionLine(const std::string& sku, const std::string& quantity,
                            const std::string& auxiliary) {
    model::Item item;
    item.lineNumber = 1;
    item.id = {sku, auxiliary, ""};
    item.quantity = Decimal::of(quantity);
    item.unit = "BX";
    item.unitPrice = model::Money{Decimal::of("9.99"), "USD"};
    item.description = "As it stood in the requisition";
    return item;
}

}  // namespace support
