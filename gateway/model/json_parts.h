#pragma once

// JSON of the values documents are made of: a writer and its reader, side by side.

#include <string>

#include "gateway/model/documents.h"
#include "gateway/model/json.h"
#include "gateway/model/json_in.h"
#include "gateway/model/json_out.h"

namespace model {

/// `{"amount":"12.50","currency":"EUR"}`
std::string moneyJson(const Money& money);
Money readMoney(const In& in);

/// `{"domain":"NetworkId","identity":"AN01"}`
std::string credentialJson(const Credential& credential);
Credential readCredential(const In& in);

std::string addressJson(const Address& address);
Address readAddress(const In& in);

std::string contactJson(const Contact& contact);
Contact readContact(const In& in);

std::string itemIdJson(const ItemId& id);
ItemId readItemId(const In& in);

/// `[["name","value"],…]`: names may repeat, their order counts.
Extras readExtras(const In& in);

Item readItem(const In& in);

/// The lists of them, as members of an object.
std::string itemsJson(const std::vector<Item>& items);
std::string contactsJson(const std::vector<Contact>& contacts);

}  // namespace model
