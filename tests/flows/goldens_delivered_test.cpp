// What our readers make of a back office's documents leaves: every golden document and every
// example in the connectors' READMEs, answering an order it goes with, for every profile and cXML
// version.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "connectors/connectors.h"
#include "connectors/filedrop/csv_documents.h"
#include "connectors/sap/idoc.h"
#include "gateway/flows/check.h"
#include "gateway/flows/outbound.h"
#include "gateway/model/json_text.h"
#include "gateway/model/price.h"
#include "gateway/model/profile.h"
#include "protocols/cxml/cxml.h"
#include "protocols/cxml/dtd_shelf.h"
#include "tests/connectors/sap_odata_peer.h"
#include "tests/flows/office.h"
#include "tests/support/corpus.h"

namespace {

namespace fs = std::filesystem;
using Documents = std::vector<model::Document>;

const fs::path kSource = PASSERELLE_SOURCE;

struct Golden {
    std::string name;
    Documents documents;  ///< in the order they are said
};

std::vector<std::string> blocks(const fs::path& readme, const std::string& language) {
    const auto text = corpus::bytes(readme);
    std::vector<std::string> all;
    const auto fence = "```" + language + "\n";
    for (auto at = text.find(fence); at != text.npos; at = text.find(fence, at)) {
        at += fence.size();
        all.push_back(text.substr(at, text.find("```", at) - at));
    }
    return all;
}

std::string kindOf(const std::string& csv) {
    if (csv.find("summary.") != csv.npos) return "invoice";
    if (csv.find("shipmentDate") != csv.npos) return "shipNotice";
    return csv.find("line.type") != csv.npos ? "confirmation" : "";
}

void addIdocs(std::vector<Golden>& all) {
    for (const auto& entry : fs::directory_iterator(kSource / "tests/golden/sap")) {
        // What we write ourselves is an order.
        if (entry.path().extension() != ".xml" || entry.path().stem() == "orders") continue;
        all.push_back({entry.path().filename().string(),
                       sap::readIdocs(corpus::bytes(entry.path()), "text/xml", sap::Names{})});
    }
}

void addCsv(std::vector<Golden>& all, const fs::path& readme) {
    for (const auto& csv : blocks(readme, "csv"))
        if (const auto kind = kindOf(csv); !kind.empty())
            all.push_back({"csv " + kind,
                           filedrop::readCsvFile(csv, kind, filedrop::Settings{}).batch.documents});
}

void addJson(std::vector<Golden>& all, const fs::path& readme) {
    for (const auto& text : blocks(readme, "json")) {
        const auto json = model::jsonOrNothing(text);
        if (!json.is_object() || !json.contains("kind")) continue;
        const std::string kind = json.at("kind");
        if (kind == "OrderRequest") continue;
        all.push_back({readme.parent_path().filename().string() + " " + kind,
                       {model::documentFromJson(kind, json.at("document").dump())}});
    }
}

// An S/4 confirms, ships, bills, takes a bill back and credits.
void addOdata(std::vector<Golden>& all) {
    fixtures::Folder folder;
    fixtures::MovableClock clock;
    sap_world::OdataPeer sap(clock);
    const auto connector = connectors::make(
        sap_world::odataOffice(), {folder.path, clock, base::systemRandom(),
                                   [&](const std::string& url, const base::Wire& request, int) {
                                       return sap.answer(url, request);
                                   }});
    const auto order = fixtures::order("PO-1", {"A-100", "B-200"});
    BOOST_REQUIRE(!connector->deliver(fixtures::shipment("1"), order).reference.empty());
    std::string cursor;
    Golden golden{"odata", {}};
    const auto collect = [&] {
        clock.advance(base::Minutes(1));
        auto batch = connector->collect(cursor, 20);
        cursor = batch.cursor;
        for (auto& document : batch.documents) golden.documents.push_back(std::move(document));
    };
    collect();
    (void)sap.deliver(0, {"10=1", "20=0", "20=0.5"}, "2026-03-02");
    sap.deliver(0, {"10=1"}, "2026-03-02")["BillOfLading"] = "";
    collect();
    (void)sap.bill(0, {"10=1=12.50"}, "2.38");
    (void)sap.bill(0, {"10=1=12.50", "20=1=19.99"}, "6.17");
    collect();
    sap.bill(0, {"10=1=12.50"}, "2.38", "N")["CancelledBillingDocument"] = "90000000";
    collect();
    BOOST_TEST(golden.documents.size() == 6u);
    all.push_back(std::move(golden));
}

std::vector<Golden> goldens() {
    std::vector<Golden> all;
    addIdocs(all);
    addOdata(all);
    addCsv(all, kSource / "connectors/filedrop/README.md");
    for (const auto* place : {"filedrop", "webhook"})
        addJson(all, kSource / "connectors" / place / "README.md");
    return all;
}

// The order a document answers: its lines, as much of them and in the units it speaks of.
class Answered {
public:
    model::Order of(const Documents& documents) {
        for (const auto& document : documents)
            std::visit([this](const auto& one) { see(one); }, document);
        auto order = support::orderOf("PO-1");
        order.items.clear();
        order.total = {base::Decimal{}, currency_};
        for (auto& [number, item] : items_) {
            if (item.unit.empty()) item.unit = "EA";
            if (!item.unitPrice) item.unitPrice = model::Money{base::Decimal{10}, currency_};
            order.total.amount = order.total.amount + model::amount(item)->amount;
            order.items.push_back(item);
        }
        if (order.items.empty()) return support::orderOf("PO-1");
        return order;
    }

private:
    void see(const model::Confirmation& said) {
        for (const auto& line : said.lines) this->line(line);
    }
    void see(const model::ShipNotice& said) {
        for (const auto& portion : said.portions)
            for (const auto& line : portion.lines) item(line.lineNumber, line.quantity, line.unit);
    }
    void see(const model::Invoice& said) {
        for (const auto& order : said.orders)
            for (const auto& line : order.lines) this->line(line);
    }
    template <class T>
    void see(const T&) {}

    template <class Line>
    void line(const Line& line) {
        auto& known = item(line.lineNumber, line.quantity, line.unit);
        if (!line.unitPrice) return;
        known.unitPrice = line.unitPrice;
        model::setPrice(known, model::pricePer(line));
        if (!line.unitPrice->currency.empty()) currency_ = line.unitPrice->currency;
    }
    model::Item& item(int number, const base::Decimal& quantity, const std::string& unit) {
        auto [at, isNew] = items_.try_emplace(number);
        auto& item = at->second;
        item.lineNumber = number;
        item.id.supplierPart = "A-" + std::to_string(number);
        item.description = "Bracket";
        if (!unit.empty()) item.unit = unit;
        item.quantity = (isNew ? base::Decimal{} : item.quantity) +
                        (quantity.isNegative() ? base::Decimal{} : quantity);
        return item;
    }

    std::map<int, model::Item> items_;
    std::string currency_ = "EUR";
};

void speakOf(model::Document& document, const std::string& orderId) {
    const std::string now = "2026-03-02T10:00:00+00:00";
    std::visit(
        [&](auto& one) {
            if constexpr (requires {
                              one.orderId;
                              one.erpReference;
                          })
                one.orderId = orderId;
            if constexpr (requires { one.portions; })
                for (auto& portion : one.portions) portion.order.orderId = orderId;
            if constexpr (requires {
                              one.orders;
                              one.summary;
                          })
                for (auto& order : one.orders) order.order.orderId = orderId;
            if constexpr (requires { one.date; })
                if (one.date.empty()) one.date = now;
        },
        document);
}

class Receiver {
public:
    Receiver(const std::string& profile, const std::string& version) {
        office_.desk.change([&](model::Partner& partner) {
            partner.profile = profile;
            partner.currency = "EUR";
            // What leaves may not be invalid.
            partner.options["cxml.invalid"] = "refuse";
            if (!version.empty()) partner.options["cxml.version"] = version;
        });
    }

    // What is wrong with any of what left; empty: all of it left and is valid.
    std::string wrongWith(Golden golden) {
        const auto id = office_.add(Answered().of(golden.documents));
        std::string wrong;
        for (auto& document : golden.documents) {
            speakOf(document, id);
            office_.desk.world().clock().advance(base::Seconds(1));
            if (!office_.hear(document)) wrong += "not taken; ";
            wrong += wrongWith(model::kind(document));
        }
        return wrong;
    }

private:
    std::string wrongWith(const std::string& kind) {
        const auto sent = office_.outgoing(kind.c_str());
        if (sent.empty()) return "";  // the partner takes no such document
        const auto& message = sent.front();
        if (message.state != store::MessageState::due)
            return std::string(store::name(message.state)) + ": " + message.note + "; ";
        return invalid(flows::asSent(office_.desk.world().context(), message));
    }

    static std::string invalid(const std::string& written) {
        const auto path = fs::temp_directory_path() / ("delivered-" + std::to_string(::getpid()));
        std::ofstream(path, std::ios::binary) << written;
        const auto verdict = flows::check(path.string());
        fs::remove(path);
        std::string wrong = verdict.readable ? "" : "not readable; ";
        for (const auto& one : verdict.problems) wrong += one.where + ": " + one.what + "; ";
        for (const auto& one : verdict.dtd.problems) wrong += one.where + ": " + one.what + "; ";
        return wrong;
    }

    support::Office office_;
};

// What a receiver's format or platform has no place for waits for a person: a line with rebates
// comes to a price per all of its quantity, and old DTDs and some platforms know prices for one
// unit only.
bool isRightlyKeptBack(const Golden& golden, const std::string& wrong) {
    return golden.name == "invoic.xml" &&
           (wrong.find("28.99 EUR per 3 is no price for one with nine digits") != wrong.npos ||
            wrong.find("28.99 per 3: prices are for one unit there") != wrong.npos);
}

std::vector<std::string> versions(const std::optional<fs::path>& dtds) {
    std::vector<std::string> all{""};
    if (!dtds) return all;
    for (const auto& entry : fs::directory_iterator(*dtds))
        if (entry.is_directory() && entry.path().filename().string().starts_with("1.2."))
            all.push_back(entry.path().filename().string());
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(goldens_delivered)

BOOST_AUTO_TEST_CASE(everyConnectorsDocumentsLeaveForEveryProfileAndVersion) {
    const auto dtds = corpus::folder("dtd");
    if (dtds) cxml::openDtds(*dtds);
    const auto all = goldens();
    BOOST_TEST(all.size() >= 7u);
    std::set<std::string> left;
    for (const auto& profile : model::profiles())
        for (const auto& version : versions(dtds))
            for (const auto& golden : all) {
                const auto wrong = Receiver(profile.name, version).wrongWith(golden);
                if (wrong.empty()) left.insert(golden.name);
                BOOST_TEST((wrong.empty() || isRightlyKeptBack(golden, wrong)),
                           profile.name << " " << version << " " << golden.name << ": " << wrong);
            }
    cxml::openDtds({});
    for (const auto& golden : all) BOOST_TEST(left.contains(golden.name), golden.name);
}

BOOST_AUTO_TEST_SUITE_END()
