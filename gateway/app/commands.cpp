#include "gateway/app/commands.h"

#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/flows/check.h"
#include "gateway/flows/differ.h"
#include "gateway/flows/reading.h"
#include "gateway/store/orders.h"
#include "protocols/cxml/dtd_shelf.h"

namespace app {
namespace {

void showProgress(int done, int total) {
    if (::isatty(STDERR_FILENO))
        std::cerr << "\r" << done << " of " << total << " rows" << std::flush;
}

nlohmann::ordered_json toJson(const store::StoredOrder& order,
                              const std::vector<store::Difference>& differences) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& d : differences)
        list.push_back({{"line", d.lineNumber},
                        {"field", d.field},
                        {"offered", d.offered},
                        {"ordered", d.ordered}});
    return {{"id", order.id},
            {"number", order.order.number},
            {"state", store::name(order.state)},
            {"erpReference", order.erpReference},
            {"differences", std::move(list)}};
}

// By our id, or by the buyer's number when only one partner uses it.
std::string orderCalled(store::ReadTx& tx, const std::string& name) {
    if (store::findOrder(tx, name)) return name;
    store::OrderFilter filter;
    filter.number = name;
    std::map<std::string, std::string> byPartner;  // the latest each
    for (const auto& order : store::recentOrders(tx, filter))
        if (order.order.number == name) byPartner.emplace(order.partnerId, order.id);
    if (byPartner.empty()) throw base::Fault(base::FaultCode::notFound, "no order " + name);
    if (byPartner.size() == 1) return byPartner.begin()->second;
    std::vector<base::Problem> candidates;
    for (const auto& [partner, id] : byPartner) candidates.push_back({partner, id});
    throw base::Fault(base::FaultCode::conflict, "several partners have an order " + name, {},
                      std::move(candidates));
}

}  // namespace

int migrate(const Options& options) {
    Program program(options);
    std::cout << "The database in " << options.data.string() << " is up to date.\n";
    return 0;
}

int importCatalogue(const Options& options, const std::filesystem::path& from,
                    flows::BadRows badRows, flows::WholeLists whole) {
    Program program(options);
    const auto mark = flows::beginReading(program.context(), "import of " + from.string(),
                                          "The import " + from.string());
    const auto report =
        flows::importCatalogue(program.context().store, from, badRows, showProgress, whole);
    if (::isatty(STDERR_FILENO)) std::cerr << "\r";
    for (const auto& problem : report.problems)
        std::cerr << problem.where << ": " << problem.what << '\n';
    std::cout << report.read << " rows read, " << report.changed << " new or changed, "
              << report.unchanged << " unchanged, " << report.skipped << " skipped, "
              << report.ended << " ended\n";
    return report.problems.empty() ? 0 : 1;
}

int showOrder(const Options& options, const std::string& partner, const std::string& number,
              bool json) {
    Program program(options);
    auto& store = program.context().store;
    const auto order = store.read(
        [&](store::ReadTx& tx) { return store::findOrderByNumber(tx, partner, number); });
    if (!order)
        throw base::Fault(base::FaultCode::notFound,
                          "no order " + number + " of partner " + partner);
    const auto differences =
        store.read([&](store::ReadTx& tx) { return store::differences(tx, order->id); });
    if (json) {
        std::cout << toJson(*order, differences).dump() << '\n';
        return 0;
    }
    std::cout << order->order.number << "  state=" << store::name(order->state)
              << "  erp=" << order->erpReference << "  id=" << order->id << '\n';
    for (const auto& d : differences)
        std::cout << "  line " << d.lineNumber << ' ' << d.field << ": offered " << d.offered
                  << ", ordered " << d.ordered << '\n';
    return 0;
}

int diff(const Options& options, const std::string& order, bool json) {
    Program program(options);
    auto& context = program.context();
    const auto partners = context.partners.current();
    const auto found = context.store.read([&](store::ReadTx& tx) {
        const auto id = orderCalled(tx, order);
        const auto* known = partners->find(store::partnerOfOrder(tx, id));
        return flows::differ(tx, known ? known->partner : model::Partner{}, id);
    });
    std::cout << (json ? flows::toJson(found) + '\n' : flows::describe(found));
    return found.differences() == 0 ? 0 : 1;
}

namespace {

enum class Judged { clean, tolerated, refused, unreadable };  // better to worse

Judged judged(const flows::Verdict& verdict) {
    if (!verdict.readable) return Judged::unreadable;
    auto worst = Judged::clean;
    for (const auto* problems : {&verdict.problems, &verdict.dtd.problems})
        for (const auto& problem : *problems)
            worst = std::max(worst, problem.tolerated ? Judged::tolerated : Judged::refused);
    return worst;
}

int exitCode(Judged judged) {
    switch (judged) {
        case Judged::clean:
            return 0;
        case Judged::tolerated:
            return 3;
        case Judged::refused:
            return 1;
        case Judged::unreadable:
            return 2;
    }
    return 2;
}

}  // namespace

int check(const std::vector<std::string>& files, const std::filesystem::path& dtds, bool json) {
    cxml::openDtds(dtds);
    auto worst = Judged::clean;
    for (const auto& file : files) {
        const auto verdict = flows::check(file);
        std::cout << (json ? flows::toJson(verdict) + "\n" : flows::describe(verdict));
        worst = std::max(worst, judged(verdict));
    }
    return exitCode(worst);
}

}  // namespace app
