// What the description says is what is served, and the other way round; its examples can be sent.
#include <boost/test/unit_test.hpp>
#include <set>

#include "gateway/store/partners.h"
#include "gateway/web/api/routes.h"
#include "tests/web/api_desk.h"
#include "tests/web/openapi_schema.h"

using nlohmann::json;
using support::ApiDesk, support::description, support::parsed, support::resolved;

namespace {

struct Described {
    std::string method;
    std::string pattern;
    const json& operation;
};

std::vector<Described> all() {
    std::vector<Described> operations;
    for (const auto& [pattern, item] : description().at("paths").items())
        for (const auto& [method, operation] : item.items()) {
            auto upper = method;
            for (auto& c : upper) c = static_cast<char>(c - 'a' + 'A');
            operations.push_back({upper, pattern, operation});
        }
    return operations;
}

// Everything an operation's example speaks of is there.
struct Filled : ApiDesk {
    Filled() {
        addOrder("ord_1");
        addDeadMessage("msg_1", "ord_1");
    }
    void setAddress(const std::string& url) {
        context().store.write([&](store::Tx& tx) {
            auto partner = store::findPartner(tx, "acme")->partner;
            partner.options["cxml.url"] = url;
            store::savePartner(tx, partner, clock().now());
        });
        context().partners.refresh();
    }
    base::Wire send(const Described& one, const json& body) {
        return ApiDesk::send(one.method, support::exampleAddress(one.pattern, one.operation), all(),
                             body.is_null() ? std::string() : body.dump());
    }
};

json exampleBody(const json& operation) {
    if (!operation.contains("requestBody")) return nullptr;
    return operation.at("requestBody").at("content").front().at("example");
}

const json& bodySchema(const json& operation) {
    return operation.at("requestBody").at("content").front().at("schema");
}

void eachReference(const json& node, const std::function<void(const std::string&)>& visit) {
    if (node.is_object() && node.contains("$ref")) visit(node.at("$ref"));
    for (const auto& child : node)
        if (child.is_structured()) eachReference(child, visit);
}

std::set<std::string> namesInBraces(const std::string& pattern) {
    std::set<std::string> names;
    for (auto at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1))
        names.insert(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(openapi)

BOOST_AUTO_TEST_CASE(everyOperationIsDescribedAndNothingElse) {
    std::set<std::string> served;
    for (const auto& one : web::api::operations())
        served.insert(std::string(one.method) + ' ' + std::string(one.pattern));
    std::set<std::string> told;
    for (const auto& one : all()) told.insert(one.method + ' ' + one.pattern);
    BOOST_TEST(served == told, boost::test_tools::per_element());
    ApiDesk desk;
    for (const auto& one : all()) {
        const auto answer =
            desk.send(one.method, support::exampleAddress(one.pattern, one.operation), "");
        BOOST_TEST(answer.status == (one.operation.at("security").empty() ? 200 : 401),
                   one.method << ' ' << one.pattern);
    }
}

BOOST_AUTO_TEST_CASE(itIsWholeInItself) {
    BOOST_TEST(description().at("openapi") == "3.1.0");
    int references = 0;
    eachReference(description(), [&](const std::string& reference) {
        ++references;
        BOOST_TEST(reference.starts_with("#/"));
        BOOST_TEST(description().contains(json::json_pointer(reference.substr(1))), reference);
    });
    BOOST_TEST(references > 100);
    std::set<std::string> ids;
    for (const auto& one : all()) {
        BOOST_TEST(ids.insert(one.operation.at("operationId")).second);
        std::set<std::string> inPath;
        for (const auto& parameter : one.operation.at("parameters")) {
            BOOST_TEST(!parameter.at("description").get<std::string>().empty());
            if (parameter.at("in") != "path") continue;
            inPath.insert(parameter.at("name"));
            BOOST_TEST(parameter.at("required") == true);
            BOOST_TEST(parameter.contains("example"));
        }
        BOOST_TEST(inPath == namesInBraces(one.pattern), boost::test_tools::per_element());
        for (const auto& response : one.operation.at("responses"))
            BOOST_TEST(!resolved(response).at("description").get<std::string>().empty());
    }
}

BOOST_AUTO_TEST_CASE(everyExampleIsWhatItsSchemaSays) {
    int examples = 0;
    const auto look = [&](const json& content, const std::string& whose) {
        for (const auto& media : content) {
            if (!media.contains("example")) continue;
            ++examples;
            BOOST_TEST(support::mismatch(media.at("schema"), media.at("example")) == "", whose);
        }
    };
    for (const auto& one : all()) {
        const std::string id = one.operation.at("operationId");
        if (one.operation.contains("requestBody")) {
            BOOST_TEST(!exampleBody(one.operation).is_null(), id);
            look(one.operation.at("requestBody").at("content"), id);
        }
        for (const auto& response : one.operation.at("responses"))
            if (response.contains("content")) look(response.at("content"), id);
    }
    BOOST_TEST(examples > 20);
}

BOOST_AUTO_TEST_CASE(everyExampleCanBeSentAndItsAnswerIsAsDescribed) {
    for (const auto& one : all()) {
        Filled desk;
        const auto answer = desk.send(one, exampleBody(one.operation));
        BOOST_TEST(answer.status < 300, one.method << ' ' << one.pattern << ": " << answer.body);
        BOOST_TEST(support::undescribed(one.operation, answer) == "",
                   one.method << ' ' << one.pattern << ": " << answer.body);
    }
}

BOOST_AUTO_TEST_CASE(whatIsSaidToBeNeededIsMissed) {
    int tried = 0;
    for (const auto& one : all()) {
        if (!one.operation.contains("requestBody")) continue;
        const auto& schema = resolved(bodySchema(one.operation));
        for (const std::string member : schema.value("required", json::array())) {
            Filled desk;
            auto body = exampleBody(one.operation);
            body.erase(member);
            const auto answer = desk.send(one, body);
            BOOST_TEST(answer.status == 422, one.pattern << " without " << member);
            BOOST_TEST(answer.body.find("#/" + member) != std::string::npos, answer.body);
            BOOST_TEST(support::undescribed(one.operation, answer) == "");
            ++tried;
        }
    }
    BOOST_TEST(tried > 10);
}

BOOST_AUTO_TEST_CASE(whatAnOrderHasHeardIsAsDescribedToo) {
    Filled desk;
    desk.setAddress("https://buyer.example/cxml");
    for (const auto& one : all())
        if (one.method == "POST" && one.operation.at("tags").front() == "Documents") {
            const auto answer = desk.send(one, exampleBody(one.operation));
            BOOST_TEST(answer.status == 201);
            // It leaves, too.
            BOOST_TEST(parsed(answer).at("message").at("state") == "due", answer.body);
        }
    for (const auto& one : all())
        if (one.method == "GET" && !one.operation.at("security").empty())
            BOOST_TEST(support::undescribed(one.operation, desk.send(one, nullptr)) == "",
                       one.pattern);
    BOOST_TEST(parsed(desk.get("/api/v1/orders/ord_1")).at("papers").size() == 3u);
}

BOOST_AUTO_TEST_CASE(itIsTheSameForEverybodyAndKnownByItsTag) {
    ApiDesk desk;
    const auto nobody = desk.send("GET", "/api/v1/openapi.json", "");
    BOOST_TEST(nobody.body == desk.get("/api/v1/openapi.json").body);
    const auto again = desk.send("GET", "/api/v1/openapi.json", "", "",
                                 {{"If-None-Match", std::string(nobody.header("ETag"))}});
    BOOST_TEST(again.status == 304);
}

BOOST_AUTO_TEST_CASE(thePageShowsEveryOperationWithoutScriptsOrStrangers) {
    ApiDesk desk;
    const auto page = desk.send("GET", "/api/v1/", "");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.header("Content-Type") == "text/html; charset=utf-8");
    for (const auto& one : all()) {
        const std::string id = one.operation.at("operationId");
        BOOST_TEST(page.body.find("id=\"" + id + '"') != std::string::npos, id);
    }
    for (const char* unwanted :
         {"<script", "src=\"http", "href=\"http", "<style", "style=\"", "{{"})
        BOOST_TEST(page.body.find(unwanted) == std::string::npos, unwanted);
    for (const auto& [name, unused] : description().at("components").at("schemas").items())
        BOOST_TEST(page.body.find("id=\"value-" + name + '"') != std::string::npos, name);
    for (auto at = page.body.find("href=\"#"); at != std::string::npos;
         at = page.body.find("href=\"#", at + 1)) {
        const auto target = page.body.substr(at + 7, page.body.find('"', at + 7) - at - 7);
        BOOST_TEST(page.body.find("id=\"" + target + '"') != std::string::npos, target);
    }
    const auto style = page.body.find("/assets/api.css?v=");
    BOOST_REQUIRE(style != std::string::npos);
    const auto address = page.body.substr(style, page.body.find('"', style) - style);
    BOOST_TEST(desk.send("GET", address, "").status == 200);
}

BOOST_AUTO_TEST_CASE(theWayToThePageIsShort) {
    ApiDesk desk;
    for (const char* address : {"/api", "/api/", "/api/v1"}) {
        const auto answer = desk.send("GET", address, "");
        BOOST_TEST(answer.status == 308, address);
        BOOST_TEST(answer.header("Location") == "/api/v1/");
        BOOST_TEST(support::refusal(desk.send("POST", address, "", "{}")) == "404 notFound");
    }
}

BOOST_AUTO_TEST_SUITE_END()
