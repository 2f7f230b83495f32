#include "gateway/flows/import_catalogue_load.h"

#include <algorithm>

namespace flows {
namespace {

// Rows per write: few fsyncs, and nobody else waits long for the writer.
constexpr std::size_t kBatch = 300;

/// All rows of one assortment: an assortment is saved whole.
std::vector<model::Assortment> grouped(const std::vector<AssortmentMember>& members) {
    std::map<std::string, model::Assortment> byId;
    for (const auto& member : members) {
        auto& assortment = byId[member.assortment];
        assortment.id = member.assortment;
        assortment.categories.push_back(member.category);
    }
    std::vector<model::Assortment> all;
    for (auto& [id, assortment] : byId) all.push_back(std::move(assortment));
    return all;
}

template <class T>
int rows(const T&) {
    return 1;
}
int rows(const model::Assortment& assortment) {
    return static_cast<int>(assortment.categories.size());
}

class Loader {
public:
    Loader(store::Store& store, const std::function<void(int, int)>& progress, int total)
        : store_(store), progress_(progress), total_(total) {}

    template <class T>
    void save(const std::vector<T>& values, bool (*saveOne)(store::Tx&, const T&)) {
        for (std::size_t from = 0; from < values.size(); from += kBatch) {
            const std::size_t to = std::min(values.size(), from + kBatch);
            changed_ += store_.write([&](store::Tx& tx) {
                int changed = 0;
                for (std::size_t i = from; i < to; ++i)
                    if (saveOne(tx, values[i])) changed += rows(values[i]);
                return changed;
            });
            for (std::size_t i = from; i < to; ++i) done_ += rows(values[i]);
            if (progress_) progress_(done_, total_);
        }
    }

    int changed() const { return changed_; }

private:
    store::Store& store_;
    const std::function<void(int, int)>& progress_;
    const int total_;
    int done_ = 0;
    int changed_ = 0;
};

}  // namespace

Loaded load(store::Store& store, const Goods& goods,
            const std::function<void(int, int)>& progress) {
    const std::size_t total = goods.categories.size() + goods.products.size() +
                              goods.prices.size() + goods.members.size() + goods.pictures.size();
    Loader loader(store, progress, static_cast<int>(total));
    loader.save(goods.categories, store::saveCategory);
    loader.save(goods.products, store::saveProduct);
    loader.save(goods.prices, store::savePrice);
    loader.save(grouped(goods.members), store::saveAssortment);
    loader.save(goods.pictures, store::savePicture);
    const int ended = store.write([&](store::Tx& tx) { return endUnnamed(tx, goods.ends); });
    return {loader.changed(), ended};
}

}  // namespace flows
