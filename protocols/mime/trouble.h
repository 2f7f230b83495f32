#pragma once

#include <string>

#include "gateway/base/fault.h"

namespace mime {

inline base::Fault broken(std::string where, std::string what) {
    return {base::FaultCode::malformed,
            "The MIME message can't be read",
            {},
            {{std::move(where), std::move(what), false}}};
}

inline base::Fault tooMuch(std::string where, std::string what) {
    return {base::FaultCode::tooLarge,
            "The MIME message is too large",
            {},
            {{std::move(where), std::move(what), false}}};
}

}  // namespace mime
