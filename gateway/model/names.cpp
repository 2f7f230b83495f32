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
    }
    return {};
}

std::string_view name(OrderOperation operation) {
    switch (operation) {
        case OrderOperation::create:
            return "create";
        case OrderOperation::update:
            return "update";
        case OrderOperation::cancel:
            return "cancel";
    }
    return {};
}

std::string_view name(ConfirmationType type) {
    switch (type) {
        case ConfirmationType::accept:
            return "accept";
        case ConfirmationType::reject:
            return "reject";
        case ConfirmationType::except:
            return "except";
        case ConfirmationType::detail:
            return "detail";
        case ConfirmationType::backordered:
            return "backordered";
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
