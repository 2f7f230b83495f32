#pragma once

#include <span>
#include <string>

#include "connectors/table.h"
#include "gateway/base/decimal.h"
#include "gateway/base/secret.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace tryton {

/// How far an order is brought by itself.
enum class Policy { draft, quote, confirm, process };
/// Which price counts when the order's and Tryton's differ.
enum class Pricing { ours, theirs, refuse };

struct Settings {
    std::string address;  ///< "http://erp.example:8000", without a slash at the end
    std::string database;
    std::string user;
    base::Secret password;
    std::string company;    ///< its party's name; empty: the user's
    std::string warehouse;  ///< its name or code; empty: the company's first
    Policy policy = Policy::quote;
    Pricing pricing = Pricing::refuse;
    base::Decimal tolerance;  ///< percent
    bool partyByName = false;
    bool createParties = false;
    connectors::Table parties, products, units;
    std::string invoiceMethod, shipmentMethod;  ///< Tryton's words
    int daysOnTheWay = 3;
    bool goods = false;     ///< products come along
    std::string priceList;  ///< ours, that Tryton's list prices are kept in; empty: they stay away
    bool stock = false;     ///< quantities on hand come along
};

/// Described for the administrator.
std::span<const model::Option> settings();

/// Throws Fault(invalid) with everything that can't be used.
Settings readSettings(const model::BackOffice& office);

}  // namespace tryton
