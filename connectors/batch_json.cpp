#include "connectors/batch_json.h"

#include <nlohmann/json.hpp>
#include <set>

#include "gateway/base/fault.h"
#include "gateway/model/json_check.h"
#include "gateway/model/json_text.h"
#include "gateway/model/told.h"

namespace connectors {
namespace {

using nlohmann::json;

/// Reads the lists and collects what is wrong with them.
class Reader {
public:
    Batch all(const json& root) {
        if (!check_.isObject(root, "")) return {};
        if (root.contains("kind")) {
            document(root, "");
            return std::move(batch_);
        }
        check_.noteUnknown(root, "", {"documents", "products", "prices", "stock"});
        each(root, "documents", &Reader::document);
        each(root, "products", &Reader::product);
        each(root, "prices", &Reader::price);
        each(root, "stock", &Reader::stock);
        if (batch_.empty() && problems_.empty()) check_.note("", "says nothing");
        return std::move(batch_);
    }
    std::vector<base::Problem> problems() { return std::move(problems_); }

private:
    using Read = void (Reader::*)(const json&, const std::string&);

    void each(const json& root, const char* name, Read read) {
        const auto list = root.find(name);
        const auto at = '/' + std::string(name);
        if (list == root.end() || list->is_null() || !check_.isArray(*list, at)) return;
        for (std::size_t i = 0; i < list->size(); ++i)
            (this->*read)((*list)[i], at + '/' + std::to_string(i));
    }
    void document(const json& node, const std::string& at) {
        if (!check_.isObject(node, at)) return;
        check_.noteUnknown(node, at, {"kind", "document"});
        const auto kind = node.find("kind");
        const auto said = node.find("document");
        if (kind == node.end() || !kind->is_string()) return check_.note(at + "/kind", "is needed");
        if (said == node.end()) return check_.note(at + "/document", "is needed");
        const auto& name = kind->get_ref<const std::string&>();
        if (auto read = model::toldDocument(name, *said, at + "/document", problems_))
            batch_.documents.push_back(std::move(*read));
    }
    void product(const json& node, const std::string& at) {
        if (auto read = model::toldProduct(node, at, problems_))
            batch_.products.push_back(std::move(*read));
    }
    void price(const json& node, const std::string& at) {
        if (auto read = model::toldPrice(node, at, problems_))
            batch_.prices.push_back(std::move(*read));
    }
    void stock(const json& node, const std::string& at) {
        if (auto read = model::toldStock(node, at, problems_))
            batch_.stock.push_back(std::move(*read));
    }

    std::vector<base::Problem> problems_;
    model::JsonCheck check_{problems_};
    Batch batch_;
};

}  // namespace

Batch readBatch(std::string_view text) {
    const auto root = model::parsedJson(text);
    Reader reader;
    auto batch = reader.all(root);
    if (auto problems = reader.problems(); !problems.empty())
        throw base::Fault(base::FaultCode::invalid, "There are mistakes in it.", {},
                          std::move(problems));
    return batch;
}

}  // namespace connectors
