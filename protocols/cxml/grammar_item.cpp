#include "protocols/cxml/grammar.h"

namespace cxml {

// Punchout and its items (cXML DTD 1.2.071).
const std::string_view kItemGrammar = R"(
PunchOutSetupRequest = BuyerCookie Extrinsic* BrowserFormPost? Contact* SupplierSetup? ShipTo?
    SelectedItem? ItemOut* ; operation=create|inspect|edit|source!
PunchOutOrderMessage = BuyerCookie PunchOutOrderMessageHeader ItemIn*
BuyerCookie = any
BrowserFormPost = URL
SupplierSetup = URL
SelectedItem = ItemID
ItemOut = ItemID Path? (ItemDetail | BlanketItemDetail)? (SupplierID | SupplierList)? ShipTo?
    Shipping? Tax? SpendDetail? Distribution* Contact* TermsOfDelivery? Comments* Indicator*
    Tolerances? ControlKeys? ScheduleLine* (MasterAgreementReference | MasterAgreementIDInfo)?
    ItemOutIndustry? Packaging* ReleaseInfo? Batch? ; lineNumber requisitionID agreementItemNumber
    requestedDeliveryDate isAdHoc=yes parentLineNumber itemType=composite|item|lean
    requiresServiceEntry=yes confirmationDueDate compositeItemType=groupLevel|itemLevel
    itemClassification=material|service
    itemCategory=materialUnknown|text|stockTransfer|materialGroup|subcontract|consignment|thirdParty|limit
    subcontractingType=regular|refurbWithoutChange|refurbWithChange|replacement
    stockTransferType=intra|inter requestedShipmentDate isReturn=yes returnAuthorizationNumber
    isDeliveryCompleted=yes unlimitedDelivery=yes isItemChanged=yes isKanban=yes
    stoDelivery=full|partial stoOrderCombination=yes stoFinalDelivery=yes operation=delete|block
    quantity!
PunchOutOrderMessageHeader = SourcingStatus? Total ShipTo? Shipping? Tax? SupplierOrderInfo? ;
    quoteStatus=pending|final operationAllowed=create|inspect|edit!
ItemIn = ItemID Path? ItemDetail (SupplierID | SupplierList)? ShipTo? Shipping? Tax? SpendDetail?
    Distribution* Contact* Comments? ScheduleLine* BillTo? Batch? Period? DateInfo* Extrinsic* ;
    openQuantity promisedQuantity lineNumber parentLineNumber itemType=composite|item|lean
    compositeItemType=groupLevel|itemLevel itemClassification=material|service
    itemCategory=materialUnknown|text|stockTransfer|materialGroup|subcontract|consignment|thirdParty|limit
    quantity!
ItemID = SupplierPartID SupplierPartAuxiliaryID? BuyerPartID? IdReference*
ItemDetail = UnitPrice Description+ OverallLimit? ExpectedLimit? UnitOfMeasure PriceBasisQuantity?
    Classification+ ManufacturerPartID? ManufacturerName? URL? LeadTime? Dimension*
    ItemDetailIndustry? AttachmentReference* PlannedAcceptanceDays? Extrinsic*
BlanketItemDetail = Description+ OverallLimit? ExpectedLimit? MaxAmount? MinAmount?
    MaxContractAmount? MaxAdhocAmount? MaxQuantity? MinQuantity? UnitPrice? UnitOfMeasure?
    PriceBasisQuantity? Classification* Extrinsic*
SupplierID = # ; domain!
SupplierList = Supplier+
Shipping = Money Description Modifications? ; trackingId tracking trackingDomain
Tax = Money TaxAdjustmentAmount? Description TaxDetail* Distribution* Extrinsic*
SpendDetail = TravelDetail | FeeDetail | LaborDetail | Extrinsic
Distribution = Accounting Charge
TermsOfDelivery = TermsOfDeliveryCode ShippingPaymentMethod TransportTerms? Address? Comments*
Indicator = # ; level=warning|error type
Tolerances = QuantityTolerance? PriceTolerance? TimeTolerance?
ControlKeys = OCInstruction? ASNInstruction? InvoiceInstruction? SESInstruction?
ScheduleLine = UnitOfMeasure ScheduleLineReleaseInfo? SubcontractingComponent* ShipTo?
    ScheduleLineIndustry? Extrinsic* ; requestedDeliveryDate! lineNumber deliveryWindow
    requestedShipmentDate originalRequestedDeliveryDate type=backlog|immediate|forecast
    statisticalDeliveryDate quantity!
MasterAgreementReference = DocumentReference ; agreementDate agreementType=scheduling_agreement
    agreementID
MasterAgreementIDInfo = IdReference* ; agreementDate agreementType=scheduling_agreement
    agreementID!
ItemOutIndustry = ItemOutRetail? ReferenceDocumentInfo* Priority? QualityInfo? SerialNumberInfo?
    BatchInfo? AssetInfo* PackagingDistribution* ItemOutLifeSciences? ItemOutAerospaceAndDefense?
    IUIDInfo? ; requiresRealTimeConsumption=yes isHUMandatory=yes planningType=MTO|MTS|ATO|CTO
Packaging = ((PackagingCode+ Dimension*) | Dimension+) Description? PackagingLevelCode?
    PackageTypeCodeIdentifierCode? ShippingContainerSerialCode?
    ShippingContainerSerialCodeReference? PackageID? ShippingMark* OrderedQuantity?
    DispatchQuantity? FreeGoodsQuantity? QuantityVarianceNote? BestBeforeDate? AssetInfo*
    PackagingIndustry? StoreCode? Extrinsic*
ReleaseInfo = UnitOfMeasure ShipNoticeReleaseInfo? Extrinsic* ; cumulativeReceivedQuantity!
    releaseNumber productionGoAheadEndDate materialGoAheadEndDate releaseType=forecast|jit!
Batch = BuyerBatchID? SupplierBatchID? PropertyValuation* ; expirationDate inspectionDate
    shelfLife originCountryCode batchQuantity productionDate
SourcingStatus = # ; xml:lang! action=approve|cancel|deny
Total = Money Modifications?
SupplierOrderInfo = empty ; orderDate orderID!
BillTo = Address IdReference*
Period = empty ; endDate! startDate!
DateInfo = Extrinsic* ; date!
    type=expectedShipmentDate|productionStartDate|productionFinishDate|requestedPickUpDate|expectedPickUpDate|actualPickUpDate|requestedDeliveryDate|expectedDeliveryDate|actualDeliveryDate|confirmedShipmentDate|confirmedDeliveryDate!
SupplierPartID = # ; revisionID
SupplierPartAuxiliaryID = any
UnitPrice = Money Modifications? PricingConditions?
OverallLimit = Money
ExpectedLimit = Money
PriceBasisQuantity = UnitOfMeasure Description? ; conversionFactor! quantity!
Classification = # ; code domain!
ManufacturerName = # ; xml:lang
Dimension = UnitOfMeasure ;
    type=length|width|height|weight|volume|stackHeight|grossWeight|grossVolume|unitGrossWeight|unitNetWeight!
    quantity!
ItemDetailIndustry = ItemDetailRetail? ; isConfigurableMaterial=yes
AttachmentReference = Name Description InternalID URL? ; version length
MaxAmount = Money
MinAmount = Money
MaxContractAmount = Money
MaxAdhocAmount = Money
Supplier = Name Comments? SupplierID+ SupplierLocation* ; storeFrontURL corporateURL
Modifications = Modification+
TaxAdjustmentAmount = Money
TaxDetail = TaxableAmount? TaxAmount TaxLocation? TaxAdjustmentAmount? Description?
    TriangularTransactionLawReference? TaxRegime? TaxExemption? Extrinsic* ; purpose category!
    percentageRate isVatRecoverable=yes taxPointDate paymentDate isTriangularTransaction=yes
    exemptDetail=zeroRated|exempt isWithholdingTax=yes taxRateType basePercentageRate
    isIncludedInPrice=yes taxedElement
TravelDetail = (AirDetail | CarRentalDetail | HotelDetail | RailDetail) PolicyViolation* Comments?
    TermsAndConditions? ; pnrLocator quoteExpirationTime confirmationNumber!
FeeDetail = UnitRate+ Period? ; isRecurring=yes
LaborDetail = UnitRate+ Period Contractor? JobDescription? Supervisor? WorkLocation? Extrinsic* ;
    supplierReferenceCode
Accounting = Segment+ | AccountingSegment+ ; name!
Charge = Money
TermsOfDeliveryCode = # ; value!
ShippingPaymentMethod = # ; value!
TransportTerms = # ; value!
QuantityTolerance = Percentage | Value
PriceTolerance = Percentage | Money
TimeTolerance = empty ; type=minutes|hours|days|weeks limit!
OCInstruction = Lower? Upper? ; value=allowed|notAllowed|requiredBeforeASN!
ASNInstruction = Lower? Upper? ; value=allowed|notAllowed!
InvoiceInstruction = TemporaryPrice? Lower? Upper? ; verificationType=goodsReceipt
    unitPriceEditable=yes|no value=isERS|isNotERS|allowed|notAllowed
SESInstruction = Lower? Upper? ; unitPriceEditable=yes|no value=allowed|notAllowed!
ScheduleLineReleaseInfo = UnitOfMeasure ; cumulativeScheduledQuantity! receivedQuantity
    commitmentCode=firm|tradeoff|forecast!
SubcontractingComponent = ComponentID UnitOfMeasure Description? Product? ProductRevisionID?
    Batch? SubcontractingComponentIndustry? ; requirementDate
    materialProvisionIndicator=reworkTo|reworkFrom|regular quantity!
ScheduleLineIndustry = ScheduleLineAerospaceAndDefense?
DocumentReference = empty ; payloadID!
ItemOutRetail = PromotionVariantID? PromotionDealID?
ReferenceDocumentInfo = (DocumentInfo | DocumentReference)? DateInfo* Contact* Extrinsic* ;
    scheduleLineNumber status=created|released|open|completed|closed|cancelled lineNumber
Priority = Description? ; sequence inventory_level level=1|2|3|4|5!
QualityInfo = IdReference* | CertificateInfo* ; requiresQualityProcess=yes
SerialNumberInfo = SerialNumber* PropertyValue* ; type=list|profile|range requiresSerialNumber=yes
BatchInfo = empty ; requiresBatch=yes
AssetInfo = Extrinsic* ; tagNumber serialNumber location equipmentId isReferencedAsset=no
PackagingDistribution = StoreCode UnitOfMeasure ; quantity!
ItemOutLifeSciences = Study? KitType? ProtocolID? PackageControlNumber? PoolID?
    MedicationListInfo* Extrinsic* ; isCFGPooled=yes
ItemOutAerospaceAndDefense = DPAS* ; dpasRating=DO|DX
IUIDInfo = IUIDNumber* ; requiresIUID=yes
PackagingCode = # ; xml:lang!
PackageID = GlobalIndividualAssetID? ReturnablePackageID? PackageTrackingID?
OrderedQuantity = UnitOfMeasure? ; quantity
DispatchQuantity = UnitOfMeasure? ; quantity
FreeGoodsQuantity = UnitOfMeasure? ; quantity
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
TaxableAmount = Money
TaxAmount = Money
TaxLocation = # ; xml:lang!
TriangularTransactionLawReference = # ; xml:lang!
TaxExemption = ExemptReason? ; exemptCode!
AirDetail = TripType AirLeg+ AvailablePrice* Penalty?
CarRentalDetail = Vendor CarRentalPickup CarRentalDropoff BookingClassCode? CarRentalFee+
    LimitedMileage? AvailablePrice* ; pickupTime! dropoffTime! travelSegment!
HotelDetail = Vendor Address RoomType BookingClassCode? Meal* Rate* AvailablePrice* ; arrivalTime!
    departureTime! checkinTime! checkoutTime! earlyCheckinAllowed=yes lateCheckoutAllowed=yes
    travelSegment!
RailDetail = TripType RailLeg+ AvailablePrice* Penalty?
PolicyViolation = Description PolicyViolationJustification Comments? ; level=warning|violation!
TermsAndConditions = Description+
UnitRate = Money UnitOfMeasure PriceBasisQuantity? TermReference?
Contractor = ContractorIdentifier Contact
JobDescription = Description
Supervisor = Contact
WorkLocation = Address
Segment = empty ; id! description! type!
AccountingSegment = Name Description ; id!
Percentage = empty ; percent!
Value = empty ; value!
Lower = Tolerances
Upper = Tolerances
TemporaryPrice = empty ; value=yes|no!
Product = SupplierPartID? SupplierPartAuxiliaryID? BuyerPartID? IdReference*
SubcontractingComponentIndustry = SubcontractingComponentLifeSciences? BatchInfo?
ScheduleLineAerospaceAndDefense = DPAS* ; dpasRating=DO|DX
DocumentInfo = empty ; documentType! documentDate documentID!
CertificateInfo = IdReference ; isRequired=yes
PropertyValue = Characteristic* ; name
Study = StudyID Description?
KitType = KitTypeID Description?
PackageControlNumber = # ; isPackageControlNumberReleased=yes packageControlNumberExpiryDate!
MedicationListInfo = PropertyValue* ; type=range
DPAS = empty ; contract quantity rating!
PackagingLifeSciences = MedicationListInfo*
ShipNoticeReference = DocumentReference ; shipNoticeDate shipNoticeID
ShipNoticeIDInfo = IdReference* ; shipNoticeDate shipNoticeID!
PropertyReference = IdReference*
ValueGroup = IdReference? ParentID? PropertyValue*
ValidityPeriods = ValidityPeriod+
Characteristic = empty ; value! code domain!
OrderMethods = OrderMethod+ Contact?
OriginalPrice = Money ; type
AdditionalDeduction = DeductionAmount | DeductionPercent | DeductedPrice ; type
AdditionalCost = Money | Percentage
ModificationDetail = Description? IdReference? ParentID? Extrinsic* ; code startDate endDate scope
    calculationType name!
ExemptReason = # ; xml:lang!
TripType = empty ; type=round|oneWay|multiLeg!
AirLeg = Vendor AirLegOrigin AirLegDestination BookingClassCode? Rate? Meal* ; departureTime!
    arrivalTime! flightNumber! seatNumber seatType=window|aisle|middle upgrade=yes stops equipment
    travelSegment!
AvailablePrice = Money Description? ; type=lowest|lowestCompliant|highestCompliant|highest|other!
Penalty = Money Description
Vendor = Address SupplierID* ; preferred=yes|no!
CarRentalPickup = Airport | Address
CarRentalDropoff = Airport | Address
BookingClassCode = Description? ; code! domain!
CarRentalFee = Total Rate* ;
    type=baseRate|additionalDriver|airportAccessFee|dropOffCharge|vehicleLicensingFee|touristTax|prepaidGasoline|navigationSystem|childSeat|luggageRack|collisionDamageInsurance|liabilityInsurance|mobilePhone|other
LimitedMileage = UnitOfMeasure ; quantity!
RoomType = Description? Amenities* ; numberOfBed bedType=king|queen|full|double|single|other
    smoking=yes|no!
Meal = BookingClassCode? Description?
Rate = Total UnitRate Description? ; quantity!
RailLeg = Vendor RailLegOrigin RailLegDestination BookingClassCode? Rate? Meal* ; departureTime!
    arrivalTime! trainNumber! seatNumber carType=sleeper|seat travelSegment!
PolicyViolationJustification = Description
TermReference = empty ; term! termName!
ContractorIdentifier = # ; domain=supplierReferenceID|buyerReferenceID!
SubcontractingComponentLifeSciences = LabelID? Extrinsic*
ValidityPeriod = ConditionTypes ; to! from!
OrderMethod = OrderTarget OrderProtocol?
DeductionAmount = Money
DeductionPercent = empty ; percent!
DeductedPrice = Money
AirLegOrigin = Airport
AirLegDestination = Airport
Airport = Address? ; airportCode!
Amenities = Description
RailLegOrigin = Airport | Address
RailLegDestination = Airport | Address
ConditionTypes = ConditionType+
OrderTarget = Phone | Email | Fax | URL | OtherOrderTarget
ConditionType = CostTermValue? Scales? ; name!
OtherOrderTarget = any ; name
CostTermValue = Money | Percentage
Scales = Scale+ ; scaleBasis=quantity scaleType=From|To|Graduated!
Scale = CostTermValue+ ; to from
BuyerPartID UnitOfMeasure ManufacturerPartID LeadTime PlannedAcceptanceDays MaxQuantity
    MinQuantity PackagingLevelCode PackageTypeCodeIdentifierCode ShippingContainerSerialCode
    ShippingContainerSerialCodeReference ShippingMark QuantityVarianceNote StoreCode BuyerBatchID
    SupplierBatchID TaxRegime ComponentID ProductRevisionID PromotionVariantID PromotionDealID
    SerialNumber ProtocolID PoolID IUIDNumber GlobalIndividualAssetID ReturnablePackageID
    PackageTrackingID EANID EuropeanWasteCatalogID StudyID KitTypeID ParentID LabelID
    OrderProtocol = #
)";

}  // namespace cxml
