#include "gateway/model/json_parts.h"

namespace model {
namespace {

// A document without content of its own is an object all the same.
struct Write {
    std::string operator()(const ProfileRequest&) const { return "{}"; }
    std::string operator()(const Other& other) const {
        return Object().text("kind", other.kind).str();
    }
    template <class T>
    std::string operator()(const T& document) const {
        return toJson(document);
    }
};

ProfileRequest profileRequestFromJson(std::string_view json) {
    const Json checked(json);
    return {};
}

Other otherFromJson(std::string_view kind, std::string_view json) {
    const Json text(json);
    return Other{.kind = text.root().text("kind", std::string(kind))};
}

}  // namespace

std::string toJson(const Document& document) {
    return std::visit(Write{}, document);
}

Document documentFromJson(std::string_view kind, std::string_view json) {
    if (kind == "PunchOutSetupRequest") return punchoutSetupFromJson(json);
    if (kind == "PunchOutOrderMessage") return cartFromJson(json);
    if (kind == "OrderRequest") return orderFromJson(json);
    if (kind == "ConfirmationRequest") return confirmationFromJson(json);
    if (kind == "ProfileRequest") return profileRequestFromJson(json);
    return otherFromJson(kind, json);
}

}  // namespace model
