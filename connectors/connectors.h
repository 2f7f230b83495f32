#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "connectors/connector.h"
#include "gateway/base/clock.h"
#include "gateway/base/id.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace connectors {

/// Sends one request to an address an administrator configured and waits for the whole answer, at
/// most so many seconds. Throws Fault(unavailable) when it surely did not arrive, Fault(conflict)
/// when it may have arrived and no whole answer came, Fault(forbidden) for an address out of reach.
using Call =
    std::function<base::Wire(const std::string& url, const base::Wire& request, int seconds)>;

/// What connectors are made from.
struct Setup {
    std::filesystem::path dataFolder;  ///< the program's; a connector keeps files below it by id
    const base::Clock& clock;
    base::Random& random;
    Call call;
    base::Milliseconds sandboxConfirmAfter{2000};
    base::Milliseconds sandboxShipAfter{0};     ///< zero: never
    base::Milliseconds sandboxInvoiceAfter{0};  ///< zero: never
    /// Documents as cXML files and back, for systems that read and write those: connectors know no
    /// protocol. Either may be empty: there is no such thing here. Both throw Fault.
    std::function<std::string(const model::Document&, const model::Shipment&)> toCxml{};
    std::function<model::Document(std::string_view file)> fromCxml{};
};

/// A kind of back-office system there is a connector for.
struct Kind {
    std::string_view name;   ///< "tryton"
    std::string_view label;  ///< "Tryton 6.0"
    std::string_view about;  ///< a sentence for the administrator
    std::span<const model::Option> settings;
    /// Throws Fault(invalid) with every setting that can't be used; calls nobody yet.
    std::unique_ptr<Connector> (*make)(const model::BackOffice& office, const Setup& setup);
};

/// Every kind, one explicit line each.
std::span<const Kind> kinds();
/// Nothing when there is no such kind.
const Kind* kind(std::string_view name);

/// Throws Fault(invalid): an unknown kind, or a setting that is required and missing, none of its
/// choices, or that the kind itself refuses.
std::unique_ptr<Connector> make(const model::BackOffice& office, const Setup& setup);

}  // namespace connectors
