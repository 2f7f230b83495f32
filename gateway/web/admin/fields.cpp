#include "gateway/web/admin/fields.h"

#include <charconv>

#include "gateway/base/text.h"

namespace web::admin {
namespace {

std::string shown(int value) {
    return value == kUnreadable ? std::string() : std::to_string(value);
}

}  // namespace

int number(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : kUnreadable;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    for (const auto& line : base::split(text, '\n'))
        if (const auto trimmed = base::trim(line); !trimmed.empty()) all.emplace_back(trimmed);
    return all;
}

void Fields::text(std::string name, std::string label, std::string help, std::string value,
                  std::string placeholder) {
    rows_.push_back(
        field("isText", std::move(name), std::move(label), std::move(help), std::move(value)));
    put(rows_.back(), "placeholder", std::move(placeholder));
}

void Fields::number(std::string name, std::string label, std::string help, int value) {
    rows_.push_back(
        field("isNumber", std::move(name), std::move(label), std::move(help), shown(value)));
}

void Fields::area(std::string name, std::string label, std::string help, std::string value) {
    rows_.push_back(
        field("isArea", std::move(name), std::move(label), std::move(help), std::move(value)));
}

void Fields::fixed(std::string name, std::string label, std::string help, std::string value) {
    rows_.push_back(
        field("isFixed", std::move(name), std::move(label), std::move(help), std::move(value)));
}

void Fields::choice(std::string name, std::string label, std::string help, const Choices& all,
                    const std::string& value) {
    auto row = field("isChoice", std::move(name), std::move(label), std::move(help), value);
    row.set("choices", choices(all, value));
    rows_.push_back(std::move(row));
}

void Fields::check(std::string name, std::string label, std::string help, bool value) {
    auto row = field("isCheck", std::move(name), std::move(label), std::move(help), "yes");
    row.set("checked", value);
    rows_.push_back(std::move(row));
}

void Fields::secret(std::string name, std::string label, std::string help, bool isSet,
                    bool manyLines) {
    auto row = field(manyLines ? "isSecretArea" : "isSecret", std::move(name), std::move(label),
                     std::move(help), "");
    row.set("isSet", isSet);
    rows_.push_back(std::move(row));
}

Data Fields::section(std::string heading, std::string about) {
    Data data;
    data.set("heading", std::move(heading)).set("fields", std::move(rows_));
    put(data, "about", std::move(about));
    rows_.clear();
    return data;
}

Data Fields::field(std::string_view type, std::string name, std::string label, std::string help,
                   std::string value) const {
    Data row;
    for (const auto one : {"isText", "isNumber", "isArea", "isFixed", "isChoice", "isCheck",
                           "isSecret", "isSecretArea"})
        row.set(one, type == one);
    put(row, "error", problemsOf(name));
    row.set("name", std::move(name)).set("label", std::move(label));
    row.set("value", std::move(value));
    put(row, "help", std::move(help));
    return row;
}

std::string Fields::problemsOf(const std::string& name) const {
    std::string all;
    for (const auto& problem : problems_)
        if (problem.where == name) all += (all.empty() ? "" : "; ") + problem.what;
    return all;
}

Data::List problemRows(const std::vector<base::Problem>& problems) {
    Data::List rows;
    for (const auto& problem : problems) {
        Data row;
        row.set("where", problem.where).set("what", problem.what);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace web::admin
