#include "protocols/cxml/grammar.h"

namespace cxml {

// Requests for quotation and quotations.
const std::string_view kQuoteGrammar = R"(
QuoteRequest = QuoteRequestHeader QuoteItemOut*
QuoteMessage = QuoteMessageHeader QuoteItemIn*
QuoteRequestHeader = Name? SupplierSelector? Total? Description? ShipTo? Contact* Comments?
    QuoteHeaderInfo? Extrinsic* QuoteRequestHeaderIndustry@69? ; requestID! requestDate!
    type=new|update|delete openDate! closeDate! previewDate templateName currency! xml:lang!
    quoteReceivingPreference=winningOnly|finalBidsFromAll|all
QuoteItemOut = ItemID? ItemDetail ShipTo? Shipping? Tax? SpendDetail? Total? TermsOfDelivery?
    ReferenceDocumentInfo? Contact* Comments? Alternative@48? SupplierSelector@48? ; quantity!
    lineNumber parentLineNumber requestedDeliveryDate itemClassification=material|service
    itemType=composite|item|lean@48
    serviceLineType=standard|blanket|contingency|openquantity|information
QuoteMessageHeader = OrganizationID Total ShipTo? Contact* QuoteRequestReference? Comments?
    QuoteHeaderInfo? SupplierProductionFacilityRelations@50? Extrinsic* ;
    type=accept|reject|update|final|award! quoteID! quoteDate! currency! xml:lang!
QuoteItemIn = ItemID? ItemDetail ShipTo? Shipping? Tax? SpendDetail? Total? TermsOfDelivery?
    ReferenceDocumentInfo* Contact* Comments? Alternative@48?
    SupplierProductionFacilityRelations@50? Extrinsic@50* ; type=accept|reject|update|final|award!
    quantity! lineNumber parentLineNumber requestedDeliveryDate rank
    itemClassification=material|service itemType=composite|item|lean@48
    serviceLineType=standard|blanket|contingency|openquantity|information
SupplierSelector = SupplierInvitation* ; matchingType=invitationOnly|approvedVendorOnly|public
QuoteHeaderInfo = LegalEntity? OrganizationalUnit* PaymentTerms* FollowUpDocument?
    DocumentReference? Extrinsic*
QuoteRequestHeaderIndustry = AerospaceAndDefense?
Alternative = empty ; alternativeType=noAlternative|basicLine|alternativeLine! basicLineNumber
OrganizationID = Credential+
QuoteRequestReference = DocumentReference? ; requestID! requestDate!
SupplierProductionFacilityRelations = ProductionFacilityAssociation+
SupplierInvitation = OrganizationID Correspondent? MasterAgreementIDInfo? Extrinsic* ;
    supplierStatus=approved|contracted
FollowUpDocument = empty ; type category
ProductionFacilityAssociation = ProductionFacility OrganizationalUnit ShipTo? ;
    operation=new|update|delete
ProductionFacility = IdReference ProductionFacilityRole ; name!
ProductionFacilityRole = IdReference ; name!
)";

}  // namespace cxml
