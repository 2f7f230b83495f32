#include "protocols/cxml/grammar.h"

namespace cxml {

// Invoices.
const std::string_view kInvoiceGrammar = R"(
InvoiceDetailRequest = InvoiceDetailRequestHeader (InvoiceDetailOrder+ | InvoiceDetailHeaderOrder+)
    InvoiceDetailSummary
InvoiceDetailRequestHeader = InvoiceDetailHeaderIndicator InvoiceDetailLineIndicator InvoicePartner*
    DocumentReference? InvoiceIDInfo? PaymentProposalIDInfo@37? InvoiceDetailShipping?
    ShipNoticeIDInfo@37? (InvoiceDetailPaymentTerm* | PaymentTerm*) PaymentInformation@69? Period?
    Comments? IdReference@37* Extrinsic* ; invoiceID! isInformationOnly=yes purpose=standard|
    creditMemo|debitMemo|lineLevelCreditMemo|lineLevelDebitMemo@37 operation=new|delete invoiceDate!
    invoiceOrigin=supplier|buyer isERS@37=yes
InvoiceDetailOrder = InvoiceDetailOrderInfo InvoiceDetailReceiptInfo@37?
    InvoiceDetailShipNoticeInfo@37? (InvoiceDetailItem | InvoiceDetailServiceItem)+
InvoiceDetailHeaderOrder = InvoiceDetailOrderInfo InvoiceDetailOrderSummary
InvoiceDetailSummary = SubtotalAmount Tax SpecialHandlingAmount? ShippingAmount? GrossAmount?
    InvoiceDetailDiscount? InvoiceHeaderModifications@37?
    InvoiceDetailSummaryLineItemModifications@37? TotalCharges@37? TotalAllowances@37?
    TotalAmountWithoutTax@37? NetAmount DepositAmount? DueAmount? InvoiceDetailSummaryIndustry@37?
InvoiceDetailHeaderIndicator = empty ; isHeaderInvoice=yes isVatRecoverable=yes
    isPriceBasedLineLevelCreditMemo@37=yes
InvoiceDetailLineIndicator = empty ; isTaxInLine=yes isSpecialHandlingInLine=yes
    isShippingInLine=yes isDiscountInLine=yes isAccountingInLine=yes isPriceAdjustmentInLine@37=yes
InvoicePartner = Contact IdReference*
InvoiceIDInfo = empty ; invoiceID! invoiceDate
PaymentProposalIDInfo = empty ; paymentProposalID!
InvoiceDetailShipping = Contact Contact+ (CarrierIdentifier+ ShipmentIdentifier+)?
    DocumentReference? ; shippingDate
InvoiceDetailPaymentTerm = empty ; payInNumberOfDays! percentageRate!
PaymentInformation = PaymentMethodRemittanceInformation* ; paymentNetDueDate@69
InvoiceDetailOrderInfo = (OrderReference (MasterAgreementReference | MasterAgreementIDInfo)?
    SupplierOrderInfo?) | (MasterAgreementReference OrderIDInfo? SupplierOrderInfo?) |
    (MasterAgreementIDInfo OrderIDInfo? SupplierOrderInfo?) | (OrderIDInfo SupplierOrderInfo?) |
    SupplierOrderInfo
InvoiceDetailReceiptInfo = ReceiptReference | ReceiptIDInfo
InvoiceDetailShipNoticeInfo = ShipNoticeReference | ShipNoticeIDInfo
InvoiceDetailItem = UnitOfMeasure UnitPrice PriceBasisQuantity@37? InvoiceDetailItemReference
    ReceiptLineItemReference@37? ShipNoticeLineItemReference@37? (ServiceEntryItemReference@37 |
    ServiceEntryItemIDInfo@37)? ProductMovementItemIDInfo@37? SubtotalAmount? Tax?
    InvoiceDetailLineSpecialHandling? InvoiceDetailLineShipping? ShipNoticeIDInfo@37? GrossAmount?
    InvoiceDetailDiscount? InvoiceItemModifications@37? TotalCharges@37? TotalAllowances@37?
    TotalAmountWithoutTax@37? NetAmount? Distribution* Packaging@37* InvoiceDetailItemIndustry@37?
    Comments? CustomsInfo@37? Extrinsic* ; invoiceLineNumber! quantity! referenceDate inspectionDate
    parentInvoiceLineNumber@37 itemType@37=composite|item|lean@48
    compositeItemType@37=groupLevel|itemLevel reason@37=return isAdHoc@37=yes
InvoiceDetailServiceItem = InvoiceDetailServiceItemReference (ServiceEntryItemReference@37 |
    ServiceEntryItemIDInfo@37)? SubtotalAmount Period? (UnitRate | (UnitOfMeasure UnitPrice
    PriceBasisQuantity@37?))? Tax? GrossAmount? InvoiceDetailDiscount? InvoiceItemModifications@37?
    TotalCharges@37? TotalAllowances@37? TotalAmountWithoutTax@37? NetAmount? Distribution*
    Comments? InvoiceLaborDetail? Extrinsic* ; invoiceLineNumber! quantity referenceDate
    inspectionDate parentInvoiceLineNumber@37 itemType@37=composite|item|lean@48 isAdHoc@37=yes
InvoiceDetailOrderSummary = SubtotalAmount Period? Tax? InvoiceDetailLineSpecialHandling?
    InvoiceDetailLineShipping? GrossAmount? InvoiceDetailDiscount? NetAmount? Comments? Extrinsic* ;
    invoiceLineNumber! inspectionDate
InvoiceDetailDiscount = Money Distribution@37* ; percentageRate
InvoiceHeaderModifications InvoiceDetailSummaryLineItemModifications InvoiceItemModifications =
    Modification+
InvoiceDetailSummaryIndustry = InvoiceDetailSummaryRetail?
PaymentMethodRemittanceInformation = Contact PaymentMethod* PaymentMethodPartner* ; isDefault=yes
    preferredPaymentMethod=ach|cash|check|creditCard|debitCard|draft|wire|other
ReceiptReference = DocumentReference ; receiptID receiptDate
ReceiptIDInfo = IdReference* ; receiptID! receiptDate
InvoiceDetailItemReference = ItemID? Description? Classification@37* (ManufacturerPartID
    ManufacturerName)? Country? SerialNumber* SupplierBatchID@37?
    InvoiceDetailItemReferenceIndustry@37? ; lineNumber! serialNumber
ReceiptLineItemReference = empty ; receiptLineNumber!
ServiceEntryItemReference = DocumentReference ; serviceLineNumber! serviceEntryID serviceEntryDate
ServiceEntryItemIDInfo = IdReference* ; serviceLineNumber! serviceEntryID! serviceEntryDate
ProductMovementItemIDInfo = IdReference* ; movementLineNumber! movementID! movementDate!
InvoiceDetailLineSpecialHandling = Description? Money Distribution@37*
InvoiceDetailLineShipping = InvoiceDetailShipping Money Distribution@37*
InvoiceDetailItemIndustry = InvoiceDetailItemRetail?
CustomsInfo = Issuer DocumentInfo
InvoiceDetailServiceItemReference = Classification* ItemID? Description? ; lineNumber
InvoiceLaborDetail = Contractor? JobDescription? Supervisor? WorkLocation? InvoiceTimeCardDetail?
InvoiceDetailSummaryRetail = AdditionalAmounts?
PaymentMethod = Description? ; type=ach|cash|check|creditCard|debitCard|draft|wire|other!
PaymentMethodPartner = PaymentMethod PaymentPartner+
InvoiceDetailItemReferenceIndustry = InvoiceDetailItemReferenceRetail?
InvoiceDetailItemRetail = AdditionalPrices? TotalRetailAmount? ItemIndicator* PromotionDealID?
    PromotionVariantID?
Issuer = Address
InvoiceTimeCardDetail = TimeCardReference | TimeCardIDInfo
AdditionalAmounts = TotalRetailAmount? InformationalAmount? GrossProgressPaymentAmount?
    TotalReturnableItemsDepositAmount? GoodsAndServiceAmount? ExactAmount?
PaymentPartner = Contact IdReference* (PCard? | PaymentToken@63?)? NatureOfBusiness@48?
    IncorporationType@48? AccountCurrency@48?
InvoiceDetailItemReferenceRetail = EANID? EuropeanWasteCatalogID? Characteristic*
AdditionalPrices = UnitGrossPrice? InformationalPrice? InformationalPriceExclTax?
    UnitNetPriceCorrection?
TotalRetailAmount InformationalAmount GrossProgressPaymentAmount TotalReturnableItemsDepositAmount
    GoodsAndServiceAmount ExactAmount = Money
ItemIndicator = empty ; domain! value!
TimeCardReference = DocumentReference ; timeCardID
TimeCardIDInfo = empty ; timeCardID!
PaymentToken = empty ; number! expiration! name token!
NatureOfBusiness IncorporationType = #
AccountCurrency = empty ; code!
UnitGrossPrice InformationalPrice InformationalPriceExclTax UnitNetPriceCorrection = Money
    PriceBasisQuantity?
)";

}  // namespace cxml
