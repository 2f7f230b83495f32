#include "gateway/flows/sealed_address.h"

#include "gateway/base/address.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/back_offices.h"

namespace flows {
namespace {

constexpr std::string_view kMasked = "***";

bool isSealed(std::string_view password) {
    return password.starts_with("s1.");
}

}  // namespace

std::string sealedAddress(const base::SecretBox& box, const std::string& typed,
                          const std::string& before, std::string_view place) {
    const auto password = base::passwordIn(typed);
    if (password.empty() || isSealed(password)) return typed;
    if (password == kMasked) return base::withPassword(typed, base::passwordIn(before));
    return base::withPassword(typed, box.seal(base::Secret(std::string(password)), place));
}

std::string openedAddress(const base::SecretBox& box, const std::string& stored,
                          std::string_view place) {
    const auto password = base::passwordIn(stored);
    if (!isSealed(password)) return stored;
    return base::withPassword(stored, box.unseal(password, place).reveal());
}

std::string shownAddress(const std::string& stored) {
    return isSealed(base::passwordIn(stored)) ? base::masked(stored) : stored;
}

std::string optionPlace(std::string_view partnerId, std::string_view option) {
    return "partner/" + std::string(partnerId) + "/" + std::string(option);
}

model::BackOffice withOpenAddresses(model::BackOffice office, const base::SecretBox& box) {
    for (auto& [name, value] : office.settings) {
        try {
            value = openedAddress(box, value, backOfficeSecretPlace(office.id, name));
        } catch (const base::Fault&) {
            base::log::error("back_office.secret_unreadable",
                             {{"back_office", office.id}, {"secret", name}});
        }
    }
    return office;
}

}  // namespace flows
