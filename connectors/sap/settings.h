#pragma once

#include <optional>
#include <string>
#include <vector>

#include "connectors/connector.h"
#include "gateway/base/secret.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace sap {

/// Where an SAP system is and who we are there.
struct Access {
    std::string url;  ///< without a path
    std::string client;
    std::string user;
    base::Secret password;
};

Access accessOf(const model::BackOffice& office);
/// The value of the header Authorization.
std::string authorization(const Access& access);

/// A setting nothing works without.
model::Option needed(std::string_view name, std::string_view label, std::string_view help,
                     bool secret = false);

/// Every setting of a kind of connector: how to reach SAP, its own, and the names.
std::vector<model::Option> settingsWith(const std::vector<model::Option>& own);

/// The order in it. Nothing for another document, which SAP is not sent: `refusal` says so.
const model::Order* orderIn(const model::Document& document);
model::Delivery refusal(const model::Document& document);

/// A connection test's words for a sign-in that was refused.
connectors::Check notSignedIn();

}  // namespace sap
