#include "connectors/connectors.h"

#include <algorithm>
#include <array>

#include "connectors/filedrop/filedrop.h"
#include "connectors/sandbox/sandbox.h"
#include "connectors/sap/sap.h"
#include "connectors/shop/shop.h"
#include "connectors/tryton/tryton.h"
#include "connectors/webhook/webhook.h"
#include "gateway/base/fault.h"

namespace connectors {
namespace {

std::string wrongWith(const model::Option& option, const model::BackOffice& office) {
    const auto value = office.setting(option.name);
    if (option.required && !office.isSet(option.name)) return "is needed";
    if (option.choices.empty() || value.empty()) return {};
    return std::ranges::count(option.choices, value) > 0 ? "" : "is none of the choices";
}

}  // namespace

Batch Connector::collect(std::string_view cursor, std::size_t) {
    Batch nothing;
    nothing.cursor = cursor;
    return nothing;
}

std::vector<std::string> Connector::notTold(const model::Order&) const {
    return {};
}

Batch Connector::read(const base::Wire&) {
    throw base::Fault(base::FaultCode::unsupported, "Nothing is taken here.");
}

std::optional<std::vector<std::string>> Connector::missing(const std::vector<Placed>&) {
    return std::nullopt;
}

std::span<const Kind> kinds() {
    static const std::array all{
        filedrop::kind(), sandbox::kind(), sap::idocKind(), sap::odataKind(),
        shop::kind(),     tryton::kind(),  webhook::kind(),
    };
    return all;
}

const Kind* kind(std::string_view name) {
    const auto all = kinds();
    const auto found = std::ranges::find(all, name, &Kind::name);
    return found == all.end() ? nullptr : &*found;
}

std::unique_ptr<Connector> make(const model::BackOffice& office, const Setup& setup) {
    const auto* known = kind(office.connector);
    if (!known)
        throw base::Fault(base::FaultCode::invalid, "There is no connector of that name.", {},
                          {{"connector", office.connector + ": no such connector"}});
    std::vector<base::Problem> problems;
    for (const auto& option : known->settings)
        if (const auto wrong = wrongWith(option, office); !wrong.empty())
            problems.push_back({std::string(option.name), wrong});
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                          std::move(problems));
    return known->make(office, setup);
}

}  // namespace connectors
