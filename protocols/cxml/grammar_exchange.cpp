#include "protocols/cxml/grammar.h"

namespace cxml {

// What is said about documents, organisations and people: status, copies, approvals.
const std::string_view kExchangeGrammar = R"(
ProviderSetupRequest = OriginatorCookie (BrowserFormPost Followup?)? SelectedService Extrinsic*
StatusUpdateRequest = DocumentReference? Status (PaymentStatus | SourcingStatus | InvoiceStatus |
    DocumentStatus@36 | IntegrationStatus@36)? Extrinsic@36*
GetPendingRequest = MessageType+ ; maxMessages lastReceivedTimestamp
CopyRequest = cXMLAttachment | cXML ; processingMode@36=info|process|copy
AuthRequest = Credential+ X509Data?
DataRequest DataAvailableMessage = InternalID
OrganizationDataRequest = OrganizationID+
ApprovalRequest = ApprovalRequestHeader (AcceptanceItem@48* | ApprovalItem*)
ProviderDoneMessage = OriginatorCookie ReturnData*
OrganizationChangeMessage = Organization+ ; type=new|update|delete!
ProviderSetupResponse = StartPage
GetPendingResponse = cXML+
AuthResponse = Credential+ ; expirationDate
DataResponse = Attachment+
OrganizationDataResponse = Organization+
OriginatorCookie SelectedService MessageType X509SKI X509SubjectName X509Certificate X509CRL
    ReturnValue X509IssuerName X509SerialNumber = #
PaymentStatus = PCard Total Shipping? Tax? Extrinsic* ; orderID! transactionTimestamp!
    type=Authorization|Settlement|Sale|Credit! isFailed=yes transactionID authorizationID
InvoiceStatus = InvoiceIDInfo? PartialAmount? Comments* ;
    type=processing|canceled|reconciled|rejected|paying|paid! paymentNetDueDate@50
DocumentStatus = DocumentInfo? ItemStatus* Comments* ; type!
IntegrationStatus = IntegrationMessage? ; documentStatus=deliverySuccessful|deliveryDelayed|
    deliveryFailed|deliveryReady|customerConfirmed|customerReceived|customerFailed!
cXMLAttachment = Attachment
X509Data = (X509IssuerSerial | X509SKI | X509SubjectName | X509Certificate)+ | X509CRL
ApprovalRequestHeader = DocumentReference cXMLAttachment Contact? Comments? Extrinsic@48* ;
    approvalStatus=approved|awaitingApproval|reject|approvedAndUpdatePO type=orderConfirmation!
    creationDate! approvalStartDate approvalEndDate
AcceptanceItem = DeviationReason* Comments? AcceptanceItemDetail* Extrinsic* ; lineNumber!
    acceptanceStatus=approved|awaitingApproval|rejected|approvedAndUpdatePO!
ApprovalItem = UnitOfMeasure Comments? ; lineNumber! quantity!
    approvalStatus=approved|awaitingApproval|reject|approvedAndUpdatePO!
    reason=quantityDeviation|dateDeviation|quantityAndDateDeviation startDate endDate deviatedDate
ReturnData = ReturnValue Name ; name
Organization = Name Credential+ OrganizationRole* Address CorporateInformation? TaxInformation?
    RelationshipInformation? Description* Person* Industry* Commodity* Territory*
    PaymentInformation* Extrinsic*
PartialAmount = Money
IntegrationMessage = # ; isSuccessful=yes|no! type!
X509IssuerSerial = X509IssuerName X509SerialNumber
DeviationReason = Comments? ; value=dateDeviation|quantityDeviation|priceDeviation!
AcceptanceItemDetail = AcceptanceScheduleDetail+ UnitPrice? Extrinsic* ;
    approvedAction=update|replace
OrganizationRole PersonRole = empty ; name!
CorporateInformation = AnnualRevenue? StateOfIncorporation? OwnershipType* ; yearFounded
    numberOfEmployees organizationType
TaxInformation = LegalName? TaxID* ; isExemptFromBackupWithholding=yes|no
RelationshipInformation = PaymentRelationshipInformation?
Person = Contact PersonRole+ IdReference* Extrinsic* AuthorizationProfiles@69?
Industry Commodity Territory = Classification
AcceptanceScheduleDetail = Extrinsic* ; quantity! deliveryDate approvedAction=new|update|delete
    lineNumber
AnnualRevenue = MinAmount MaxAmount?
StateOfIncorporation = State
OwnershipType = Extrinsic* ; name!
LegalName = # ; xml:lang!
TaxID = # ; domain=usSSN|usTIN|stateTIN@36|regionalTIN@36|vatID@36!
PaymentRelationshipInformation = PaymentProviderInformation+ Extrinsic*
AuthorizationProfiles = AuthorizationProfile*
PaymentProviderInformation = Description? PaymentMethod+ Extrinsic* ; paymentProviderID!
AuthorizationProfile = AttributeDomain* ; name! owningOrg!
AttributeDomain = IdReference* ; name=ORDER_COLLABORATION|PLANNING_COLLABORATION|
    QUALITY_COLLABORATION|GENERAL!
)";

}  // namespace cxml
