#include "protocols/cxml/grammar.h"

namespace cxml {

// Transport.
const std::string_view kLogisticsGrammar = R"(
TransportRequest = TransportRequestHeader Consignment+ TransportSummary
TransportConfirmation = TransportConfirmationHeader TransportReference ConsignmentConfirmation+
TransportRequestHeader = TransportPartner? Comments* Extrinsic* ; operation=new requestID!
    requestDate
Consignment = ConsignmentHeader ConsignmentLineDetail+ TransportEquipment* ; consignmentID!
TransportSummary = FreightChargesAmount? SubtotalAmount? InsuranceValue? Dimension* Extrinsic* ;
    numberOfPackages!
TransportConfirmationHeader = TransportPartner? Extrinsic* ; operation=new confirmationID
    confirmationDate
TransportReference = DocumentReference ; requestID requestDate
ConsignmentConfirmation = ConsignmentConfirmationHeader TransportEquipment* ; consignmentID!
    consignmentStatus=accepted|collected|rejected|cancelled! rejectionReason
TransportPartner = Contact+ Extrinsic* ; role!
ConsignmentHeader = TransportPartner* Dimension* CommercialTerms? NetAmount? ReferenceDocumentInfo*
    ShipmentIdentifier? TransportRequirements? Origin Destination Route? TransportCondition?
    Comments* Extrinsic* ; numberOfPackages
ConsignmentLineDetail = TransportPackage* TransportRequirements? TransportPlacement*
    ReferenceDocumentInfo* Comments* Extrinsic* ; lineNumber! numberOfPackages!
TransportEquipment = VehicleRegistration* Extrinsic* ; equipmentID! type numberOfEquipments
    providedBy=sender|receiver|carrier|other status=full|empty
FreightChargesAmount InsuranceValue = Money
ConsignmentConfirmationHeader = Hazard* Dimension* ReferenceDocumentInfo* ShipmentIdentifier?
    OriginConfirmation? DestinationConfirmation? Comments* Extrinsic* ; numberOfPackages
CommercialTerms = empty ; incoterms=cfr|cif|cip|cpt|daf|ddp|ddu|deq|des|exw|fas|fca|fob!
TransportRequirements = Hazard* TransportTemperature? Classification* Extrinsic*
Origin Destination = Address DateInfo* Extrinsic*
TransportCondition = Priority? Extrinsic*
TransportPackage = Packaging? ItemInfo?
TransportPlacement = empty ; equipmentID! numberOfPackages!
VehicleRegistration = RegistrationNumber Country?
OriginConfirmation DestinationConfirmation = DateInfo* Extrinsic*
TransportTemperature = UnitOfMeasure ; temperature maximum minimum
RegistrationNumber = #
)";

}  // namespace cxml
