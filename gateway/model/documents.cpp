#include "gateway/model/documents.h"

namespace model {
namespace {

struct Kind {
    std::string operator()(const PunchoutSetup&) const { return "PunchOutSetupRequest"; }
    std::string operator()(const Cart&) const { return "PunchOutOrderMessage"; }
    std::string operator()(const Order&) const { return "OrderRequest"; }
    std::string operator()(const Confirmation&) const { return "ConfirmationRequest"; }
    std::string operator()(const ProfileRequest&) const { return "ProfileRequest"; }
    std::string operator()(const Other& other) const { return other.kind; }
};

}  // namespace

std::string kind(const Document& document) {
    return std::visit(Kind{}, document);
}

}  // namespace model
