// Canonical JSON of every alternative of model::Document, by the lists of gateway/model/fields.h.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/json.h"
#include "tests/model/generator.h"

using nlohmann::json;

namespace {

constexpr std::size_t kKinds = std::variant_size_v<model::Document>;

template <std::size_t Kind = 0>
model::Document document(std::size_t kind, Generator& random) {
    if constexpr (Kind < kKinds) {
        if (kind == Kind) return random.make<std::variant_alternative_t<Kind, model::Document>>();
        return document<Kind + 1>(kind, random);
    }
    throw std::logic_error("no such document");
}

/// Of one generated document of every kind.
std::vector<model::Document> oneOfEach(unsigned seed, Generator::Shape shape) {
    std::vector<model::Document> all;
    Generator random(seed, shape);
    for (std::size_t kind = 0; kind < kKinds; ++kind) all.push_back(document(kind, random));
    return all;
}

model::Document again(const model::Document& document, const json& tree) {
    return model::documentFromJson(kind(document), tree.dump());
}

/// A member nobody knows, in every object.
json withStrangers(json tree) {
    if (tree.is_structured())  // a single value counts as its own child
        for (auto& child : tree) child = withStrangers(child);
    if (tree.is_object()) tree["zzz"] = json::parse(R"({"x":[1.5,null]})");
    return tree;
}

/// `/items/0/quantity` as a reader of ours says it: `items[0].quantity`.
std::string place(const std::string& pointer) {
    std::string path;
    for (const auto& step : base::split(pointer.substr(1), '/'))
        if (std::isdigit(static_cast<unsigned char>(step.front())) != 0)
            path += "[" + std::string(step) + "]";
        else
            path += (path.empty() ? "" : ".") + std::string(step);
    return path;
}

/// Where reading says the trouble is.
std::string trouble(const model::Document& document, const json& tree) {
    try {
        (void)again(document, tree);
    } catch (const base::Fault& fault) {
        return fault.problems().at(0).where;
    }
    return "nowhere";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(documents_json)

BOOST_AUTO_TEST_CASE(everyDocumentReadsBackEqual) {
    for (unsigned seed = 0; seed < 60; ++seed)
        for (const auto& document : oneOfEach(seed, Generator::Shape::ragged)) {
            const std::string text = toJson(document);
            BOOST_TEST_INFO(text);
            BOOST_REQUIRE((model::documentFromJson(kind(document), text) == document));
            BOOST_REQUIRE(base::isUtf8(text));
            BOOST_REQUIRE(json::accept(text));
        }
}

BOOST_AUTO_TEST_CASE(aWholeDocumentWritesEveryMember) {
    for (const auto& document : oneOfEach(1, Generator::Shape::whole))
        std::visit(
            [&](const auto& value) {
                const auto tree = json::parse(toJson(document));
                model::eachField<std::decay_t<decltype(value)>>([&](const auto& field) {
                    BOOST_TEST(tree.contains(field.name), kind(document) << ": " << field.name);
                });
            },
            document);
}

BOOST_AUTO_TEST_CASE(strangersAreNoTrouble) {
    for (const auto& document : oneOfEach(2, Generator::Shape::whole)) {
        const auto tree = withStrangers(json::parse(toJson(document)));
        BOOST_TEST((again(document, tree) == document), kind(document));
    }
}

// `{}` where a text, number or flag belongs: the fault names that very place.
BOOST_AUTO_TEST_CASE(aMemberOfTheWrongTypeIsNamedWithItsPath) {
    std::size_t members = 0;
    for (const auto& document : oneOfEach(3, Generator::Shape::whole)) {
        const auto tree = json::parse(toJson(document));
        const auto leaves = tree.flatten();
        for (const auto& [pointer, leaf] : leaves.items()) {
            if (pointer.empty()) continue;  // an empty document has no member
            auto broken = tree;
            broken[json::json_pointer(pointer)] = json::object();
            BOOST_REQUIRE_EQUAL(trouble(document, broken), place(pointer));
            ++members;
        }
    }
    BOOST_TEST(members > 1000U);
}

BOOST_AUTO_TEST_SUITE_END()
