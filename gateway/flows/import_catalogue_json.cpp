// { LIST: [ { MEMBER: text | number | null, "attributes": { NAME: text | number, … }, … }, … ], … }
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "gateway/flows/import_catalogue_table.h"
#include "gateway/model/json_text.h"

namespace flows {
namespace {

using nlohmann::json;

/// Makes rows of the lists. Numbers come as their digits.
class Rows final : public model::JsonLists {
public:
    explicit Rows(std::string file) : file_(std::move(file)) {}

    ImportTables take() { return std::move(tables_); }

    void list(const std::string& name) override {
        list_ = name;
        where_ = file_ + ' ' + name;
        if (!importColumns().contains(name)) fail("the list is unknown");
        tables_[name];
    }

    void row(json said) override {
        auto& rows = tables_[list_].rows;
        where_ = file_ + ' ' + list_ + '[' + std::to_string(rows.size()) + ']';
        if (!said.is_object()) fail("is no object");
        rows.push_back({where_, {}, {}, {}});
        for (const auto& [name, value] : said.items()) {
            if (name == "attributes" && value.is_object())
                attributes(value, rows.back().attributes);
            else if (auto text = textOf(value, name))
                rows.back().values[name] = std::move(*text);
        }
    }

private:
    void attributes(const json& said, model::Extras& all) {
        for (const auto& [name, value] : said.items())
            if (auto text = textOf(value, name)) all.emplace_back(name, std::move(*text));
    }

    std::optional<std::string> textOf(const json& value, const std::string& name) {
        if (value.is_null()) return std::nullopt;
        if (!value.is_string()) fail(name + " is neither text nor a number");
        return value.get<std::string>();
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw base::Fault(base::FaultCode::malformed, "This is not what is imported.", {},
                          {{where_, what}});
    }

    const std::string file_;
    ImportTables tables_;
    std::string list_;
    std::string where_;
};

}  // namespace

ImportTables readImportJson(const std::filesystem::path& file) {
    auto in = openImportFile(file);
    Rows rows(file.filename().string());
    try {
        model::readJsonLists(in, rows);
    } catch (const base::Fault& fault) {
        const auto why = fault.problems().empty() ? fault.told() : base::summary(fault.problems());
        throw base::Fault(base::FaultCode::malformed, "can't read " + file.string() + ": " + why,
                          {}, fault.problems());
    }
    return rows.take();
}

}  // namespace flows
