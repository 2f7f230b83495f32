// The words our enums are written as, in JSON, in the database and on pages.
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"
#include "gateway/model/partner.h"

namespace model {

std::string_view name(PunchoutOperation operation) {
    switch (operation) {
        case PunchoutOperation::create:
            return "create";
        case PunchoutOperation::edit:
            return "edit";
        case PunchoutOperation::inspect:
            return "inspect";
        case PunchoutOperation::source:
            return "source";
    }
    return {};
}

std::string_view name(Operation operation) {
    switch (operation) {
        case Operation::create:
            return "create";
        case Operation::update:
            return "update";
        case Operation::cancel:
            return "cancel";
    }
    return {};
}

std::string_view name(ConfirmationType value) {
    switch (value) {
        case ConfirmationType::accept:
            return "accept";
        case ConfirmationType::allDetail:
            return "allDetail";
        case ConfirmationType::detail:
            return "detail";
        case ConfirmationType::backordered:
            return "backordered";
        case ConfirmationType::except:
            return "except";
        case ConfirmationType::reject:
            return "reject";
        case ConfirmationType::requestToPay:
            return "requestToPay";
        case ConfirmationType::replace:
            return "replace";
        case ConfirmationType::unknown:
            return "unknown";
    }
    return {};
}

std::string_view name(InvoicePurpose value) {
    switch (value) {
        case InvoicePurpose::standard:
            return "standard";
        case InvoicePurpose::creditMemo:
            return "creditMemo";
        case InvoicePurpose::debitMemo:
            return "debitMemo";
        case InvoicePurpose::lineLevelCreditMemo:
            return "lineLevelCreditMemo";
        case InvoicePurpose::lineLevelDebitMemo:
            return "lineLevelDebitMemo";
    }
    return {};
}

std::string_view name(CatalogUpload::Entry value) {
    switch (value) {
        case CatalogUpload::Entry::add:
            return "add";
        case CatalogUpload::Entry::remove:
            return "remove";
        case CatalogUpload::Entry::punchout:
            return "punchout";
    }
    return {};
}

std::string_view name(DifferencePolicy policy) {
    switch (policy) {
        case DifferencePolicy::accept:
            return "accept";
        case DifferencePolicy::hold:
            return "hold";
        case DifferencePolicy::refuse:
            return "refuse";
    }
    return {};
}

std::string_view name(Outcome outcome) {
    switch (outcome) {
        case Outcome::accepted:
            return "accepted";
        case Outcome::retry:
            return "retry";
        case Outcome::refused:
            return "refused";
        case Outcome::unknown:
            return "unknown";
    }
    return {};
}

}  // namespace model
