#include "protocols/cxml/grammar.h"

namespace cxml {

// Punchout and its items, with what orders and confirmations share of them.
const std::string_view kItemGrammar = R"(
PunchOutSetupRequest = BuyerCookie Extrinsic* BrowserFormPost? Contact* SupplierSetup? ShipTo?
    SelectedItem? ItemOut* ; operation=create|inspect|edit|source!
PunchOutOrderMessage = BuyerCookie PunchOutOrderMessageHeader ItemIn*
ItemOut = ItemID Path? (ItemDetail | BlanketItemDetail@20)? (SupplierID | SupplierList)? ShipTo?
    Shipping? Tax? SpendDetail? Distribution* Contact* TermsOfDelivery@36? Comments* Indicator@63*
    Tolerances@36? ControlKeys@36? ScheduleLine@36* (MasterAgreementReference@36 |
    MasterAgreementIDInfo@36)? ItemOutIndustry@36? Packaging@36* ReleaseInfo@36? Batch@36? ;
    quantity! lineNumber requisitionID agreementItemNumber requestedDeliveryDate isAdHoc=yes
    parentLineNumber@36 itemType@36=composite|item|lean@48 requiresServiceEntry@36=yes
    confirmationDueDate@36 compositeItemType@36=groupLevel|itemLevel
    itemClassification@48=material|service itemCategory@36=materialUnknown@48|text@48|
    stockTransfer@48|materialGroup@48|subcontract|consignment|thirdParty|limit@48
    subcontractingType@36=regular|refurbWithoutChange|refurbWithChange|replacement
    stockTransferType@48=intra|inter requestedShipmentDate@36 isReturn@36=yes
    returnAuthorizationNumber@36 isDeliveryCompleted@36=yes unlimitedDelivery@48=yes
    isItemChanged@48=yes isKanban@48=yes stoDelivery@48=full|partial stoOrderCombination@48=yes
    stoFinalDelivery@53=yes operation@63=delete|block
ItemIn = ItemID Path? ItemDetail (SupplierID | SupplierList@36)? ShipTo? Shipping? Tax? SpendDetail?
    Distribution@36* Contact@36* Comments@36? ScheduleLine@36* BillTo@36? Batch@36? Period@48?
    DateInfo@36* Extrinsic@36* ; quantity! openQuantity@36 promisedQuantity@36 lineNumber
    parentLineNumber@36 itemType@36=composite|item|lean@48 compositeItemType@36=groupLevel|itemLevel
    itemClassification@36=material|service itemCategory@36=materialUnknown@48|text@48|
    stockTransfer@48|materialGroup@48|subcontract|consignment|thirdParty|limit@48
BuyerCookie SupplierPartAuxiliaryID = any
BrowserFormPost SupplierSetup = URL
SelectedItem = ItemID
PunchOutOrderMessageHeader = SourcingStatus? Total ShipTo? Shipping? Tax? SupplierOrderInfo? ;
    operationAllowed=create|inspect|edit! quoteStatus=pending|final
ItemID = SupplierPartID SupplierPartAuxiliaryID? BuyerPartID@36? IdReference@36*
ItemDetail = UnitPrice Description+ OverallLimit@36? ExpectedLimit@36? UnitOfMeasure
    PriceBasisQuantity@36? Classification+ ManufacturerPartID? ManufacturerName? URL? LeadTime?
    Dimension@36* ItemDetailIndustry@36? AttachmentReference@36* PlannedAcceptanceDays@36?
    Extrinsic*
BlanketItemDetail = Description+ OverallLimit@48? ExpectedLimit@48? MaxAmount? MinAmount?
    MaxContractAmount@48? MaxAdhocAmount@48? MaxQuantity? MinQuantity? UnitPrice? UnitOfMeasure?
    PriceBasisQuantity@36? Classification* Extrinsic*
SupplierID = # ; domain!
SupplierList = Supplier+
Shipping = Money Description Modifications@36? ; trackingDomain trackingId tracking
Tax = Money TaxAdjustmentAmount@48? Description TaxDetail* Distribution@36* Extrinsic@36*
SpendDetail = TravelDetail | FeeDetail | LaborDetail | Extrinsic
Distribution = Accounting Charge
TermsOfDelivery = TermsOfDeliveryCode ShippingPaymentMethod TransportTerms? Address? Comments*
Indicator = # ; type level=warning|error
Tolerances = QuantityTolerance? PriceTolerance? TimeTolerance?
ControlKeys = OCInstruction? ASNInstruction? InvoiceInstruction? SESInstruction?
ScheduleLine = UnitOfMeasure ScheduleLineReleaseInfo? SubcontractingComponent* ShipTo@48?
    ScheduleLineIndustry@63? Extrinsic* ; quantity! requestedDeliveryDate! lineNumber deliveryWindow
    requestedShipmentDate originalRequestedDeliveryDate type@63=backlog|immediate|forecast
    statisticalDeliveryDate@71
MasterAgreementReference = DocumentReference ; agreementID agreementDate
    agreementType@36=scheduling_agreement
MasterAgreementIDInfo = IdReference@36* ; agreementID! agreementDate
    agreementType@36=scheduling_agreement
ItemOutIndustry = ItemOutRetail? ReferenceDocumentInfo* Priority? QualityInfo? SerialNumberInfo@37?
    BatchInfo@48? AssetInfo@48* PackagingDistribution@48* ItemOutLifeSciences@63?
    ItemOutAerospaceAndDefense@63? IUIDInfo@71? ; planningType=MTO|MTS|ATO|CTO
    requiresRealTimeConsumption@48=yes isHUMandatory@48=yes
Packaging = ((PackagingCode+ Dimension*) | Dimension+) Description? PackagingLevelCode?
    PackageTypeCodeIdentifierCode? ShippingContainerSerialCode?
    ShippingContainerSerialCodeReference? PackageID? ShippingMark* OrderedQuantity?
    DispatchQuantity? FreeGoodsQuantity? QuantityVarianceNote? BestBeforeDate? AssetInfo@48*
    PackagingIndustry@63? StoreCode@48? Extrinsic*
ReleaseInfo = UnitOfMeasure ShipNoticeReleaseInfo? Extrinsic* ; releaseType=forecast|jit!
    cumulativeReceivedQuantity! releaseNumber productionGoAheadEndDate materialGoAheadEndDate
Batch = BuyerBatchID? SupplierBatchID? PropertyValuation* ; productionDate expirationDate
    inspectionDate shelfLife originCountryCode batchQuantity@37
BillTo = Address IdReference@36*
Period = empty ; startDate! endDate!
DateInfo = Extrinsic* ; type=expectedShipmentDate|productionStartDate|productionFinishDate|
    requestedPickUpDate|expectedPickUpDate|actualPickUpDate|requestedDeliveryDate|
    expectedDeliveryDate|actualDeliveryDate|confirmedShipmentDate|confirmedDeliveryDate! date!
SourcingStatus = # ; action=approve|cancel|deny xml:lang!
Total = Money Modifications@36?
SupplierOrderInfo = empty ; orderID! orderDate@36
SupplierPartID = # ; revisionID@36
BuyerPartID UnitOfMeasure ManufacturerPartID LeadTime PlannedAcceptanceDays MaxQuantity MinQuantity
    PackagingLevelCode PackageTypeCodeIdentifierCode ShippingContainerSerialCode
    ShippingContainerSerialCodeReference ShippingMark QuantityVarianceNote StoreCode BuyerBatchID
    SupplierBatchID TaxRegime ComponentID ProductRevisionID PromotionVariantID PromotionDealID
    SerialNumber ProtocolID PoolID IUIDNumber GlobalIndividualAssetID ReturnablePackageID
    PackageTrackingID EANID EuropeanWasteCatalogID StudyID KitTypeID ParentID LabelID OrderProtocol
    = #
UnitPrice = Money Modifications@36? PricingConditions@48?
OverallLimit ExpectedLimit MaxAmount MinAmount MaxContractAmount MaxAdhocAmount TaxAdjustmentAmount
    Charge TaxableAmount TaxAmount DeductionAmount DeductedPrice = Money
PriceBasisQuantity = UnitOfMeasure Description? ; quantity! conversionFactor!
Classification = # ; domain! code@36
ManufacturerName = # ; xml:lang
Dimension = UnitOfMeasure ; quantity! type=length|width|height|weight|volume|stackHeight|
    grossWeight|grossVolume|unitGrossWeight|unitNetWeight!
ItemDetailIndustry = ItemDetailRetail? ; isConfigurableMaterial=yes
AttachmentReference = Name Description InternalID URL@36? ; length version@36
Supplier = Name Comments? SupplierID+ SupplierLocation* ; corporateURL storeFrontURL
Modifications = Modification+
TaxDetail = TaxableAmount? TaxAmount TaxLocation? TaxAdjustmentAmount@48? Description?
    TriangularTransactionLawReference? TaxRegime@36? TaxExemption@36? Extrinsic@36* ;
    taxedElement@36 purpose category! percentageRate isVatRecoverable=yes taxPointDate paymentDate
    isTriangularTransaction=yes exemptDetail@36=zeroRated|exempt isWithholdingTax@36=yes
    taxRateType@36 basePercentageRate@36 isIncludedInPrice@36=yes
TravelDetail = (AirDetail | CarRentalDetail | HotelDetail | RailDetail) PolicyViolation* Comments?
    TermsAndConditions? ; confirmationNumber! pnrLocator quoteExpirationTime
FeeDetail = UnitRate+ Period? ; isRecurring=yes
LaborDetail = UnitRate+ Period Contractor? JobDescription? Supervisor? WorkLocation? Extrinsic@20* ;
    supplierReferenceCode
Accounting = Segment+ | AccountingSegment+ ; name!
TermsOfDeliveryCode ShippingPaymentMethod TransportTerms = # ; value!
QuantityTolerance = Percentage | Value
PriceTolerance = Percentage | Money
TimeTolerance = empty ; limit! type=minutes|hours|days|weeks
OCInstruction = Lower? Upper? ; value=allowed|notAllowed|requiredBeforeASN!
ASNInstruction = Lower? Upper? ; value=allowed|notAllowed!
InvoiceInstruction = TemporaryPrice? Lower@48? Upper@48? ; value=isERS|isNotERS|allowed|notAllowed
    verificationType=goodsReceipt unitPriceEditable@48=yes|no
SESInstruction = Lower@48? Upper@48? ; value=allowed|notAllowed! unitPriceEditable@48=yes|no
ScheduleLineReleaseInfo = UnitOfMeasure ; commitmentCode=firm|tradeoff|forecast!
    cumulativeScheduledQuantity! receivedQuantity
SubcontractingComponent = ComponentID UnitOfMeasure Description? Product? ProductRevisionID? Batch?
    SubcontractingComponentIndustry@63? ; quantity! requirementDate
    materialProvisionIndicator=reworkTo|reworkFrom|regular
ScheduleLineIndustry = ScheduleLineAerospaceAndDefense?
DocumentReference = empty ; payloadID!
ItemOutRetail = PromotionVariantID? PromotionDealID?
ReferenceDocumentInfo = (DocumentInfo | DocumentReference)? DateInfo* Contact* Extrinsic* ;
    lineNumber scheduleLineNumber@48 status=created|released|open|completed|closed|cancelled
Priority = Description? ; level=1|2|3|4|5! sequence inventory_level
QualityInfo = IdReference* | CertificateInfo@48* ; requiresQualityProcess=yes
SerialNumberInfo = SerialNumber* PropertyValue* ; requiresSerialNumber=yes type=list|profile|range
BatchInfo = empty ; requiresBatch=yes
AssetInfo = Extrinsic* ; isReferencedAsset@48=no tagNumber serialNumber location equipmentId@48
PackagingDistribution = StoreCode UnitOfMeasure ; quantity!
ItemOutLifeSciences = Study? KitType? ProtocolID? PackageControlNumber? PoolID? MedicationListInfo*
    Extrinsic* ; isCFGPooled=yes
ItemOutAerospaceAndDefense ScheduleLineAerospaceAndDefense = DPAS* ; dpasRating=DO|DX
IUIDInfo = IUIDNumber* ; requiresIUID=yes
PackagingCode TaxLocation TriangularTransactionLawReference ExemptReason = # ; xml:lang!
PackageID = GlobalIndividualAssetID? ReturnablePackageID? PackageTrackingID?
OrderedQuantity DispatchQuantity FreeGoodsQuantity = UnitOfMeasure? ; quantity
BestBeforeDate = empty ; date!
PackagingIndustry = PackagingLifeSciences?
ShipNoticeReleaseInfo = (ShipNoticeReference | ShipNoticeIDInfo) UnitOfMeasure ; receivedQuantity!
PropertyValuation = PropertyReference? ValueGroup*
PricingConditions = ValidityPeriods
ItemDetailRetail = EANID? EuropeanWasteCatalogID? Characteristic*
InternalID = # ; domain
SupplierLocation = Address OrderMethods
Modification = OriginalPrice? (AdditionalDeduction | AdditionalCost) Tax? ModificationDetail? ;
    level
TaxExemption = ExemptReason? ; exemptCode!
AirDetail = TripType AirLeg+ AvailablePrice* Penalty?
CarRentalDetail = Vendor CarRentalPickup CarRentalDropoff BookingClassCode? CarRentalFee+
    LimitedMileage? AvailablePrice* ; travelSegment! pickupTime! dropoffTime!
HotelDetail = Vendor Address RoomType BookingClassCode? Meal* Rate* AvailablePrice* ; travelSegment!
    arrivalTime! departureTime! checkinTime! checkoutTime! earlyCheckinAllowed=yes
    lateCheckoutAllowed=yes
RailDetail = TripType RailLeg+ AvailablePrice* Penalty?
PolicyViolation = Description PolicyViolationJustification Comments? ; level=warning|violation!
TermsAndConditions = Description+
UnitRate = Money UnitOfMeasure PriceBasisQuantity@36? TermReference?
Contractor = ContractorIdentifier Contact
JobDescription PolicyViolationJustification Amenities = Description
Supervisor = Contact
WorkLocation = Address
Segment = empty ; type! id! description!
AccountingSegment = Name Description ; id!
Percentage DeductionPercent = empty ; percent!
Value = empty ; value!
Lower Upper = Tolerances
TemporaryPrice = empty ; value=yes|no!
Product = SupplierPartID? SupplierPartAuxiliaryID? BuyerPartID? IdReference*
SubcontractingComponentIndustry = SubcontractingComponentLifeSciences? BatchInfo?
DocumentInfo = empty ; documentID! documentType! documentDate
CertificateInfo = IdReference ; isRequired=yes
PropertyValue = Characteristic* ; name
Study = StudyID Description?
KitType = KitTypeID Description?
PackageControlNumber = # ; packageControlNumberExpiryDate! isPackageControlNumberReleased=yes
MedicationListInfo = PropertyValue* ; type=range
DPAS = empty ; rating! contract quantity
PackagingLifeSciences = MedicationListInfo*
ShipNoticeReference = DocumentReference ; shipNoticeID shipNoticeDate
ShipNoticeIDInfo = IdReference@36* ; shipNoticeID! shipNoticeDate
PropertyReference = IdReference*
ValueGroup = IdReference? ParentID? PropertyValue*
ValidityPeriods = ValidityPeriod+
Characteristic = empty ; domain! value! code
OrderMethods = OrderMethod+ Contact?
OriginalPrice = Money ; type
AdditionalDeduction = DeductionAmount | DeductionPercent | DeductedPrice ; type
AdditionalCost CostTermValue = Money | Percentage
ModificationDetail = Description? IdReference@63? ParentID@63? Extrinsic* ; name! code startDate
    endDate scope@63 calculationType@63
TripType = empty ; type=round|oneWay|multiLeg!
AirLeg = Vendor AirLegOrigin AirLegDestination BookingClassCode? Rate? Meal* ; travelSegment!
    departureTime! arrivalTime! flightNumber! seatNumber seatType=window|aisle|middle upgrade=yes
    stops equipment
AvailablePrice = Money Description? ; type=lowest|lowestCompliant|highestCompliant|highest|other!
Penalty = Money Description
Vendor = Address SupplierID* ; preferred=yes|no!
CarRentalPickup CarRentalDropoff RailLegOrigin RailLegDestination = Airport | Address
BookingClassCode = Description? ; domain! code!
CarRentalFee = Total Rate* ; type=baseRate|additionalDriver|airportAccessFee|dropOffCharge|
    vehicleLicensingFee|touristTax|prepaidGasoline|navigationSystem|childSeat|luggageRack|
    collisionDamageInsurance|liabilityInsurance|mobilePhone|other
LimitedMileage = UnitOfMeasure ; quantity!
RoomType = Description? Amenities* ; smoking=yes|no! numberOfBed
    bedType=king|queen|full|double|single|other
Meal = BookingClassCode? Description?
Rate = Total UnitRate Description? ; quantity!
RailLeg = Vendor RailLegOrigin RailLegDestination BookingClassCode? Rate? Meal* ; travelSegment!
    departureTime! arrivalTime! trainNumber! seatNumber carType=sleeper|seat
TermReference = empty ; termName! term!
ContractorIdentifier = # ; domain=supplierReferenceID|buyerReferenceID!
SubcontractingComponentLifeSciences = LabelID? Extrinsic*
ValidityPeriod = ConditionTypes ; from! to!
OrderMethod = OrderTarget OrderProtocol?
AirLegOrigin AirLegDestination = Airport
Airport = Address? ; airportCode!
ConditionTypes = ConditionType+
OrderTarget = Phone | Email | Fax | URL | OtherOrderTarget
ConditionType = CostTermValue? Scales? ; name!
OtherOrderTarget = any ; name
Scales = Scale+ ; scaleType=From|To|Graduated! scaleBasis
Scale = CostTermValue+ ; from to
)";

}  // namespace cxml
