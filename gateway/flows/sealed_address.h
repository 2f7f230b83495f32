#pragma once

#include <string>
#include <string_view>

#include "gateway/base/secret_box.h"
#include "gateway/model/back_office.h"

namespace flows {

/// Addresses are kept with their password sealed in its place (`https://user:s1.…@host`), and shown
/// with `***` there. All three leave an address without a password, and any other text, as it is.

/// The address as it is stored. `***` stands for the password of the one before, as a page showed
/// it; what is sealed already stays so.
std::string sealedAddress(const base::SecretBox& box, const std::string& typed,
                          const std::string& before, std::string_view place);
/// The address to be gone to. Throws Fault(internal) when its password was sealed by another key or
/// for another place.
std::string openedAddress(const base::SecretBox& box, const std::string& stored,
                          std::string_view place);
/// The address as a form shows it: what is sealed is masked, what was just typed is not.
std::string shownAddress(const std::string& stored);

/// Where the password in an address among a partner's options is sealed. In a back office's
/// settings it is backOfficeSecretPlace.
std::string optionPlace(std::string_view partnerId, std::string_view option);
/// The back office with the passwords in its addresses open, as its connector is made. One that
/// does not open stays sealed, and the log says so.
model::BackOffice withOpenAddresses(model::BackOffice office, const base::SecretBox& box);

}  // namespace flows
