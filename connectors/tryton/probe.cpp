#include "connectors/tryton/probe.h"

#include <array>

#include "connectors/tryton/book.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace tryton {
namespace {

using connectors::Check;

std::string namesOf(Rpc& rpc, const std::string& model) {
    std::vector<std::string> names;
    for (const auto& record : rpc.search(model, Json::array(), {"rec_name"}, 10))
        names.push_back(textOf(at(record, "rec_name")));
    return base::join(names, ", ");
}

Check wrongSignIn(const Settings& settings, const base::Fault& fault) {
    switch (fault.code()) {
        case base::FaultCode::unauthenticated:
            return {false, settings.address + " answers, and does not let " + settings.user +
                               " in: check user and password."};
        case base::FaultCode::notFound:
            return {false, settings.address + " answers, and knows no database " +
                               settings.database + '.'};
        case base::FaultCode::unavailable:
            return {false, settings.address + " does not answer: " + fault.told()};
        default:
            return {false, settings.address + " answers, but not as trytond does: " + fault.told()};
    }
}

Check signedIn(Rpc& rpc, const Settings& settings) {
    try {
        rpc.signIn();
    } catch (const base::Fault& fault) {
        return wrongSignIn(settings, fault);
    }
    return {true, "Signed in to " + settings.database + " as " + settings.user + '.'};
}

Check company(Rpc& rpc, const Settings& settings) {
    if (rpc.company() > 0)
        return {true, "The company is " +
                          textOf(at(rpc.read("company.company", {rpc.company()}, {"rec_name"})[0],
                                    "rec_name")) +
                          '.'};
    if (settings.company.empty())
        return {false, "The user works for no company: choose one in Tryton's preferences."};
    return {false, "No company is called " + settings.company +
                       "; there are: " + namesOf(rpc, "company.company")};
}

Check sales(Rpc& rpc, const Settings& /*settings*/) {
    rpc.search("sale.sale", domain({clause("company", "=", rpc.company())}), {"id"}, 1);
    return {true, "Sales can be read."};
}

Check warehouse(Rpc& rpc, const Settings& settings) {
    const auto id = Book(rpc, settings).warehouse();
    return {true, "The warehouse is " +
                      textOf(at(rpc.read("stock.location", {id}, {"rec_name"})[0], "rec_name")) +
                      '.'};
}

Check product(Rpc& rpc, const Settings& /*settings*/) {
    const auto found = rpc.search(
        "product.product", domain({clause("salable", "=", true), clause("code", "!=", Json())}),
        {"code"}, 1);
    if (found.empty()) return {false, "No product with a code is for sale."};
    return {true, "Products are found, as " + textOf(at(found[0], "code")) + '.'};
}

}  // namespace

std::vector<Check> probe(Rpc& rpc, const Settings& settings) {
    static constexpr std::array kSteps{signedIn, company, sales, warehouse, product};
    std::vector<Check> done;
    for (const auto& step : kSteps) {
        try {
            done.push_back(step(rpc, settings));
        } catch (const base::Fault& fault) {
            done.push_back({false, fault.told()});
        }
        if (!done.back().ok) break;
    }
    return done;
}

}  // namespace tryton
