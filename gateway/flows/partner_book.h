#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gateway/base/secret_box.h"
#include "gateway/model/partner.h"
#include "gateway/store/store.h"

namespace flows {

/// A partner with its secrets open, ready to authenticate against.
struct KnownPartner {
    model::Partner partner;
    std::vector<base::Secret> secrets;
};

/// All partners, as they were at one moment. Immutable.
struct Partners {
    std::int64_t revision = 0;  ///< of the tables they were read from
    std::map<std::string, KnownPartner, std::less<>> byId;
    std::multimap<std::string, const KnownPartner*, std::less<>> bySender;  ///< key: partyKey

    const KnownPartner* find(std::string_view id) const;
};

/// One text per party: domain without case, identity as it is.
std::string partyKey(const model::Credential& credential);

/// Keeps the partners in memory, since every request asks for them; `refresh` after every change.
/// What another process changed (`passerelle partner add` beside a running server) is seen within
/// a second.
class PartnerBook {
public:
    PartnerBook(store::Store& store, const base::SecretBox& box);

    std::shared_ptr<const Partners> current();
    void refresh();

private:
    bool changedElsewhere();

    store::Store& store_;
    const base::SecretBox& box_;
    std::atomic<std::int64_t> nextLook_{0};  // steady clock, milliseconds
    std::mutex refreshing_;  // an older view must not be put in place over a newer one
    std::shared_ptr<const Partners> current_;  // swapped with the std::atomic_… functions
};

/// Where a partner's secret is sealed.
std::string secretPlace(std::string_view partnerId, int slot);

}  // namespace flows
