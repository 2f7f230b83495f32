#pragma once

#include <string>

#include "gateway/base/secret.h"

namespace flows {

/// argon2id with libsodium's limits for interactive use (64 MB, some 50 ms). One at a time: whoever
/// hammers the login must not be given all memory.
std::string hashPassword(const base::Secret& password);
bool isPassword(const std::string& hash, const base::Secret& password);
/// A hash no password fits, as dear to check as any: for names we do not know.
const std::string& hashOfNobody();

}  // namespace flows
