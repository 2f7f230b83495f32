#include "gateway/web/data.h"

#include <kainjow/mustache.hpp>
#include <mutex>

#include "gateway/base/fault.h"

namespace web {

const std::map<std::string_view, std::string_view>& embedded();  // made by embed() at build

namespace {

using kainjow::mustache::data;

data converted(const Data& from);

struct Convert {
    data operator()(const std::string& text) const { return data{text}; }
    data operator()(bool flag) const { return data{flag}; }
    data operator()(const Data& nested) const { return converted(nested); }
    data operator()(const Data::List& list) const {
        data rows{data::type::list};
        for (const auto& row : list) rows << converted(row);
        return rows;
    }
};

data converted(const Data& from) {
    data object{data::type::object};
    for (const auto& [name, node] : from.members())
        object.set(name, std::visit(Convert{}, node.value));
    return object;
}

std::string_view source(std::string_view name) {
    const auto found = embedded().find("templates/" + std::string(name) + ".html");
    if (found == embedded().end())
        throw base::Fault(base::FaultCode::internal, "This page is not available.",
                          "no template " + std::string(name));
    return found->second;
}

// {{> name}} is resolved here, once per template: kainjow's own partials are parsed on each use.
std::string withPartials(std::string_view text) {
    std::string out;
    for (auto at = text.find("{{>"); at != std::string_view::npos; at = text.find("{{>")) {
        const auto end = text.find("}}", at);
        out += text.substr(0, at);
        auto name = text.substr(at + 3, end - at - 3);
        while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        out += withPartials(source(name));
        text.remove_prefix(end + 2);
    }
    return out += text;
}

// Parsed templates, kept per thread: rendering one is not safe from two threads.
kainjow::mustache::mustache& parsed(std::string_view name) {
    thread_local std::map<std::string, kainjow::mustache::mustache, std::less<>> kept;
    const auto found = kept.find(name);
    if (found != kept.end()) return found->second;
    kainjow::mustache::mustache made{withPartials(source(name))};
    if (!made.is_valid())
        throw base::Fault(base::FaultCode::internal, "This page is not available.",
                          "template " + std::string(name) + ": " + made.error_message());
    return kept.emplace(name, std::move(made)).first->second;
}

}  // namespace

Data& Data::set(std::string name, std::string text) {
    members_.emplace_back(std::move(name), Node{std::move(text)});
    return *this;
}
Data& Data::set(std::string name, const char* text) {
    return set(std::move(name), std::string(text));
}
Data& Data::set(std::string name, bool flag) {
    members_.emplace_back(std::move(name), Node{flag});
    return *this;
}
Data& Data::set(std::string name, int number) {
    return set(std::move(name), std::to_string(number));
}
Data& Data::set(std::string name, List list) {
    members_.emplace_back(std::move(name), Node{std::move(list)});
    return *this;
}
Data& Data::set(std::string name, Data nested) {
    members_.emplace_back(std::move(name), Node{std::move(nested)});
    return *this;
}

void put(Data& data, std::string name, std::string text) {
    if (text.empty())
        data.set(std::move(name), false);
    else
        data.set(std::move(name), std::move(text));
}

std::string render(std::string_view name, const Data& data) {
    return parsed(name).render(converted(data));
}

const std::string_view* asset(std::string_view name) {
    const auto found = embedded().find("assets/" + std::string(name));
    return found == embedded().end() ? nullptr : &found->second;
}

}  // namespace web
