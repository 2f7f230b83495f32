#include "protocols/oci/names.h"

#include <algorithm>
#include <array>

#include "gateway/base/text.h"

namespace oci {
namespace {

const std::array kOptions{
    protocols::Option{"oci.usernameField",
                      "Names of the user field",
                      "Comma separated, any case; the first one present counts.",
                      "username,user,login,uname",
                      {}},
    protocols::Option{"oci.passwordField",
                      "Names of the password field",
                      "Comma separated, any case; the first one present counts.",
                      "password,passwd,pwd,pass,pw",
                      {}},
    protocols::Option{"oci.hookField",
                      "Names of the field with the return address",
                      "Comma separated, any case; the first one present counts.",
                      "HOOK_URL",
                      {}},
    protocols::Option{
        "oci.manufacturerField",
        "Field for the manufacturer's name",
        "MANUFACTCODE is for a code, which we do not have: it stays empty. Empty: the "
        "name is not sent.",
        "",
        {}},
    protocols::Option{"oci.splitHookQuery",
                      "Send parameters of the HOOK_URL as fields",
                      "SAP's text asks for it; most receivers want the address unchanged.",
                      "no",
                      {"no", "yes"}},
    protocols::Option{"oci.charset",
                      "Character set of the cart form",
                      "'request': what http_content_charset asked for, else ISO-8859-1.",
                      "request",
                      {"request", "utf-8", "iso-8859-1", "iso-8859-2", "iso-8859-15",
                       "windows-1250", "windows-1252", "gb18030", "big5", "shift_jis", "euc-kr"}},
    protocols::Option{"oci.matgroup",
                      "Material group (MATGROUP)",
                      "'unspsc' when the buyer's material groups are UNSPSC codes.",
                      "none",
                      {"none", "unspsc"}},
    protocols::Option{"oci.auxiliaryField",
                      "Field for our line reference",
                      "It leads an order line back to the offered price; must come back in the "
                      "order.",
                      "NEW_ITEM-CUST_FIELD5",
                      {}},
};

constexpr std::array<std::string_view, 10> kSecretParts{
    "pass", "pwd", "secret", "kennwort", "token", "auth", "apikey", "api_key", "credential", "pin"};

constexpr std::array<std::string_view, 25> kShown{"hook_url",
                                                  "oci_version",
                                                  "opi_version",
                                                  "http_content_charset",
                                                  "returntarget",
                                                  "function",
                                                  "productid",
                                                  "quantity",
                                                  "searchstring",
                                                  "vendor",
                                                  "~okcode",
                                                  "~target",
                                                  "~caller",
                                                  "username",
                                                  "user",
                                                  "login",
                                                  "uname",
                                                  "langu",
                                                  "language",
                                                  "lang",
                                                  "sap-client",
                                                  "sap-language",
                                                  "sap-user",
                                                  "_charset_",
                                                  "bypass_inb_handler"};

}  // namespace

std::span<const protocols::Option> options() {
    return kOptions;
}

std::string option(const model::Partner* partner, std::string_view name) {
    const auto found = std::ranges::find(kOptions, name, &protocols::Option::name);
    const std::string fallback(found == kOptions.end() ? std::string_view() : found->fallback);
    return partner ? partner->option(std::string(name), fallback) : fallback;
}

std::vector<std::string> optionList(const model::Partner* partner, std::string_view name) {
    std::vector<std::string> parts;
    for (const auto& part : base::split(option(partner, name), ','))
        if (const auto trimmed = base::trim(part); !trimmed.empty()) parts.emplace_back(trimmed);
    return parts;
}

bool looksSecret(std::string_view fieldName) {
    const auto name = base::lower(fieldName);
    if (name == "bypass_inb_handler") return false;
    if (name == "pw" || name.ends_with("_pw") || name.starts_with("pw_")) return true;
    return std::ranges::any_of(kSecretParts, [&](std::string_view part) {
        return part == "pin" ? name == part : name.find(part) != std::string::npos;
    });
}

bool mayBeShown(std::string_view fieldName) {
    const auto name = base::lower(fieldName);
    if (looksSecret(name)) return false;
    return name.starts_with("new_item-") || std::ranges::find(kShown, name) != kShown.end();
}

}  // namespace oci
