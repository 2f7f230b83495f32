#include "tests/journeys/world.h"

#include <unistd.h>

#include <stdexcept>

#include "gateway/base/text.h"
#include "gateway/flows/deliver.h"
#include "gateway/flows/fulfilment.h"
#include "gateway/flows/park.h"
#include "gateway/flows/partners.h"
#include "gateway/http/server.h"
#include "gateway/store/catalogue.h"
#include "gateway/store/partners.h"
#include "gateway/web/routes.h"
#include "tests/support/sandbox.h"
#include "tests/support/world_store.h"

namespace journeys {
namespace {

using base::Decimal;

constexpr const char* kTaken =
    "<?xml version=\"1.0\"?>\n<cXML payloadID=\"1@buyer.example\" "
    "timestamp=\"2026-03-02T10:00:00+00:00\"><Response><Status code=\"200\" text=\"OK\"/>"
    "</Response></cXML>";

std::filesystem::path newFolder() {
    static std::atomic<int> count{0};
    auto folder = std::filesystem::temp_directory_path() /
                  ("journey-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(folder);
    return folder;
}

model::Product product(std::string sku, std::string name, std::string category) {
    model::Product made;
    made.sku = std::move(sku);
    made.name = std::move(name);
    made.description = made.name + ", as used in these journeys.";
    made.categoryId = std::move(category);
    made.unspsc = "31161500";
    made.stock = Decimal(500);
    return made;
}

void stock(store::Tx& tx) {
    store::saveCategory(tx, {"fasteners", "", "Fasteners", "", 1});
    store::saveCategory(tx, {"screws", "fasteners", "Screws", "", 1});
    store::saveProduct(tx, product("SC-100", "Hex bolt M8 x 40", "screws"));
    store::saveProduct(tx, product("SC-200", "Wood screw 4 x 30 & washer", "screws"));
    store::saveProduct(tx, product("SC-300", "Schraube für Träger", "screws"));
    const auto price = [&](const char* sku, const char* from, const char* amount) {
        store::savePrice(tx, {"standard", sku, Decimal::of(from), {Decimal::of(amount), "EUR"}});
    };
    price("SC-100", "1", "12.50");
    price("SC-100", "100", "11.00");
    price("SC-200", "1", "3.20");
    price("SC-300", "1", "0.75");
}

model::Partner partner(std::string id, std::string name, model::DifferencePolicy differences) {
    model::Partner made;
    made.from = {{"NetworkId", "AN-" + id}, {"oci", id + "-user"}};
    made.to = {{"DUNS", "123456789"}};
    made.sender = {{"NetworkId", "AN-" + id}, {"NetworkId", "AN-hub"}, {"oci", id + "-user"}};
    made.origins = {"https://buyer.example", "SAPEVENT:"};
    made.options["cxml.url"] = "https://" + id + ".example/cxml";
    made.priceList = "standard";
    made.differences = differences;
    made.id = std::move(id);
    made.name = std::move(name);
    return made;
}

void welcome(flows::Context& context, const model::Partner& made) {
    flows::savePartner(context, made, "journey");
    flows::saveSecret(context, made.id, 1, base::Secret("open sesame"), "journey");
}

std::vector<model::Credential> names(const std::string& list) {
    std::vector<model::Credential> all;
    for (const auto& one : base::split(list, ',')) {
        const std::string name(base::trim(one));
        const auto space = name.find(' ');
        all.push_back({name.substr(0, space), name.substr(space + 1)});
    }
    return all;
}

void change(model::Partner& partner, const std::string& name, const std::string& value) {
    using model::DifferencePolicy;
    if (name == "differences") {
        partner.differences = value == "accept"   ? DifferencePolicy::accept
                              : value == "refuse" ? DifferencePolicy::refuse
                                                  : DifferencePolicy::hold;
    } else if (name == "active") {
        partner.active = value == "yes";
    } else if (name == "profile") {
        partner.profile = value;
    } else if (name == "from") {
        partner.from = names(value);
    } else if (name == "to") {
        partner.to = names(value);
    } else if (name == "sender") {
        partner.sender = names(value);
    } else if (name == "offerDays") {
        partner.offerDays = std::stoi(value);
    } else {
        partner.options[name] = value;
    }
}

}  // namespace

std::string SeededRandom::bytes(std::size_t count) {
    const std::lock_guard lock(mutex_);
    std::string made(count, '\0');
    for (auto& byte : made) byte = static_cast<char>(engine_() & 0xff);
    return made;
}

World::World()
    : folder_(newFolder()),
      box_(base::SecretBox::open(folder_ / "key", random_)),
      store_(support::newStore()),
      partners_(*store_, box_),
      context_{
          *store_,
          clock_,
          random_,
          box_,
          partners_,
          backOffices_,
          {},
          [] {},
          [this](const std::string& url, const base::Wire& request) {
              const std::lock_guard lock(sending_);
              sent_.push_back({url, std::string(request.header("Content-Type")), request.body});
              return buyersAnswer_;
          }} {
    support::addSandbox(backOffices_, folder_, clock_,
                        {base::Seconds(2), std::chrono::hours(2), std::chrono::hours(3)});
    buyerAnswers(200, kTaken);
    context_.settings.publicUrl = "http://shop.example";
    context_.settings.host = "shop.example";
    store_->write([](store::Tx& tx) { stock(tx); });
    welcome(context_, partner("acme", "Acme Tools", model::DifferencePolicy::hold));
    welcome(context_, partner("easy", "Easy Going", model::DifferencePolicy::accept));
    welcome(context_, partner("strict", "Strict & Sons", model::DifferencePolicy::refuse));
}

World::~World() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void World::buyerAnswers(int status, std::string body) {
    const std::lock_guard lock(sending_);
    buyersAnswer_ = base::reply(status, "text/xml; charset=UTF-8", std::move(body));
}

void World::hear(const model::Document& document) {
    store_->write([&](store::Tx& tx) {
        return flows::applyFromBackOffice(context_, tx, "sandbox", document);
    });
}

base::Wire World::send(const base::Wire& request) {
    const http::Limits limits;
    if (request.body.size() > (web::mayBeLarge(request) ? limits.largeBody : limits.body))
        return web::refusedPublic(context_, request,
                                  {base::FaultCode::tooLarge, "This is too large."});
    return web::servePublic(context_, request);
}

void World::deliver() {
    flows::expireParked(context_);
    while (flows::deliverDue(context_, 100) + flows::collect(context_, 100) > 0) {
    }
}

void World::sell(const std::string& sku, const std::string& amount) {
    store_->write([&](store::Tx& tx) {
        store::savePrice(tx, {"standard", sku, Decimal(1), {Decimal::of(amount), "EUR"}});
    });
}

void World::putOnSale(const std::string& sku, const std::string& unit, const std::string& name) {
    store_->write([&](store::Tx& tx) {
        auto made = product(sku, name, "screws");
        made.unit = unit;
        store::saveProduct(tx, made);
    });
}

void World::set(const std::string& id, const std::string& name, const std::string& value) {
    auto stored = store_->read([&](store::ReadTx& tx) { return store::findPartner(tx, id); });
    if (!stored) throw std::runtime_error("no partner " + id);
    change(stored->partner, name, value);
    flows::savePartner(context_, stored->partner, "journey");
}

}  // namespace journeys
