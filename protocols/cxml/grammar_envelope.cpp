#include "protocols/cxml/grammar.h"

namespace cxml {

// Envelope, profile and the bodies of every cXML DTD 1.2.071.
const std::string_view kEnvelopeGrammar = R"(
cXML = ((Header (Message | Request)) | Response) ds:Signature* ; payloadID! timestamp!
    signatureVersion=1.0 xml:lang version
Header = From To Sender (Path OriginalDocument)?
From = Credential+ Correspondent?
To = Credential+ Correspondent?
Sender = Credential+ UserAgent
Credential = Identity (SharedSecret | DigitalSignature | CredentialMac)? ; type=marketplace
    domain!
Identity = any ; lastChangedTimestamp
SharedSecret = any
DigitalSignature = any ; encoding type
CredentialMac = # ; algorithm! creationDate! expirationDate! type!
Correspondent = Contact+ Routing? Extrinsic* ; preferredLanguage
Path = Node+
Node = Credential+ ; itemDetailsRequired=yes type=copy|route!
OriginalDocument = empty ; payloadID!
Request = ProfileRequest | OrderRequest | MasterAgreementRequest | PurchaseRequisitionRequest |
    PunchOutSetupRequest | ProviderSetupRequest | StatusUpdateRequest | GetPendingRequest |
    SubscriptionListRequest | SubscriptionContentRequest | SupplierListRequest |
    SupplierDataRequest | SubscriptionStatusUpdateRequest | CopyRequest | CatalogUploadRequest |
    AuthRequest | DataRequest | OrganizationDataRequest | ApprovalRequest |
    QualityNotificationRequest | QualityInspectionRequest | QualityInspectionResultRequest |
    QualityInspectionDecisionRequest | ConfirmationRequest | ShipNoticeRequest |
    ServiceEntryRequest | SalesOrderRequest | TimeCardInfoRequest | ReceiptRequest |
    OrderStatusRequest | TimeCardRequest | ComponentConsumptionRequest | InvoiceDetailRequest |
    QuoteRequest | PaymentRemittanceRequest | PaymentRemittanceStatusUpdateRequest |
    PaymentProposalRequest | TradeRequest | PaymentBatchRequest |
    PaymentReceiptConfirmationRequest | ChargeFileRequest | ContractRequest |
    ContractStatusUpdateRequest | TransportRequest | TransportConfirmation ; Id
    deploymentMode=production|test
Message = Status? (PunchOutOrderMessage | ProviderDoneMessage | SubscriptionChangeMessage |
    DataAvailableMessage | SupplierChangeMessage | OrganizationChangeMessage |
    ProductActivityMessage | ProductReplenishmentMessage | QuoteMessage) ; inReplyTo Id
    deploymentMode=production|test
Response = Status (ProfileResponse | PunchOutSetupResponse | ProviderSetupResponse |
    GetPendingResponse | SubscriptionListResponse | SubscriptionContentResponse |
    SupplierListResponse | SupplierDataResponse | AuthResponse | DataResponse |
    OrganizationDataResponse)? ; Id
Status = # ; text! xml:lang code!
ProfileRequest = empty
ProfileResponse = Option* Transaction+ ; lastRefresh a-dtype effectiveDate!
PunchOutSetupResponse = StartPage
Option = # ; a-dtype name!
Transaction = URL Option* ; a-dtype requestName!
StartPage = URL
URL = # ; name
UserAgent = #
)";

}  // namespace cxml
