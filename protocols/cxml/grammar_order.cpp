#include "protocols/cxml/grammar.h"

namespace cxml {

// Orders, master agreements and requisitions.
const std::string_view kOrderGrammar = R"(
OrderRequest = OrderRequestHeader ItemOut+
MasterAgreementRequest = MasterAgreementRequestHeader AgreementItemOut*
PurchaseRequisitionRequest = PurchaseRequisition
OrderRequestHeader = Total ShipTo? BillTo BusinessPartner@48* LegalEntity@48? OrganizationalUnit@48*
    Shipping? Tax? Payment? PaymentTerm* Contact* Comments* Followup? ControlKeys@36?
    DocumentReference? SupplierOrderInfo? TermsOfDelivery@36? DeliveryPeriod@36? IdReference@36*
    OrderRequestHeaderIndustry@36? Extrinsic* ; orderID! orderDate! orderType=release|regular|
    blanket@20|stockTransport@48|stockTransportRelease@48 releaseRequired@20=yes
    type=new|update|delete orderVersion isInternalVersion=yes parentAgreementID@20
    parentAgreementPayloadID@20 effectiveDate@20 expirationDate@20 agreementID agreementPayloadID
    requisitionID shipComplete=yes pickUpDate@36 requestedDeliveryDate@36 isSTOOutbound@48=yes
MasterAgreementRequestHeader = MaxAmount? MinAmount? MaxReleaseAmount? MinReleaseAmount? Contact*
    Comments? DocumentReference? Extrinsic* ; agreementID! agreementDate! type=value|quantity
    effectiveDate! expirationDate! parentAgreementPayloadID operation=new|update|delete
AgreementItemOut = MaxAmount? MinAmount? MaxReleaseAmount? MinReleaseAmount? ItemOut ; maxQuantity
    minQuantity maxReleaseQuantity minReleaseQuantity
PurchaseRequisition = PurchaseRequisitionHeader ItemIn*
BusinessPartner = Address IdReference* ; type=organization!
    role=soldTo|shipFrom|orderingAddress|logistics@63!
LegalEntity OrganizationalUnit = IdReference
Payment = PCard
PaymentTerm = Discount? Extrinsic@36* ; payInNumberOfDays!
Followup = URL
DeliveryPeriod = Period
OrderRequestHeaderIndustry = ReferenceDocumentInfo* Priority? ExternalDocumentType? QualityInfo@48?
    AssetInfo@48* LifeSciences@63? DPAS@63? AuthorizationLabels@63? AerospaceAndDefense@69? ;
    industryType@63=lifeSciences|aerospaceAndDefense
MaxReleaseAmount MinReleaseAmount DiscountAmount = Money
PurchaseRequisitionHeader = Shipping? Tax? Total? ShipTo? BillTo? Contact* Comments?
    DocumentReference? Extrinsic* ; requisitionID requisitionDate type=new|update|delete
    requisitionVersion
PCard = PostalAddress? ; number! expiration! name
Discount = DiscountPercent | DiscountAmount
ExternalDocumentType = Description? ; documentType!
LifeSciences = empty ; orderCategory=clinicalFinishedGoodsOrder|labelPrintingOrder|reworkOrder|
    shelfLifeExtensionRelabelOrder|additionalLabelPrintingOrder
AuthorizationLabels = IdReference+
AerospaceAndDefense = AuthorizationLabels? DPAS? ; acknowledgementRequired=yes|no
DiscountPercent = empty ; percent!
)";

}  // namespace cxml
