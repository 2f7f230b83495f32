#include "gateway/app/commands.h"

#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/flows/check.h"
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

}  // namespace

int migrate(const Options& options) {
    Program program(options);
    std::cout << "The database in " << options.data.string() << " is up to date.\n";
    return 0;
}

int importCatalogue(const Options& options, const std::filesystem::path& from,
                    flows::BadRows badRows) {
    Program program(options);
    const auto report =
        flows::importCatalogue(program.context().store, from, badRows, showProgress);
    if (::isatty(STDERR_FILENO)) std::cerr << "\r";
    for (const auto& problem : report.problems)
        std::cerr << problem.where << ": " << problem.what << '\n';
    std::cout << report.read << " rows read, " << report.changed << " new or changed, "
              << report.unchanged << " unchanged, " << report.skipped << " skipped\n";
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

int check(const std::vector<std::string>& files, const std::filesystem::path& dtds, bool json) {
    cxml::openDtds(dtds);
    int worst = 0;
    for (const auto& file : files) {
        const auto verdict = flows::check(file);
        std::cout << (json ? flows::toJson(verdict) + "\n" : flows::describe(verdict));
        const bool clean = verdict.problems.empty() && verdict.dtd.problems.empty();
        worst = std::max(worst, !verdict.readable ? 2 : clean ? 0 : 1);
    }
    return worst;
}

}  // namespace app
