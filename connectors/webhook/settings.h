#pragma once

#include <span>
#include <string>
#include <vector>

#include "gateway/base/secret.h"
#include "gateway/model/back_office.h"
#include "gateway/model/option.h"

namespace webhook {

struct Settings {
    std::string url;
    std::vector<base::Secret> secrets;  ///< one or two; all of them sign, any of them is believed
    int seconds = 30;                   ///< for a whole answer
    bool attachments = false;           ///< inlined
    bool changes = true;                ///< changes and cancellations are taken there
};

std::span<const model::Option> settings();

/// Throws Fault(invalid) with everything that is wrong.
Settings readSettings(const model::BackOffice& office);

}  // namespace webhook
