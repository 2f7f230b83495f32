#include "protocols/oci/call_up.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/model/return_origin.h"
#include "protocols/oci/charset.h"
#include "protocols/oci/names.h"

// GET|POST /oci/{partner}, query and form alike, names in any case:
//   <user field>, <password field>       names differ by buyer
//   HOOK_URL                             where the cart goes; its name differs by buyer, too
//   OCI_VERSION, http_content_charset, returntarget, ~OkCode, ~TARGET, ~CALLER, LANGU …
//   FUNCTION (none | DETAIL), PRODUCTID

namespace oci {
namespace {

constexpr std::string_view kPrefix = "/oci/";

// The fields as UTF-8, asked for by name, and what was found wrong on the way.
class CallUp {
public:
    CallUp(base::Fields raw, const model::Partner* partner)
        : fields_(inUtf8(std::move(raw))), partner_(partner) {
        for (const auto& [name, value] : fields_)
            if (hasControls(name) || hasControls(value))
                wrong(base::printable(name), "contains a control character");
    }

    std::string once(std::string_view name) {
        used_.push_back(base::lower(name));
        std::optional<std::string> value;
        for (const auto& field : fields_) {
            if (!base::equalsAnyCase(field.first, name)) continue;
            if (value && *value != field.second)
                wrong(name, "given twice with different values");
            else
                value = field.second;
        }
        return value.value_or("");
    }

    // The first of the option's names that is present.
    std::string firstOf(std::string_view option) {
        for (const auto& name : optionList(partner_, option))
            if (base::findAnyCase(fields_, name)) return once(name);
        return {};
    }

    std::vector<std::string> names(std::string_view option) const {
        return optionList(partner_, option);
    }

    // What was asked for is spoken, unless the partner's option says something else.
    void checkCharset() {
        const auto asked = std::string(base::trim(peek("http_content_charset")));
        if (!asked.empty() && !charsetNamed(asked) && option(partner_, "oci.charset") == "request")
            wrong("http_content_charset", base::cutCharacters(asked, 40) +
                                              " is no character set a form can be sent in here");
    }

    model::Extras rest() const {
        const auto secrets = optionList(partner_, "oci.passwordField");
        model::Extras extras;
        for (const auto& field : fields_)
            if (!isUsed(field.first) && !looksSecret(field.first) &&
                std::ranges::none_of(secrets, [&](const auto& secret) {
                    return base::equalsAnyCase(field.first, secret);
                }))
                extras.push_back(field);
        return extras;
    }

    std::string peek(std::string_view name) const {
        return base::findAnyCase(fields_, name).value_or("");
    }
    void wrong(std::string_view field, std::string what) {
        problems_.push_back({"field " + std::string(field), std::move(what)});
    }
    const std::vector<base::Problem>& problems() const { return problems_; }

private:
    static base::Fields inUtf8(base::Fields raw) {
        const auto asked = base::findAnyCase(raw, "http_content_charset").value_or("");
        const auto charset = charsetNamed(asked).value_or(Charset{});
        for (auto& [name, value] : raw) {
            name = decoded(name, charset);
            value = decoded(value, charset);
        }
        return raw;
    }
    bool isUsed(std::string_view name) const {
        return std::ranges::find(used_, base::lower(name)) != used_.end();
    }

    base::Fields fields_;
    const model::Partner* partner_;
    std::vector<std::string> used_;
    std::vector<base::Problem> problems_;
};

std::string returnUrl(CallUp& callUp) {
    const auto names = callUp.names("oci.hookField");
    const auto url = std::string(base::trim(callUp.firstOf("oci.hookField")));
    if (url.empty())
        callUp.wrong(base::join(names, " or "), "missing: without it the cart has nowhere to go");
    else if (!model::returnOrigin(url))
        callUp.wrong(base::join(names, " or "),
                     "not an http or https address a form can be posted to");
    return url;
}

std::optional<model::ItemId> selected(CallUp& callUp) {
    const auto function = std::string(base::trim(callUp.once("FUNCTION")));
    if (function.empty()) return std::nullopt;
    if (!base::equalsAnyCase(function, "DETAIL"))
        throw base::Fault(base::FaultCode::unsupported,
                          "The function " + base::cutCharacters(base::printable(function), 40) +
                              " is not offered here.");
    const auto product = std::string(base::trim(callUp.once("PRODUCTID")));
    if (product.empty()) callUp.wrong("PRODUCTID", "missing: DETAIL shows one product");
    return model::ItemId{product, "", ""};
}

std::string language(const CallUp& callUp) {
    for (const auto* name : {"LANGU", "LANGUAGE", "sap-language"})
        if (const auto value = callUp.peek(name); value.size() == 2) return base::lower(value);
    return {};
}

bool isForm(const base::Wire& request) {
    const auto type = base::lower(request.header("Content-Type"));
    return type.empty() || type.starts_with("application/x-www-form-urlencoded");
}

}  // namespace

std::string addressee(const base::Wire& request) {
    const auto path = request.path();
    if (!path.starts_with(kPrefix)) return {};
    const auto segment = path.substr(kPrefix.size());
    if (segment.find('/') != std::string_view::npos) return {};
    return base::percentDecode(segment);
}

base::Fields rawFields(const base::Wire& request) {
    if (request.body.size() > kMaxFormBytes)
        throw base::Fault(base::FaultCode::tooLarge, "The form is larger than 8 MB.");
    auto fields = base::parseForm(request.query());
    if (request.method == "POST" && !request.body.empty()) {
        if (!isForm(request))
            throw base::Fault(base::FaultCode::malformed,
                              "The catalogue is called with a form "
                              "(application/x-www-form-urlencoded).");
        const auto form = base::parseForm(request.body);
        fields.insert(fields.end(), form.begin(), form.end());
    }
    if (fields.size() > kMaxFields)
        throw base::Fault(base::FaultCode::tooLarge, "The form has more than 20,000 fields.");
    return fields;
}

model::Letter readCallUp(const base::Wire& request, const model::Partner* partner) {
    CallUp callUp(rawFields(request), partner);
    model::PunchoutSetup setup;
    model::Envelope envelope;
    const model::Credential user{"oci", callUp.firstOf("oci.usernameField")};
    envelope.from = envelope.sender = {user};
    envelope.secret = base::Secret(callUp.firstOf("oci.passwordField"));
    envelope.version = callUp.once("OCI_VERSION");
    envelope.language = language(callUp);
    envelope.userAgent = request.header("User-Agent");
    envelope.addressee = addressee(request);
    setup.returnUrl = returnUrl(callUp);
    callUp.checkCharset();
    setup.selected = selected(callUp);
    setup.extras = callUp.rest();
    if (!callUp.problems().empty())
        throw base::Fault(base::FaultCode::invalid, "The catalogue was called incorrectly.", {},
                          callUp.problems());
    return {"oci", std::move(envelope), std::move(setup), {}};
}

}  // namespace oci
