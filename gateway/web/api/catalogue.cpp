#include "gateway/web/api/catalogue.h"

#include "gateway/flows/pricing.h"
#include "gateway/model/fields_catalogue.h"
#include "gateway/model/json_out.h"
#include "gateway/model/json_text.h"

namespace web::api {
namespace {

template <class T>
Json canonical(const T& value) {
    std::string text;
    model::append(text, value);
    return model::orderedJson(text);
}

flows::ApiReply mistakes(std::vector<base::Problem> problems) {
    return refusedReply({422, base::name(base::FaultCode::invalid),
                         "There are mistakes in the body.", std::move(problems)});
}

// `/products/0/categoryId` of the one product of a request is `/categoryId` there.
std::string belowTheOne(const std::string& pointer) {
    const auto list = pointer.find('/', 1);
    const auto row = pointer.find('/', list + 1);
    return row == std::string::npos ? std::string() : pointer.substr(row);
}

}  // namespace

flows::ApiReply refusedReply(const Refusal& refusal) {
    return {refusal.status, problem(refusal).body};
}

std::optional<store::View> viewOf(const Call& call) {
    if (call.key.partnerId.empty()) return std::nullopt;
    const auto partners = call.context().partners.current();
    const auto* known = partners->find(call.key.partnerId);
    if (!known) nothingHere();
    return flows::viewOf(known->partner);
}

std::optional<model::Product> seenProduct(const Call& call, store::ReadTx& tx,
                                          const std::string& sku) {
    const auto view = viewOf(call);
    if (!view) return store::findProduct(tx, sku);
    auto offering = store::findOffering(tx, *view, sku);
    if (!offering) return std::nullopt;
    return std::move(offering->product);
}

Json productJson(const model::Product& product) {
    return canonical(product);
}

Json priceJson(const model::Price& price) {
    return canonical(price);
}

Json stockJson(const model::Product& product) {
    if (!product.stock) return {{"sku", product.sku}};
    return canonical(model::Stock{product.sku, *product.stock});
}

flows::ApiReply removed(const Call& call, store::Tx& tx, const std::string& sku, bool isChanged) {
    if (isChanged) flows::auditCatalogue(call.context(), tx, "taken out", sku, call.actor());
    return {200, dumped({{"changed", isChanged ? 1 : 0}, {"unchanged", isChanged ? 0 : 1}})};
}

base::Wire changeMany(const Call& call, const flows::CatalogueRows& goods,
                      std::vector<base::Problem> problems) {
    return answerOnce(call, [&](store::Tx& tx) -> flows::ApiReply {
        auto wrong = flows::objectionsTo(tx, goods);
        wrong.insert(wrong.begin(), problems.begin(), problems.end());
        if (!wrong.empty()) return mistakes(std::move(wrong));
        const auto rows =
            static_cast<int>(goods.products.size() + goods.prices.size() + goods.stock.size());
        const int changed =
            flows::changeCatalogue(call.context(), tx, goods, "catalogue", call.actor());
        return {200, dumped({{"changed", changed}, {"unchanged", rows - changed}})};
    });
}

std::optional<flows::ApiReply> changeOne(const Call& call, store::Tx& tx,
                                         const flows::CatalogueRows& goods,
                                         const std::string& sku) {
    auto wrong = flows::objectionsTo(tx, goods);
    for (auto& one : wrong) one.where = belowTheOne(one.where);
    if (!wrong.empty()) return mistakes(std::move(wrong));
    flows::changeCatalogue(call.context(), tx, goods, sku, call.actor());
    return std::nullopt;
}

}  // namespace web::api
