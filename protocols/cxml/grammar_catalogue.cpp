#include "protocols/cxml/grammar.h"

namespace cxml {

// Catalogues, subscriptions, suppliers and the activity of products.
const std::string_view kCatalogueGrammar = R"(
Index = SupplierID+ Comments? SearchGroup* IndexItem+ ; loadmode=Full|Incremental
CatalogUploadRequest = CatalogName Description Attachment Commodities? AutoPublish? Notification ;
    operation=new|update!
SubscriptionListRequest SupplierListRequest = empty
SubscriptionListResponse = Subscription+
SubscriptionContentRequest = InternalID SubscriptionVersion@20? SupplierID+
SubscriptionContentResponse = Subscription SubscriptionContent+
SubscriptionStatusUpdateRequest = InternalID SubscriptionVersion? SubscriptionStatus
SubscriptionChangeMessage = Subscription+ ; type=new|update|delete!
SupplierListResponse = Supplier+
SupplierDataRequest = SupplierID+
SupplierDataResponse = Supplier
SupplierChangeMessage = Supplier+ ; type=new|update|delete!
ProductActivityMessage = ProductActivityHeader ProductActivityDetails+ Extrinsic* ;
    subcontractingIndicator=yes
SearchGroup = Name SearchAttribute+
IndexItem = IndexItemAdd+ | IndexItemDelete+ | IndexItemPunchout+
CatalogName = # ; xml:lang!
Commodities = CommodityCode+
AutoPublish URLPost = empty ; enabled!
Notification = Email? URLPost?
Subscription = InternalID SubscriptionVersion@20? Name Changetime SupplierID+ Format? Description?
    CatalogInfo@69?
SubscriptionVersion = empty ; versionNumber!
SubscriptionContent = CIFContent | Index | Contract ; filename
SubscriptionStatus = Comments? ; status=received|validation_error|validated|approved|rejected|
    activated|deactivated|deleted|changed!
ProductActivityHeader = ProductActivityHeaderIndustry@69? ; messageID! creationDate processType=SMI|
    OEM|VMI|3PL|ManufacturingVisibility|Forecast|Consignment|Sales|POC|Capacity@48|
    StockInventory@53|Other
ProductActivityDetails = (ItemID | ResourceID@48) Description? Classification* SerialNumberInfo@48?
    ForecastDetails? LeadTime? PlannedAcceptanceDays? ManufacturerPartID? ManufacturerName@48?
    ReferenceDocumentInfo* Characteristic* Batch? Contact* UnitPrice? Inventory?
    ConsignmentInventory? TimeSeries* PlanningTimeSeries* InventoryTimeSeries* ConsignmentMovement*
    SalesReport? UnitOfMeasure@48? Extrinsic* ; status=active|inactive|deleted
SearchAttribute = empty ; name! type
IndexItemAdd = ItemID ItemDetail IndexItemDetail
IndexItemDelete = ItemID
IndexItemPunchout = ItemID PunchoutDetail
CommodityCode Changetime CIFContent ExpirationDate EffectiveDate TerritoryAvailable = #
Format = # ; version!
CatalogInfo = Commodities? ; filename! size! totalItems!
ProductActivityHeaderIndustry = AerospaceAndDefense?
ForecastDetails = empty ; cumulativeStartDate cumulativeEndDate
TimeSeries = Forecast+ ; type=orderForecast|demand!
PlanningTimeSeries = TimeSeriesDetails+ ; type=supplyPlan|longtermforecast|constrainedforecast|
    grossdemand|netdemand|capacitydemand@48|custom! customType
InventoryTimeSeries = TimeSeriesDetails+ ; type=targetStock|projectedStock|safetyStock|
    minimumStock@48|maximumStock@48!
ConsignmentMovement = ProductMovementItemIDInfo InvoiceItemIDInfo? ReferenceDocumentInfo@48?
    MovementQuantity SubtotalAmount UnitPrice? Extrinsic@48*
SalesReport = Period SalesQuantity ReturnQuantity? Total? PromotionVariantID? Comments* ; salesDate
    lineNumber!
IndexItemDetail = LeadTime ExpirationDate? EffectiveDate? SearchGroupData* TerritoryAvailable*
PunchoutDetail = Description+ URL Classification+ UnitPrice@20? UnitOfMeasure@20?
    PriceBasisQuantity@36? ManufacturerName? ManufacturerPartID? LeadTime@20? ExpirationDate?
    EffectiveDate? SearchGroupData* TerritoryAvailable* Extrinsic* ;
    punchoutLevel@20=store|aisle|shelf|product
Forecast = Period ForecastQuantity UnitPrice? Extrinsic*
InvoiceItemIDInfo = IdReference* ; invoiceLineNumber! invoiceID! invoiceDate
MovementQuantity ForecastQuantity = UnitOfMeasure? ; quantity
SalesQuantity = UnitOfMeasure ; quantity!
SearchGroupData = Name SearchDataElement*
SearchDataElement = empty ; name! value!
)";

}  // namespace cxml
