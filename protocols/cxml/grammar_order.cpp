#include "protocols/cxml/grammar.h"

namespace cxml {

// Orders (cXML DTD 1.2.071).
const std::string_view kOrderGrammar = R"(
OrderRequest = OrderRequestHeader ItemOut+
AerospaceAndDefense = AuthorizationLabels? DPAS? ; acknowledgementRequired=yes|no
AuthorizationLabels = IdReference+
BusinessPartner = Address IdReference* ; role=soldTo|shipFrom|orderingAddress|logistics!
    type=organization!
DeliveryPeriod = Period
Discount = DiscountPercent | DiscountAmount
DiscountAmount = Money
DiscountPercent = empty ; percent!
ExternalDocumentType = Description? ; documentType!
Followup = URL
LegalEntity = IdReference
LifeSciences = empty ;
    orderCategory=clinicalFinishedGoodsOrder|labelPrintingOrder|reworkOrder|shelfLifeExtensionRelabelOrder|additionalLabelPrintingOrder
OrderRequestHeader = Total ShipTo? BillTo BusinessPartner* LegalEntity? OrganizationalUnit*
    Shipping? Tax? Payment? PaymentTerm* Contact* Comments* Followup? ControlKeys?
    DocumentReference? SupplierOrderInfo? TermsOfDelivery? DeliveryPeriod? IdReference*
    OrderRequestHeaderIndustry? Extrinsic* ; orderDate!
    orderType=release|regular|blanket|stockTransport|stockTransportRelease releaseRequired=yes
    type=new|update|delete orderVersion isInternalVersion=yes parentAgreementID
    parentAgreementPayloadID effectiveDate expirationDate agreementID agreementPayloadID
    requisitionID shipComplete=yes pickUpDate requestedDeliveryDate isSTOOutbound=yes orderID!
OrderRequestHeaderIndustry = ReferenceDocumentInfo* Priority? ExternalDocumentType? QualityInfo?
    AssetInfo* LifeSciences? DPAS? AuthorizationLabels? AerospaceAndDefense? ;
    industryType=lifeSciences|aerospaceAndDefense
OrganizationalUnit = IdReference
PCard = PostalAddress? ; expiration! name number!
Payment = PCard
PaymentTerm = Discount? Extrinsic* ; payInNumberOfDays!
Routing = empty ; destination=peppol|fieldglass!
)";

}  // namespace cxml
