#pragma once

#include <map>
#include <string>

#include "gateway/base/secret.h"

namespace model {

/// One back-office system as an administrator set it up: which connector speaks with it, and what
/// that one needs to know. Partners name it as the place their orders go to.
struct BackOffice {
    std::string id;         ///< `[a-z0-9-]+`; stands in addresses, and as a message's destination
    std::string connector;  ///< the kind of connector: "tryton"
    bool active = true;     ///< no: what is for it waits
    int atOnce = 4;         ///< deliveries under way at the same time, 1 … 64
    int perMinute = 0;      ///< deliveries begun within a minute at the most; 0: no limit
    int lookEvery = 15;     ///< seconds between two looks for news; 0: all the time
    std::map<std::string, std::string, std::less<>> settings{};  ///< by the name of an Option
    std::map<std::string, base::Secret, std::less<>> secrets{};  ///< likewise, those marked secret

    /// The setting, or the fallback when it is missing or empty.
    std::string setting(std::string_view name, std::string_view fallback = {}) const;
    /// The secret, or an empty one.
    base::Secret secret(std::string_view name) const;
    bool isSet(std::string_view name) const;
};

}  // namespace model
