// { LIST: [ { MEMBER: text | number | null, "attributes": { NAME: text | number, … }, … }, … ], … }
#include <nlohmann/json.hpp>

#include "gateway/flows/import_catalogue_table.h"

namespace flows {
namespace {

/// Follows the parser: depth 1 is the document, 2 a list, 3 a row, 4 its attributes. Numbers come
/// as their digits.
class Rows {
public:
    explicit Rows(std::string file) : file_(std::move(file)) {}

    ImportTables take() { return std::move(tables_); }
    const std::string& failure() const { return failure_; }

    bool null() { return isValue(); }
    bool boolean(bool) { return fail("neither text nor a number"); }
    bool number_integer(std::int64_t number) { return value(std::to_string(number)); }
    bool number_unsigned(std::uint64_t number) { return value(std::to_string(number)); }
    template <class Float>
    bool number_float(Float, const std::string& digits) {
        return value(digits);
    }
    bool string(std::string& text) { return value(std::move(text)); }
    template <class Bytes>
    bool binary(Bytes&) {
        return fail("neither text nor a number");
    }
    bool key(std::string& name) {
        if (depth_ == 1) list_ = name;
        if (depth_ == 3) member_ = name;
        if (depth_ == 4) attribute_ = name;
        return true;
    }

    bool start_object(std::size_t) {
        ++depth_;
        if (depth_ == 1) return true;
        if (depth_ == 3) return startRow();
        return (depth_ == 4 && member_ == "attributes") || fail("an object here");
    }
    bool end_object() { return leave(); }
    bool start_array(std::size_t) { return ++depth_ == 2 ? startList() : fail("a list here"); }
    bool end_array() { return leave(); }

    template <class Error>
    bool parse_error(std::size_t position, const std::string&, const Error&) {
        return fail("not JSON at byte " + std::to_string(position));
    }

private:
    bool leave() {
        --depth_;
        return true;
    }

    bool startList() {
        if (!importColumns().contains(list_)) return fail("the list " + list_ + " is unknown");
        tables_[list_];
        return true;
    }

    bool startRow() {
        auto& rows = tables_[list_].rows;
        rows.push_back({file_ + " " + list_ + "[" + std::to_string(rows.size()) + "]", {}, {}, {}});
        return true;
    }

    bool isValue() { return depth_ >= 3 || fail("a value where rows belong"); }

    bool value(std::string text) {
        if (!isValue()) return false;
        auto& row = tables_[list_].rows.back();
        if (depth_ == 4)
            row.attributes.emplace_back(attribute_, std::move(text));
        else
            row.values[member_] = std::move(text);
        return true;
    }

    bool fail(const std::string& what) {
        if (failure_.empty()) failure_ = what;
        return false;
    }

    const std::string file_;
    ImportTables tables_;
    int depth_ = 0;
    std::string list_;
    std::string member_;
    std::string attribute_;
    std::string failure_;
};

}  // namespace

ImportTables readImportJson(const std::filesystem::path& file) {
    const std::string text = readImportFile(file);
    Rows rows(file.filename().string());
    if (!nlohmann::json::sax_parse(text, &rows)) {
        std::vector<base::Problem> problems{{file.filename().string(), rows.failure()}};
        throw base::Fault(base::FaultCode::malformed,
                          "can't read " + file.string() + ": " + rows.failure(), {}, problems);
    }
    return rows.take();
}

}  // namespace flows
