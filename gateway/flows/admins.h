#pragma once

#include <optional>
#include <string>

#include "gateway/flows/context.h"
#include "gateway/store/admins.h"

namespace flows {

/// On first start: makes the account `admin`, keeps its password in the file the settings name
/// until the first sign-in, and returns it; nothing when there is an account already.
std::optional<std::string> firstAdmin(Context& context);

/// Gives the account `admin` a new password (and makes it when it isn't there), ends its sessions
/// and returns the password, to be printed once.
std::string resetAdmin(Context& context, std::string_view actor);

/// A session token for the right name and password (argon2id; the same time for an unknown name).
/// Nothing when wrong. Repeated failures slow down that name from that address (`peer`).
std::optional<std::string> logIn(Context& context, std::string_view name,
                                 const base::Secret& password, std::string_view peer);
std::optional<store::AdminSession> adminSession(Context& context, std::string_view token);
void logOut(Context& context, std::string_view token);

}  // namespace flows
