#pragma once

#include <map>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/base/secret.h"
#include "gateway/model/party.h"

namespace model {

/// What happens to an order that differs from the offer it refers to.
enum class DifferencePolicy { accept, hold, refuse };

/// One trading relationship.
struct Partner {
    std::string id;    ///< ours, `[a-z0-9-]{2,40}`; stands in /oci/{id}
    std::string name;  ///< for people: "Return to <name>"
    std::string profile = "generic";
    bool active = true;
    std::vector<Credential> from;    ///< the buyer's names
    std::vector<Credential> to;      ///< our names in this relationship
    std::vector<Credential> sender;  ///< who may speak for the buyer: itself, a network
    /// `https://host[:port]` carts may return to and frames stand in.
    std::vector<std::string> origins;
    std::string currency = "EUR";
    std::string language = "en";
    std::string priceList;
    std::string assortment;  ///< empty: everything that has a price in the price list
    std::string connector = "sandbox";
    DifferencePolicy differences = DifferencePolicy::hold;
    int offerDays = 30;                          ///< how long a price we offered holds
    int sessionMinutes = 60;                     ///< how long a shop session lasts
    std::map<std::string, std::string> options;  ///< protocol options, see Protocol::options()

    friend bool operator==(const Partner&, const Partner&) = default;

    /// The partner's own value, else its profile's, else the given one.
    std::string option(const std::string& name, std::string fallback) const;
};

std::string_view name(DifferencePolicy policy);

}  // namespace model
