#include "protocols/cxml/grammar.h"

namespace cxml {

// Parties, addresses, money and text that stand in most documents.
const std::string_view kPartyGrammar = R"(
Address = Name PostalAddress? Email? Phone? Fax? URL? ; isoCountryCode addressID addressIDDomain@36
Contact = Name PostalAddress* Email* Phone* Fax* URL* IdReference@36* Extrinsic@36* ; role addressID
    addressIDDomain@36
ShipTo = Address CarrierIdentifier@36* TransportInformation@36* IdReference@36*
IdReference = Creator? Description? ; identifier! domain!
Extrinsic = any ; name!
Description = (# | ShortName)* ; xml:lang! type@36
Money = # ; currency! alternateAmount alternateCurrency
Comments = (# | Attachment)* ; xml:lang type@36
Name Creator = # ; xml:lang!
PostalAddress = DeliverTo* Street+ City Municipality@36? State? PostalCode? Country Extrinsic@36* ;
    name
Email = # ; name preferredLang
Phone = TelephoneNumber ; name
Fax = TelephoneNumber | URL | Email ; name
CarrierIdentifier = # ; domain!
TransportInformation = Route? ShippingContractNumber? ShippingInstructions?
Attachment = URL ; visibility@36=internal
City = # ; cityCode@36
Municipality = # ; municipalityCode
State = # ; isoStateCode@36
Country CountryCode = # ; isoCountryCode!
TelephoneNumber = CountryCode AreaOrCityCode Number Extension?
Route = (# | Contact)* ; method=air|motor|rail|ship|mail|multimodal|fixedTransport|inlandWater|
    unknown|custom! means startDate endDate
ShippingInstructions = Description?
ShortName DeliverTo Street PostalCode ShippingContractNumber AreaOrCityCode Number Extension = #
)";

}  // namespace cxml
