#include "protocols/cxml/grammar.h"

namespace cxml {

// What answers an order: confirmations, ship notices, receipts, service entries.
const std::string_view kFulfilmentGrammar = R"(
ConfirmationRequest = ConfirmationHeader OrderReference (OrderStatusRequestReference |
    OrderStatusRequestIDInfo)* ConfirmationItem*
ShipNoticeRequest = ShipNoticeHeader ShipControl* ShipNoticePortion*
ReceiptRequest = ReceiptRequestHeader ReceiptOrder+ Total
OrderStatusRequest = OrderStatusRequestHeader OrderStatusRequestItem*
SalesOrderRequest = SalesOrderHeader ItemIn*
ComponentConsumptionRequest = ComponentConsumptionHeader ComponentConsumptionPortion*
ProductReplenishmentMessage = ProductReplenishmentHeader ProductReplenishmentDetails+ Extrinsic*
ServiceEntryRequest = ServiceEntryRequestHeader ServiceEntryOrder ServiceEntrySummary
TimeCardRequest TimeCardInfoRequest = TimeCard
ConfirmationHeader = DocumentReference? Total? Shipping? Tax? Contact* Hazard* Comments*
    IdReference* Extrinsic* ; confirmID operation=new|update type=accept|allDetail|detail|
    backordered|except|reject|requestToPay|replace! noticeDate! invoiceID incoTerms=cfr|cif|cip|cpt|
    daf|dap@69|ddp|ddu|dpu@69|deq|des|exw|fas|fca|fob version
OrderReference = DocumentReference ; orderID orderDate
OrderStatusRequestReference = DocumentReference ; orderStatusRequestID orderStatusRequestDate
OrderStatusRequestIDInfo = empty ; orderStatusRequestID! orderStatusRequestDate
ConfirmationItem = UnitOfMeasure Contact* Hazard* ConfirmationStatus+ ; quantity! lineNumber!
    parentLineNumber itemType=composite|item|lean compositeItemType=groupLevel|itemLevel
ShipNoticeHeader = ServiceLevel* DocumentReference? Contact* LegalEntity? OrganizationalUnit*
    Hazard* Comments* TermsOfDelivery? TermsOfTransport* Packaging? Extrinsic* IdReference*
    ReferenceDocumentInfo* ; shipmentID! operation=new|update|delete noticeDate! shipmentDate
    deliveryDate shipmentType=actual|planned fulfillmentType=partial|complete requestedDeliveryDate
    reason=return activityStepType@53=stockTransfer|stockShippingAdvice
ShipControl = CarrierIdentifier+ ShipmentIdentifier+ PackageIdentification? (Route |
    TransportInformation)* Contact* Comments* Extrinsic* ; startDate
ShipNoticePortion = OrderReference (MasterAgreementReference | MasterAgreementIDInfo)? Contact*
    Comments* Extrinsic* ShipNoticeItem* ReferenceDocumentInfo*
ReceiptRequestHeader = DocumentReference? ShipNoticeIDInfo? Comments? Extrinsic* ; receiptID!
    receiptDate! operation=new|delete activityStepType@53=stockTransfer
ReceiptOrder = ReceiptOrderInfo ReceiptItem+ ; closeForReceiving=yes
OrderStatusRequestHeader = (OrderReference | OrderIDInfo) Contact+ Comments? Extrinsic* ;
    orderStatusRequestID! orderStatusRequestDate!
OrderStatusRequestItem = ItemReference Comments? Priority? ; rescheduleRequest=in|out|cancel
    rescheduleDate
SalesOrderHeader = DocumentReference? Total? Tax? Contact+ Comments* Extrinsic* ; salesOrderID!
    operation=new|update|cancel operationAllowed=create|inspect|edit! noticeDate! orderVersion
    channelType=buy|sell|visibility
ComponentConsumptionHeader = Comments* Extrinsic* ; consumptionID! operation=new!
    referenceDocumentID creationDate lastChangeDate
ComponentConsumptionPortion = OrderReference (MasterAgreementReference | MasterAgreementIDInfo)?
    ComponentConsumptionItem* Extrinsic*
ProductReplenishmentHeader = empty ; messageID! creationDate processType=SMI|OEM|VMI|3PL|
    ManufacturingVisibility|Forecast|Consignment|Sales|POC|Capacity|Other
ProductReplenishmentDetails = (ItemID | ResourceID) Description? LeadTime? PlannedAcceptanceDays?
    ManufacturerPartID? ManufacturerName? ReferenceDocumentInfo* Characteristic* Batch? Contact*
    UnitPrice? Inventory? ConsignmentInventory? ReplenishmentTimeSeries* Comments? UnitOfMeasure?
    Extrinsic*
ServiceEntryRequestHeader = PartnerContact* (DocumentReference | DocumentInfo)?
    ServiceEntryDetailLineIndicator? ServiceEntryDetailShipping? ShipNoticeIDInfo? PaymentTerm*
    Period? Comments* IdReference* Extrinsic* ; serviceEntryDate! serviceEntryID!
    supplierReferenceNumber operation=new|update@63|delete isFinal=yes
ServiceEntryOrder = ServiceEntryOrderInfo ServiceEntryItem+
ServiceEntrySummary = SubtotalAmount Tax? SpecialHandlingAmount? ShippingAmount? GrossAmount?
    ServiceEntryDetailDiscount? ServiceEntryHeaderModifications?
    ServiceEntrySummaryLineItemModifications? TotalCharges? TotalAllowances? TotalAmountWithoutTax?
    NetAmount? DepositAmount? DueAmount?
TimeCard = OrderInfo Contractor ReportedTime SubmitterInfo ApprovalInfo* Comments?
    DocumentReference? ; type=new|update|delete status=submitted|approved|denied timeCardID!
Hazard = (Description+ Classification*) | Classification+
ConfirmationStatus = UnitOfMeasure (ItemIn | (UnitPrice? Tax? Shipping?)) SupplierBatchID?
    ScheduleLineReference? ComponentConsumptionDetails* Comments* Extrinsic* ; quantity!
    type=accept|allDetail|detail|backordered|reject|unknown|requestToPay! shipmentDate deliveryDate
ServiceLevel = # ; xml:lang!
TermsOfTransport = SealID? SealingPartyCode? EquipmentIdentificationCode? TransportTerms? Dimension*
    Extrinsic*
ShipmentIdentifier = # ; domain@36 trackingNumberDate@36 trackingURL@36
PackageIdentification = empty ; rangeBegin! rangeEnd!
ShipNoticeItem = ItemID? ShipNoticeItemDetail? UnitOfMeasure Packaging* Hazard* (Batch |
    SupplierBatchID)* AssetInfo* TermsOfDelivery? OrderedQuantity? ShipNoticeItemIndustry?
    ComponentConsumptionDetails* ReferenceDocumentInfo* Comments* Extrinsic* IUIDInfo@71? ;
    quantity! lineNumber! parentLineNumber shipNoticeLineNumber itemType=composite|item|lean
    compositeItemType=groupLevel|itemLevel stockTransferType=intra|inter outboundType=stockTransport
ReceiptOrderInfo = (OrderReference (MasterAgreementReference | MasterAgreementIDInfo)?) |
    (MasterAgreementReference OrderIDInfo?) | (MasterAgreementIDInfo OrderIDInfo?) | OrderIDInfo
ReceiptItem = ReceiptItemReference UnitRate ReceivedAmount AssetInfo* DeliveryAddress? Comments?
    Batch? Classification* Extrinsic* ; receiptLineNumber! quantity! type=received|returned
    parentReceiptLineNumber itemType=composite|item|lean compositeItemType=groupLevel|itemLevel
    completedIndicator=yes
OrderIDInfo = IdReference@36* ; orderID! orderDate
ItemReference = ItemID IdReference* Classification* Description? ; lineNumber!
ComponentConsumptionItem = ItemID UnitOfMeasure? Batch? Contact* Comments*
    ComponentConsumptionDetails* ScrapQuantity? AssetInfo* Extrinsic* ; poLineNumber!
    completedIndicator=yes quantity
ResourceID = SupplierResourceID ResourceType? InputItemID? OutputItemID? IdReference*
Inventory = SubcontractingStockInTransferQuantity? UnrestrictedUseQuantity? BlockedQuantity?
    QualityInspectionQuantity? PromotionQuantity? StockInTransferQuantity? IncrementQuantity?
    RequiredMinimumQuantity? RequiredMaximumQuantity? StockOnHandQuantity? WorkInProcessQuantity?
    IntransitQuantity? ScrapQuantity? OrderQuantity? DaysOfSupply?
ConsignmentInventory = SubcontractingStockInTransferQuantity? UnrestrictedUseQuantity?
    BlockedQuantity? QualityInspectionQuantity? PromotionQuantity? StockInTransferQuantity?
    IncrementQuantity? RequiredMinimumQuantity? RequiredMaximumQuantity?
ReplenishmentTimeSeries = TimeSeriesDetails+ ; type=manufacturingOrder|purchaseOrder|
    supplierForecast|shipment|projectedStock|firmReceipt|plannedReceipt|forecastConfirmation|
    capacityConfirmation|capacityShiftRuns|custom! customType
PartnerContact = Contact IdReference*
ServiceEntryDetailLineIndicator = empty ; isTaxInLine=yes isSpecialHandlingInLine=yes
    isShippingInLine=yes isDiscountInLine=yes isAccountingInLine=yes
ServiceEntryDetailShipping = Contact Contact+ (CarrierIdentifier+ ShipmentIdentifier+)?
    DocumentReference?
ServiceEntryOrderInfo OrderInfo = OrderReference | OrderIDInfo
ServiceEntryItem = ItemReference (MasterAgreementReference | MasterAgreementIDInfo)? (UnitRate |
    (UnitOfMeasure UnitPrice PriceBasisQuantity?))? Period? SubtotalAmount? Tax? GrossAmount?
    ServiceEntryDetailLineSpecialHandling? ServiceEntryDetailLineShipping? ShipNoticeIDInfo?
    ServiceEntryDetailDiscount? ServiceEntryItemModifications? TotalCharges? TotalAllowances?
    TotalAmountWithoutTax? NetAmount? Distribution* Comments* Extrinsic* ; serviceLineNumber!
    quantity! referenceDate inspectionDate type=material|service isAdHoc=yes
SubtotalAmount GrossAmount TotalCharges TotalAllowances TotalAmountWithoutTax NetAmount
    DepositAmount DueAmount ReceivedAmount TimeSeriesAmount ExpenseAmount = Money
SpecialHandlingAmount = Money Description? Distribution@36*
ShippingAmount = Money Distribution@36*
ServiceEntryDetailDiscount = Money ; percentageRate
ServiceEntryHeaderModifications ServiceEntrySummaryLineItemModifications
    ServiceEntryItemModifications = Modification+
ReportedTime = Period TimeCardTimeInterval* Expense*
SubmitterInfo = Contact? ; submittedDate!
ApprovalInfo = Contact? ; approvedDate!
ScheduleLineReference = Extrinsic* ; quantity! requestedDeliveryDate! lineNumber
ComponentConsumptionDetails = Product UnitOfMeasure BuyerBatchID? SupplierBatchID?
    ReferenceDocumentInfo* AssetInfo* Dimension* Extrinsic* ; lineNumber quantity!
    type=blocked|qualityRestricted|scrapped usage=yes|no
SealID SealingPartyCode EquipmentIdentificationCode SupplierResourceID ResourceType HTSCode
    ImporterOfRecord = #
ShipNoticeItemDetail = UnitPrice? Description* UnitOfMeasure? PriceBasisQuantity? Classification*
    ManufacturerPartID? ManufacturerName? Dimension* ItemDetailIndustry? Extrinsic* ImportInfo@71?
ShipNoticeItemIndustry = ShipNoticeItemRetail? ShipNoticeItemLifeSciences@63?
ReceiptItemReference = ItemID? Description? (ManufacturerPartID ManufacturerName)?
    (ShipNoticeReference | ShipNoticeIDInfo)? ShipNoticeLineItemReference? ReferenceDocumentInfo* ;
    lineNumber!
DeliveryAddress = Address
ScrapQuantity StockOnHandQuantity WorkInProcessQuantity IntransitQuantity TimeSeriesQuantity
    UpsideQuantity = UnitOfMeasure? ; quantity!
InputItemID OutputItemID = ItemID*
SubcontractingStockInTransferQuantity UnrestrictedUseQuantity BlockedQuantity
    QualityInspectionQuantity PromotionQuantity StockInTransferQuantity IncrementQuantity
    RequiredMinimumQuantity RequiredMaximumQuantity = UnitOfMeasure? ; quantity
OrderQuantity = UnitOfMeasure? ; minimum maximum
DaysOfSupply = empty ; minimum maximum
TimeSeriesDetails = Period (TimeSeriesQuantity | TimeSeriesValue | TimeSeriesAmount@48)?
    UpsideQuantity? IdReference* Extrinsic*
ServiceEntryDetailLineSpecialHandling = Description? Money
ServiceEntryDetailLineShipping = ServiceEntryDetailShipping Money
TimeCardTimeInterval = TimeRange Comments? Extrinsic* ; duration! payCode! isNonBillable=yes
Expense = ExpenseAmount Comments* Extrinsic* ; expenseDate! expenseType! isNonBillable=yes
ImportInfo = HTSCode? ImporterOfRecord?
ShipNoticeItemRetail = BestBeforeDate? ExpiryDate? FreeGoodsQuantity? PromotionDealID?
    PromotionVariantID?
ShipNoticeItemLifeSciences = Study? ProtocolID? PoolID@69? MedicationListInfo* Extrinsic*
ShipNoticeLineItemReference = empty ; shipNoticeLineNumber!
TimeSeriesValue = Description? ; value!
TimeRange = empty ; startDate endDate
ExpiryDate = empty ; date!
)";

}  // namespace cxml
