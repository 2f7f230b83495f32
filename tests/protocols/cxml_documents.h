#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "protocols/cxml/cxml.h"

// Documents of the tests of this folder: the samples, and small ones made to order.
namespace cxml_documents {

inline std::string sample(const std::string& name) {
    std::ifstream in(std::string(PASSERELLE_SOURCE) + "/samples/documents/" + name,
                     std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline base::Wire wire(std::string body, std::string contentType = "text/xml; charset=UTF-8") {
    base::Wire request;
    request.method = "POST";
    request.target = "/cxml";
    request.with("Content-Type", std::move(contentType));
    request.body = std::move(body);
    return request;
}

inline model::Letter read(std::string body) {
    return cxml::protocol().read(wire(std::move(body)), nullptr);
}

/// `text` with the one place it has `from` in replaced.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    return at == std::string::npos ? "nothing to replace" : text.replace(at, from.size(), to);
}

/// One line: the fault's name and what was rejected, or "read" and what was tolerated.
inline std::string said(std::string body) {
    const auto list = [](std::string_view head, const std::vector<base::Problem>& problems) {
        std::string line(head);
        for (const auto& problem : problems)
            if (problem.tolerated == (head == "read"))
                line += "; " + problem.where + ": " + problem.what;
        return line;
    };
    try {
        return list("read", read(std::move(body)).tolerated);
    } catch (const base::Fault& fault) {
        return list(base::name(fault.code()), fault.problems());
    }
}

}  // namespace cxml_documents
