#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buyer {

struct Name {
    std::string domain;
    std::string identity;
};

struct Place {
    std::string id;
    std::string name;
    std::string deliverTo;
    std::string street;
    std::string city;
    std::string state;
    std::string postalCode;
    std::string country;
    std::string countryName;
};

/// One of the two organisations this program pretends to be, as the shop knows them: the names
/// and the secret are those of samples/partners/<id>.json.
struct Company {
    std::string id;  ///< the partner's id at the shop
    std::string name;
    std::string person;
    std::string email;
    std::string costCentre;
    Name self;
    Name shop;
    std::string secret;
    std::string ociUser;  ///< empty: does not speak OCI
    std::string language;
    Place shipTo;
    Place billTo;
};

const std::vector<Company>& companies();
/// Throws Failure for an id that is none of them.
const Company& company(std::string_view id);

}  // namespace buyer
