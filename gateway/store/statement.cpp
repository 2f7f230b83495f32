#include "gateway/store/statement.h"

#include "gateway/store/dialect.h"
#include "gateway/store/statement_words.h"

namespace store {
namespace {

// A place keeps its memory for the next run unless a value was larger than this.
constexpr std::size_t kKept = 32 * 1024;

}  // namespace

Statement::Statement(const Dialect& dialect, soci::session& session, const char* sql)
    : dialect_(dialect), statement_(session) {
    statement_.alloc();
    statement_.prepare(sql);
}

std::vector<Cell> Statement::fetch(std::initializer_list<Value> values, std::size_t columns) {
    fill(values, columns);
    std::vector<Cell> cells;
    statement_.execute();
    while (statement_.fetch())
        for (auto& place : out_)
            cells.push_back(place.indicator == soci::i_null ? Cell() : Cell(std::move(place.text)));
    forgetLargeValues();
    return cells;
}

std::int64_t Statement::run(std::initializer_list<Value> values) {
    fill(values, 0);
    statement_.execute(true);
    forgetLargeValues();
    return statement_.get_affected_rows();
}

// NULL fits any place; text and numbers need one of their kind.
bool Statement::fits(std::initializer_list<Value> values, std::size_t columns) const {
    if (!bound_ || values.size() != in_.size() || columns != out_.size()) return false;
    auto place = in_.begin();
    for (const auto& value : values) {
        if (!value.null() && value.number().has_value() != place->isNumber) return false;
        ++place;
    }
    return true;
}

void Statement::bind(std::initializer_list<Value> values, std::size_t columns) {
    if (dialect_.parameters(statement_) != values.size())
        throw soci::soci_error("wrong number of values");
    bound_ = false;
    statement_.bind_clean_up();
    in_ = std::vector<Place>(values.size());
    out_ = std::vector<Place>(columns);
    auto value = values.begin();
    for (auto& place : in_) {
        place.isNumber = value->number().has_value();
        if (place.isNumber)
            statement_.exchange(soci::use(place.number, place.indicator));
        else
            statement_.exchange(soci::use(place.text, place.indicator));
        ++value;
    }
    for (auto& place : out_) statement_.exchange(soci::into(place.text, place.indicator));
    statement_.define_and_bind();
    bound_ = true;
}

void Statement::fill(std::initializer_list<Value> values, std::size_t columns) {
    if (!fits(values, columns)) bind(values, columns);
    auto place = in_.begin();
    for (const auto& value : values) {
        place->indicator = value.null() ? soci::i_null : soci::i_ok;
        if (value.null())
            ;
        else if (place->isNumber)
            place->number = *value.number();
        else
            place->text = value.text();
        ++place;
    }
}

void Statement::forgetLargeValues() {
    for (auto& place : in_)
        if (place.text.capacity() > kKept) place.text = std::string();
}

}  // namespace store
