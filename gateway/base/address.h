#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gateway/base/secret.h"
#include "gateway/base/url.h"

namespace base {

/// An address of ours that an administrator set: an http(s) URL that may name a user and a password
/// for HTTP Basic authentication (RFC 3986, 3.2.1; RFC 7617). `https://user:password@host/path`
struct Address {
    Url url;
    std::string user;  ///< decoded; empty: none
    Secret password;   ///< decoded
};

/// As strict as parseUrl. A user or password with one of `/ ? # @ :` in it is written with percent
/// signs. Not for addresses a stranger sends: there user info is refused.
std::optional<Address> parseAddress(std::string_view text);

/// The password as it stands in the address, not decoded; empty: there is none. Of any text.
std::string_view passwordIn(std::string_view address);
/// The address with another text in the place of its password; one without a password as it is.
std::string withPassword(std::string_view address, std::string_view password);
/// What may be shown: `***` in the place of a password.
std::string masked(std::string_view address);

}  // namespace base
