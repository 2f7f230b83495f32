#include "protocols/cxml/grammar.h"

namespace cxml {

// Quality notifications and inspections.
const std::string_view kQualityGrammar = R"(
QualityNotificationRequest = QualityNotificationRequestHeader QualityNotificationRequestItem*
QualityInspectionRequest = QualityInspectionRequestHeader QualityInspectionRequestDetail
QualityInspectionResultRequest = QualityInspectionResultRequestHeader
    QualityInspectionResultRequestDetail
QualityInspectionDecisionRequest = QualityInspectionDecisionDetail
QualityNotificationRequestHeader = DocumentReference? QualityInspectionRequestReference@48? QNCode*
    ShipTo? BillTo? Shipping? Contact* QNNotes+ Priority RequestedProcessingPeriod?
    MalfunctionPeriod? ReferenceDocumentInfo? ItemInfo Batch? ComplainQuantity? ReturnQuantity?
    QualityNotificationTask* QualityNotificationActivity* AssetInfo@48* Extrinsic*
    QualityNotificationHeaderIndustry@69? ; requestID! externalRequestID requestDate! requestVersion
    operation=new|update status=draft|new|in-process|completed|postponed|canceled|closed
    discoveryDate serialNumber returnDate returnAuthorizationNumber itemCategory=subcontract
    minimumRequiredTasks minimumRequiredActivities minimumRequiredCauses
QualityNotificationRequestItem = QNCode* OwnerInfo? Description? QNNotes@63* Period?
    AdditionalQNInfo* QualityNotificationTask* QualityNotificationActivity*
    QualityNotificationCause* AssetInfo@48* Extrinsic* ; defectId! defectCount isCompleted=yes
    completedDate minimumRequiredTasks minimumRequiredActivities minimumRequiredCauses
QualityInspectionRequestHeader = DocumentReference? IdReference ShipTo? BillTo? Contact* Period?
    Priority? ReferenceDocumentInfo? ItemInfo SampleDefinition? Batch? QualityInfo? AssetInfo@48*
    Comments? Extrinsic* QualityInspectionHeaderIndustry@69? ; requestID! requestDate!
    operation=new|update|delete version createdBy
QualityInspectionRequestDetail = QualityInspectionCharacteristic+
QualityInspectionResultRequestHeader = QualityInspectionRequestReference Batch* Comments*
    QualityInspectionQuantity@48? AssetInfo@48* Extrinsic* ; resultID! resultDate! version createdBy
QualityInspectionResultRequestDetail = QualityInspectionValuation+
QualityInspectionDecisionDetail = (QualityInspectionResultReference |
    QualityInspectionRequestReference | ShipNoticeReference | ReceiptReference)
    QualityInspectionLotStock ValueGroup* Description? Extrinsic* ; decisionID! decisionDate!
    status=accepted|rejected qualityScore createdBy
QualityInspectionRequestReference QualityInspectionResultReference = DocumentReference? ;
    inspectionID inspectionDate
QNCode = empty ; domain! codeGroup codeGroupDescription code! codeDescription!
QNNotes = QNCode? Description Attachment* ; user! createDate!
RequestedProcessingPeriod MalfunctionPeriod = Period
ItemInfo = ItemID? Description? Classification* (ManufacturerPartID ManufacturerName)? Country?
    SupplierBatchID? ReferenceDocumentInfo* UnitOfMeasure Extrinsic* ; quantity!
ComplainQuantity ReturnQuantity = UnitOfMeasure ; quantity!
QualityNotificationTask = QNCode? OwnerInfo? Description? QNNotes@63* Period? Extrinsic* ; taskId!
    status=new|in-process|complete|close@48 completedDate completedBy processorId processorName
    processorType=customer|supplier|customerUser
QualityNotificationActivity = QNCode? OwnerInfo? Description? QNNotes@63* Period? Extrinsic* ;
    activityId! isCompleted=yes
QualityNotificationHeaderIndustry QualityInspectionHeaderIndustry = AerospaceAndDefense?
OwnerInfo = empty ; owner! role=customer|supplier!
AdditionalQNInfo = ItemID? Batch? Extrinsic* ; lineNumber!
QualityNotificationCause = QNCode? OwnerInfo? Description? QNNotes@63* Extrinsic* ; causeId!
SampleDefinition = empty ; sampleSize sampleType=samplingProcedure|additiveSample|destructiveSample|
    spcCharacteristic
QualityInspectionCharacteristic = Description? IdReference* AllowedValues ExpectedResult?
    SampleDefinition? Comments? Extrinsic* ; characteristicID! operationNumber! workCenter procedure
    isLocked=yes allowDefectRecording=yes
    characteristicType=required|optional|afterAccept|afterRejection isQuantitative=yes
    recordingType=summarizedRecording|singleResult|noCharacteristicRecording|classedRecording
    expirationDate inspectionPoint version isAdHoc@48=yes
QualityInspectionValuation = QualitySampleResult* ValueGroup* Description? Extrinsic* ; valuationID!
    characteristicID! operationNumber! workCenter meanValue aboveTolerance belowTolerance
    inspectedQuantity nonConformance deviation variance numberOfDefects serialNumber inspectionDate
    isAdHoc@48=yes
QualityInspectionLotStock = UnrestrictedUseQuantity? ScrapQuantity? SampleUsageQuantity?
    BlockedQuantity? NewMaterialQuantity? ReserveQuantity? ReturnQuantity?
AllowedValues = PropertyValue? ; type=numeric|decision|choice
ExpectedResult = MinimumLimit? MaximumLimit? PropertyValue? ; targetValue valuePrecision
    qualitativeValue
QualitySampleResult = PropertyValue? ; sampleID unitValue physicalSampleNumber
SampleUsageQuantity NewMaterialQuantity ReserveQuantity = UnitOfMeasure? ; quantity
MinimumLimit MaximumLimit = ComparatorInfo
ComparatorInfo = empty ; comparatorType=greater|less|greaterOrEqual|lessOrEqual! comparatorValue!
)";

}  // namespace cxml
