#include "protocols/cxml/grammar.h"

namespace cxml {

// Envelope, profile and the bodies of every cXML DTD 1.2.071.
const std::string_view kEnvelopeGrammar = R"(
cXML = ((Header (Message | Request)) | Response) ds:Signature* ; version payloadID! timestamp!
    signatureVersion=1.0 xml:lang
Header = From To Sender (Path OriginalDocument)?
From To = Credential+ Correspondent@20?
Sender = Credential+ UserAgent
Credential = Identity (SharedSecret | DigitalSignature | CredentialMac)? ; domain! type=marketplace
Identity = any ; lastChangedTimestamp
SharedSecret = any
DigitalSignature = any ; type encoding
CredentialMac = # ; type! algorithm! creationDate! expirationDate!
Correspondent = Contact+ Routing@50? Extrinsic* ; preferredLanguage
Routing = empty ; destination=peppol|fieldglass!
Path = Node+
Node = Credential+ ; type=copy|route! itemDetailsRequired=yes
OriginalDocument = empty ; payloadID!
Request = ProfileRequest | OrderRequest | MasterAgreementRequest | PurchaseRequisitionRequest@36 |
    PunchOutSetupRequest | ProviderSetupRequest | StatusUpdateRequest | GetPendingRequest |
    SubscriptionListRequest | SubscriptionContentRequest | SupplierListRequest | SupplierDataRequest
    | SubscriptionStatusUpdateRequest@20 | CopyRequest | CatalogUploadRequest | AuthRequest |
    DataRequest | OrganizationDataRequest@20 | ApprovalRequest@36 | QualityNotificationRequest@36 |
    QualityInspectionRequest@36 | QualityInspectionResultRequest@36 |
    QualityInspectionDecisionRequest@36 | ConfirmationRequest | ShipNoticeRequest |
    ServiceEntryRequest | SalesOrderRequest | TimeCardInfoRequest | ReceiptRequest |
    OrderStatusRequest | TimeCardRequest | ComponentConsumptionRequest | InvoiceDetailRequest |
    QuoteRequest | PaymentRemittanceRequest | PaymentRemittanceStatusUpdateRequest |
    PaymentProposalRequest | TradeRequest | PaymentBatchRequest | PaymentReceiptConfirmationRequest
    | ChargeFileRequest | ContractRequest | ContractStatusUpdateRequest | TransportRequest |
    TransportConfirmation ; deploymentMode=production|test Id
Message = Status? (PunchOutOrderMessage | ProviderDoneMessage | SubscriptionChangeMessage |
    DataAvailableMessage | SupplierChangeMessage | OrganizationChangeMessage@20 |
    ProductActivityMessage@36 | ProductReplenishmentMessage | QuoteMessage) ;
    deploymentMode=production|test inReplyTo Id
Response = Status (ProfileResponse | PunchOutSetupResponse | ProviderSetupResponse |
    GetPendingResponse | SubscriptionListResponse | SubscriptionContentResponse |
    SupplierListResponse | SupplierDataResponse | AuthResponse | DataResponse |
    OrganizationDataResponse@20)? ; Id
Status = # ; code! text! xml:lang
ProfileRequest = empty
ProfileResponse = Option* Transaction+ ; effectiveDate! lastRefresh a-dtype
PunchOutSetupResponse = StartPage
Option = # ; name! a-dtype
Transaction = URL Option* ; requestName! a-dtype
StartPage = URL
URL = # ; name
UserAgent = #
)";

}  // namespace cxml
