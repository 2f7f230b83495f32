#include "tests/journeys/request.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace journeys {
namespace {

const std::string kHere = "http://shop.example";

std::string document(const std::string& file, const Names& names) {
    std::ifstream in(std::string(PASSERELLE_SOURCE) + "/tests/journeys/documents/" + file,
                     std::ios::binary);
    if (!in) throw std::runtime_error("no document " + file);
    return filled({std::istreambuf_iterator<char>(in), {}}, names);
}

std::string form(const std::string& fields) {
    base::Fields pairs;
    std::istringstream words(fields);
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        pairs.emplace_back(word.substr(0, equals),
                           base::percentDecode(word.substr(equals + 1), true));
    }
    return base::formEncode(pairs);
}

/// `\n` and `\xHH` are what they are in C.
std::string bytes(const std::string& text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            made.push_back(text[i]);
        } else if (text[i + 1] == 'x') {
            made.push_back(static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)));
            i += 3;
        } else {
            made.push_back('\n');
            ++i;
        }
    }
    return made;
}

bool begins(const std::string& text, const std::string& with) {
    return text.rfind(with, 0) == 0;
}

bool isForm(const std::string& body) {
    return !begins(body, "text:") && !begins(body, "bytes:") && body.find('=') != std::string::npos;
}

}  // namespace

std::string filled(const std::string& text, const Names& names) {
    std::string made;
    std::size_t from = 0;
    for (auto at = text.find("${"); at != std::string::npos; at = text.find("${", from)) {
        const auto end = text.find('}', at);
        const std::string inside = text.substr(at + 2, end - at - 2);
        const auto bar = inside.find('|');
        const auto found = names.find(inside.substr(0, bar));
        if (found == names.end() && bar == std::string::npos)
            throw std::runtime_error("nothing is named " + inside);
        made += text.substr(from, at - from);
        made += found != names.end() ? found->second : inside.substr(bar + 1);
        from = end + 1;
    }
    return made + text.substr(from);
}

base::Wire requestOf(const std::string& method, const std::string& target, const std::string& body,
                     const Names& names, const base::Fields& headers) {
    base::Wire request;
    request.method = method;
    request.target = begins(target, kHere) ? target.substr(kHere.size()) : target;
    request.peer = "192.0.2.7";
    request.with("Host", "shop.example");
    request.headers = headers;
    if (request.header("Content-Type").empty())
        request.with("Content-Type", isForm(body) ? "application/x-www-form-urlencoded"
                                                  : "text/xml; charset=UTF-8");
    if (begins(body, "text:")) {
        request.body = bytes(body.size() > 6 ? body.substr(6) : "");
    } else if (begins(body, "bytes:")) {
        request.body = std::string(std::stoul(body.substr(6)), 'x');
    } else if (isForm(body)) {
        request.body = form(body);
    } else if (!body.empty()) {
        request.body = document(body, names);
    }
    return request;
}

}  // namespace journeys
