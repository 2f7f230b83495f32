#include "protocols/oci/loggable.h"

#include "gateway/base/text.h"
#include "protocols/oci/charset.h"
#include "protocols/oci/names.h"

namespace oci {
namespace {

constexpr std::size_t kMostFields = 2'000;  // a log entry is read by a person
constexpr std::string_view kHidden = "[hidden]";

std::string readable(std::string_view bytes) {
    auto text = base::printable(decoded(bytes, Charset{}));
    for (auto& c : text)
        if (c == '\n' || c == '\r') c = ' ';
    return text;
}

// https://buyer/hook?session=1&sap-password=x keeps its names and loses what looks secret.
std::string withoutSecrets(std::string_view url) {
    const auto question = url.find('?');
    if (question == std::string_view::npos) return readable(url);
    std::string out = readable(url.substr(0, question));
    char separator = '?';
    for (const auto& pair : base::split(url.substr(question + 1), '&')) {
        const auto equals = pair.find('=');
        const auto name = pair.substr(0, equals);
        const bool secret = equals != std::string::npos && looksSecret(base::percentDecode(name));
        out += separator;
        out += secret ? readable(name) + "=" + std::string(kHidden) : readable(pair);
        separator = '&';
    }
    return out;
}

void appendFields(std::string& out, const base::Fields& fields) {
    std::size_t shown = 0;
    for (const auto& [name, value] : fields) {
        if (++shown > kMostFields) {
            out += "… and " + std::to_string(fields.size() - kMostFields) + " more fields\n";
            return;
        }
        out += readable(name) + "=";
        out += mayBeShown(name) ? withoutSecrets(value) : std::string(kHidden);
        out += '\n';
    }
}

}  // namespace

std::string loggableCallUp(const base::Wire& request) {
    std::string out = readable(request.method) + " " + readable(request.path()) + "\n";
    appendFields(out, base::parseForm(request.query()));
    if (!request.body.empty()) {
        const auto type = base::lower(request.header("Content-Type"));
        if (type.empty() || type.starts_with("application/x-www-form-urlencoded"))
            appendFields(out, base::parseForm(request.body));
        else
            out += "(" + std::to_string(request.body.size()) + " bytes that are not a form)\n";
    }
    return out;
}

std::string loggableCart(const protocols::Form& form) {
    std::string out = "POST " + withoutSecrets(form.action) + "\n";
    appendFields(out, form.fields);
    return out;
}

}  // namespace oci
