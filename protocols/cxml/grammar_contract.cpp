#include "protocols/cxml/grammar.h"

namespace cxml {

// Contracts, as a root and as requests.
const std::string_view kContractGrammar = R"(
Contract = SupplierID+ Comments? ItemSegment+ ; effectiveDate! expirationDate!
ContractRequest = ContractRequestHeader ContractItemIn+
ContractStatusUpdateRequest = Status ContractStatus? Extrinsic*
ItemSegment = ContractItem+ ; segmentKey
ContractRequestHeader = LegalEntity OrganizationID OrganizationalUnit* PaymentTerm*
    QuoteRequestReference? MaxAmount? MinAmount? MaxReleaseAmount? MinReleaseAmount? Contact*
    Comments? DocumentInfo? ParentContractInfo? FollowUpDocument@48? TermsOfDelivery?
    SupplierProductionFacilityRelations@48? Extrinsic* ContractRequestHeaderIndustry@69? ;
    contractID! type=value|quantity createDate agreementDate effectiveDate! expirationDate xml:lang!
    operation=new|update|delete
ContractItemIn = MaxAmount? MinAmount? MaxReleaseAmount? MinReleaseAmount? MaxQuantity? MinQuantity?
    MaxReleaseQuantity? MinReleaseQuantity? TermsOfDelivery? ItemIn ReferenceDocumentInfo*
    Alternative@48? SupplierProductionFacilityRelations@50? Extrinsic@50* ;
    operation=new|update|delete itemType@48=composite|item|lean serviceLineType@48=standard|blanket|
    contingency|openquantity|information
ContractStatus = ContractIDInfo ContractItemStatus* Comments* ; type!
ContractItem = ItemID UnitPrice? Extrinsic*
ParentContractInfo = DocumentInfo
ContractRequestHeaderIndustry = AerospaceAndDefense?
MaxReleaseQuantity MinReleaseQuantity = #
ContractIDInfo = IdReference* ; contractID! contractDate contractType=scheduling_agreement
ContractItemStatus = ItemStatus IdReference? Comments*
ItemStatus = ReferenceDocumentInfo Comments* ; type! code parentLineNumber
)";

}  // namespace cxml
