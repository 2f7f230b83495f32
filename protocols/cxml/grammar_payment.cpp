#include "protocols/cxml/grammar.h"

namespace cxml {

// Payments, remittances and card charges.
const std::string_view kPaymentGrammar = R"(
PaymentRemittanceRequest = PaymentRemittanceRequestHeader PaymentRemittanceSummary RemittanceDetail*
PaymentRemittanceStatusUpdateRequest = DocumentReference PaymentRemittanceStatus
PaymentProposalRequest = PayableInfo? PaymentMethod? PaymentPartner* PaymentTerms? GrossAmount?
    DiscountBasis? DiscountPercent@69? DiscountAmount? AdjustmentAmount* Tax? TaxAdjustment?
    NetAmount? Comments? Extrinsic* ; paymentProposalID! operation=new|update|delete|hold!
    isNetworkPayment=yes paymentDate companyCode
TradeRequest = TradeRequestHeader TradeRequestSummary TradeItem*
PaymentBatchRequest = PaymentBatchRequestHeader PaymentBatchSummary PaymentRemittanceRequest+
PaymentReceiptConfirmationRequest = PaymentReceiptConfirmationRequestHeader PaymentReceiptDetails
    PaymentReceiptSummary Extrinsic*
ChargeFileRequest = ChargeFileRequestHeader ChargeFileDetails+
PaymentRemittanceRequestHeader = PaymentMethod PaymentPartner+ PaymentReferenceInfo? PaymentPurpose?
    Comments? Extrinsic* ; paymentRemittanceID! paymentDate! isPayment=yes paymentReferenceNumber
    status=new|void companyCode
PaymentRemittanceSummary = NetAmount GrossAmount DiscountAmount? AdjustmentAmount?
RemittanceDetail = PayableInfo NetAmount GrossAmount DiscountAmount? AdjustmentAmount* Comments?
    Extrinsic* ; lineNumber! referenceDocumentNumber paymentProposalID
PaymentRemittanceStatus = PaymentRemittanceStatusDetail? Extrinsic* ;
    type=paid|paying|failed|canceled! paymentReferenceNumber
PayableInfo = PayableInvoiceInfo | PayableOrderInfo | PayableMasterAgreementInfo
PaymentTerms = PaymentTerm* Description? Extrinsic* ; paymentTermCode!
DiscountBasis OriginalAmount CreditApplied Amount PaymentAmount PreviousBalance PresentBalance =
    Money
AdjustmentAmount = Money Description? Modifications? ; type
TaxAdjustment = Money TaxAdjustmentDetail*
TradeRequestHeader = PaymentPartner+ Contact? Comments? Extrinsic* ; operation=new|update!
    status=accepted|rejected! tradeID! tradeDate tradeApprovedDate settlementDate autoTrade=yes|no
TradeRequestSummary = OriginalAmount CreditApplied? FeeAmount Amount
TradeItem = PayableInfo OriginalAmount AdjustmentAmount? DaysPaidEarly Amount FeeAmount? Extrinsic*
    ; lineNumber paymentProposalID! maturityDate
PaymentBatchRequestHeader = PaymentMethod? Extrinsic* ; batchID! paymentDate! creationDate!
PaymentBatchSummary = ControlSum NumberOfPayments
PaymentReceiptConfirmationRequestHeader = PaymentMethod? PaymentPartner+ Comments? Extrinsic* ;
    paymentReceiptID! issuedDate! paymentReceivedDate! paymentReferenceNumber
PaymentReceiptDetails = PaymentReceiptItem*
PaymentReceiptSummary = NetAmount Extrinsic*
ChargeFileRequestHeader = ProviderName Comments* IdReference* Extrinsic*
ChargeFileDetails = ChargeFile Comments* IdReference* Extrinsic*
PaymentReferenceInfo = PaymentReference | PaymentIDInfo
PaymentPurpose = # ; code!
PaymentRemittanceStatusDetail = # ; code! description! xml:lang!
PayableInvoiceInfo = (InvoiceReference | InvoiceIDInfo) (PayableOrderInfo |
    PayableMasterAgreementInfo)?
PayableOrderInfo = OrderReference | OrderIDInfo
PayableMasterAgreementInfo = MasterAgreementReference | MasterAgreementIDInfo
TaxAdjustmentDetail = Money ; category! region
FeeAmount = Money Fee@36*
DaysPaidEarly ControlSum NumberOfPayments NumberOfCharges = #
PaymentReceiptItem = PaymentDetails ReferenceDocumentInfo Extrinsic* ; paymentLineNumber!
    installmentNumber
ProviderName = # ; xml:lang!
ChargeFile = Period Attachment NumberOfCharges? ; filename size frequency=daily|weekly|monthly!
    format statementDate!
PaymentReference = DocumentReference ; paymentRemittanceID paymentDate
PaymentIDInfo = empty ; paymentRemittanceID! paymentDate
InvoiceReference = DocumentReference ; invoiceID invoiceDate
Fee = Money ; type
PaymentDetails = PaymentAmount PreviousBalance? PresentBalance? Extrinsic*
)";

}  // namespace cxml
