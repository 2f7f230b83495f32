#include "samples/buyer/markup.h"

#include "gateway/base/text.h"

namespace buyer {

std::string safe(const std::string& text) {
    return base::escapeMarkup(base::printable(text));
}

std::string page(const std::string& title, const std::string& body, const std::string& bodyClass) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<base target=\"_top\">\n<title>" +
           safe(title) +
           "</title>\n<link rel=\"icon\" href=\"data:,\">\n"
           "<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body class=\"" +
           safe(bodyClass) + "\">\n" + body + "</body>\n</html>\n";
}

std::string button(const std::string& action, const std::string& label, const base::Fields& fields,
                   const std::string& style) {
    std::string hidden;
    for (const auto& [name, value] : fields) {
        hidden +=
            "<input type=\"hidden\" name=\"" + safe(name) + "\" value=\"" + safe(value) + "\">\n";
    }
    return "<form method=\"post\" action=\"" + safe(action) + "\">\n" + hidden +
           "<button type=\"submit\" class=\"" + safe(style) + "\">" + safe(label) +
           "</button>\n</form>\n";
}

std::string foldOut(const std::string& title, const std::string& text) {
    return "<details>\n<summary>" + safe(title) + "</summary>\n<pre tabindex=\"0\">" + safe(text) +
           "</pre>\n</details>\n";
}

}  // namespace buyer
