#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/flows/context.h"
#include "gateway/store/api_keys.h"

namespace flows {

/// What a key may do, each with a sentence for who gives it out.
struct ApiScope {
    std::string_view name;
    std::string_view about;
};
std::span<const ApiScope> apiScopes();

/// A key as it is asked for.
struct ApiKeyWish {
    std::string name;
    std::set<std::string, std::less<>> scopes;
    std::string partnerId{};   ///< empty: all partners
    std::string backOffice{};  ///< empty: whichever it names; never together with a partner
    int perMinute = 600;
};
/// Everything that is wrong with it; `where` is the member's name.
std::vector<base::Problem> problems(Context& context, const ApiKeyWish& wish);

struct NewApiKey {
    std::string id;
    std::string key;  ///< `pk_…`: shown once, stored nowhere
};
/// Makes one. Throws Fault(invalid) with everything that is wrong. Audited.
NewApiKey makeApiKey(Context& context, const ApiKeyWish& wish, std::string_view actor);

/// From now on the key is refused. Throws Fault(notFound); one that was revoked already stays as it
/// is. Audited.
void revokeApiKey(Context& context, std::string_view id, std::string_view actor);

/// Whose key that is: nothing for an unknown or revoked one. Notes its use once a minute.
std::optional<store::ApiKey> apiKeyOf(Context& context, std::string_view key);

}  // namespace flows
