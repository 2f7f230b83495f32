#include <pugixml.hpp>

#include "gateway/base/text.h"
#include "samples/buyer/documents.h"
#include "samples/buyer/failure.h"

// cXML/Response: Status/@code @text, PunchOutSetupResponse/StartPage/URL

namespace buyer {

std::string Answer::line() const {
    return std::to_string(code) + (text.empty() ? "" : " " + text);
}

Answer readAnswer(const std::string& body) {
    pugi::xml_document document;
    auto result =
        document.load_buffer(body.data(), body.size(), pugi::parse_default | pugi::parse_doctype);
    pugi::xml_node response = document.child("cXML").child("Response");
    pugi::xml_node status = response.child("Status");
    if (!result || !status) {
        throw Failure("the shop did not answer with a cXML Response: " +
                      base::cutCharacters(base::printable(body), 200));
    }
    pugi::xml_node url = response.child("PunchOutSetupResponse").child("StartPage").child("URL");
    return {.code = status.attribute("code").as_int(),
            .text = status.attribute("text").value(),
            .explanation = std::string(base::trim(status.text().get())),
            .startPage = std::string(base::trim(url.text().get()))};
}

}  // namespace buyer
