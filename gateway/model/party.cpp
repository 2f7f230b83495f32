#include "gateway/model/party.h"

#include "gateway/base/text.h"

namespace model {

bool sameParty(const Credential& a, const Credential& b) {
    return base::equalsAnyCase(a.domain, b.domain) && a.identity == b.identity;
}

}  // namespace model
