#include "protocols/cxml/grammar.h"

namespace cxml {

// Addresses, contacts, money and what else stands everywhere (cXML DTD 1.2.071).
const std::string_view kPartyGrammar = R"(
Address = Name PostalAddress? Email? Phone? Fax? URL? ; addressID addressIDDomain isoCountryCode
Contact = Name PostalAddress* Email* Phone* Fax* URL* IdReference* Extrinsic* ; addressID
    addressIDDomain role
ShipTo = Address CarrierIdentifier* TransportInformation* IdReference*
IdReference = Creator? Description? ; domain! identifier!
Extrinsic = any ; name!
Description = (# | ShortName)* ; type xml:lang!
Money = # ; alternateAmount alternateCurrency currency!
Comments = (# | Attachment)* ; type xml:lang
Name = # ; xml:lang!
PostalAddress = DeliverTo* Street+ City Municipality? State? PostalCode? Country Extrinsic* ; name
Email = # ; preferredLang name
Phone = TelephoneNumber ; name
Fax = TelephoneNumber | URL | Email ; name
CarrierIdentifier = # ; domain!
TransportInformation = Route? ShippingContractNumber? ShippingInstructions?
Creator = # ; xml:lang!
Attachment = URL ; visibility=internal
City = # ; cityCode
Municipality = # ; municipalityCode
State = # ; isoStateCode
Country = # ; isoCountryCode!
TelephoneNumber = CountryCode AreaOrCityCode Number Extension?
Route = (# | Contact)* ; means startDate endDate
    method=air|motor|rail|ship|mail|multimodal|fixedTransport|inlandWater|unknown|custom!
ShippingInstructions = Description?
CountryCode = # ; isoCountryCode!
ShortName DeliverTo Street PostalCode ShippingContractNumber AreaOrCityCode Number Extension = #
)";

}  // namespace cxml
