#include "connectors/shop/news.h"

#include <array>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json.h"
#include "gateway/model/json_text.h"

namespace shop {
namespace {

constexpr std::array kKinds{"ConfirmationRequest", "ShipNoticeRequest", "InvoiceDetailRequest"};

[[noreturn]] void wrong(base::FaultCode code, std::string where, std::string what) {
    throw base::Fault(code, "What the shop says can't be taken.", {},
                      {{std::move(where), std::move(what)}});
}

model::Document documentOf(const nlohmann::json& one, const std::string& where) {
    if (!one.is_object() || !one.contains("kind") || !one["kind"].is_string() ||
        !one.contains("document"))
        wrong(base::FaultCode::malformed, where, "is no object with kind and document");
    const auto kind = one["kind"].get<std::string>();
    if (std::ranges::find(kKinds, kind) == kKinds.end())
        wrong(base::FaultCode::invalid, where + ".kind", kind + " is none a shop says");
    return model::documentFromJson(kind, one["document"].dump());
}

}  // namespace

connectors::Batch readNews(std::string_view json) {
    const auto root = model::parsedJson(json);
    if (!root.is_object() || !root.contains("documents") || !root["documents"].is_array())
        wrong(base::FaultCode::malformed, "the document", "is no object with a list of documents");
    connectors::Batch batch;
    const auto& list = root["documents"];
    for (std::size_t i = 0; i < list.size(); ++i)
        batch.documents.push_back(documentOf(list[i], "documents[" + std::to_string(i) + "]"));
    return batch;
}

}  // namespace shop
