#pragma once

#include <string>
#include <utility>
#include <vector>

namespace model {

/// Names and values we carry without understanding them (cXML Extrinsic, OCI extra fields), in
/// the order they came; they survive a round trip.
using Extras = std::vector<std::pair<std::string, std::string>>;

/// A part of a document no member holds: an element with everything inside, or an attribute. Kept
/// in the words of the protocol it came by and written back where it stood.
struct CarriedPart {
    std::string place;  ///< which level of the value: "" the value's own element, "ItemDetail"
    std::string name;   ///< of the element; "@isAdHoc" for an attribute
    std::string text;   ///< the element's markup; the attribute's value

    friend bool operator==(const CarriedPart&, const CarriedPart&) = default;
};
using Carried = std::vector<CarriedPart>;

/// One name of an organisation: `NetworkId` `AN01000000001`. Domains compare without case
/// (PROTOCOLS: the cXML guide itself writes NetworkID and NetworkId), identities with case.
struct Credential {
    std::string domain;
    std::string identity;

    friend bool operator==(const Credential&, const Credential&) = default;
};
bool sameParty(const Credential& a, const Credential& b);

struct Address {
    std::string id;  ///< the buyer's own address id (cXML addressID)
    std::string name;
    std::vector<std::string> deliverTo;
    std::vector<std::string> street;
    std::string city;
    std::string state;
    std::string postalCode;
    std::string country;        ///< ISO 3166-1 alpha-2
    std::string countryName{};  ///< as the sender writes it
    std::string email;
    std::string phone;
    Carried carried{};  ///< places: "" the Address, "PostalAddress"

    friend bool operator==(const Address&, const Address&) = default;
};

struct Contact {
    std::string role;
    std::string name;
    std::string email;
    std::string phone;
    Carried carried{};

    friend bool operator==(const Contact&, const Contact&) = default;
};

}  // namespace model
