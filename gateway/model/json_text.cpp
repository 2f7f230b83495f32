#include "gateway/model/json_text.h"

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "gateway/model/json_check.h"

namespace model {
namespace {

using base::Fault;
using base::FaultCode;
using nlohmann::json;

[[noreturn]] void tooLarge(std::size_t most) {
    throw Fault(FaultCode::tooLarge,
                "The JSON is too large: at most " + std::to_string(most) + " bytes are read.");
}

/// Hands a stream on and counts what was read of it.
class Meter final : public std::streambuf {
public:
    explicit Meter(std::istream& in) : in_(in) {}
    /// What was read so far counts no more.
    void restart() { count_ = static_cast<std::size_t>(egptr() - gptr()); }

protected:
    int_type underflow() override {
        if (count_ > kLargestJson) tooLarge(kLargestJson);
        in_.read(part_.data(), static_cast<std::streamsize>(part_.size()));
        const auto got = in_.gcount();
        if (got <= 0) return traits_type::eof();
        count_ += static_cast<std::size_t>(got);
        setg(part_.data(), part_.data(), part_.data() + got);
        return traits_type::to_int_type(part_.front());
    }

private:
    std::istream& in_;
    std::array<char, 65536> part_{};
    std::size_t count_ = 0;
};

/// Follows the parser, which keeps no stack of calls, and builds the value.
class Builder final : public nlohmann::json_sax<json> {
public:
    explicit Builder(JsonNumbers numbers) : numbers_(numbers) {}
    Builder(JsonLists& lists, Meter& meter)
        : numbers_(JsonNumbers::texts), lists_(&lists), meter_(&meter) {}

    json take() { return std::move(root_); }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(json::number_integer_t value) override { return whole(value); }
    bool number_unsigned(json::number_unsigned_t value) override { return whole(value); }
    bool number_float(json::number_float_t, const std::string& digits) override {
        if (numbers_ == JsonNumbers::texts) return put(digits);
        return put(json::binary({digits.begin(), digits.end()}));
    }
    bool string(std::string& value) override { return put(std::move(value)); }
    bool binary(json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        const auto [at, isNew] = open_.back()->emplace(name, nullptr);
        keys_.back() = std::move(name);
        if (!isNew) fail("stands there twice");
        member_ = &*at;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception& e) override {
        constexpr int kOutOfRange = 406;
        const auto* what = e.id == kOutOfRange ? "is a number beyond all limits" : "is not JSON";
        throw Fault(FaultCode::malformed, "This is not JSON.", {},
                    {{"byte " + std::to_string(position), what}});
    }

private:
    template <class Number>
    bool whole(Number value) {
        return numbers_ == JsonNumbers::texts ? put(std::to_string(value)) : put(value);
    }

    json* add(json value) {
        if (lists_) checkList(value);
        if (open_.empty()) return &(root_ = std::move(value));
        auto& parent = *open_.back();
        if (parent.is_object()) return &(*member_ = std::move(value));
        parent.push_back(std::move(value));
        return &parent.back();
    }
    bool put(json value) {
        add(std::move(value));
        return ended();
    }
    bool open(json value) {
        if (open_.size() == kDeepestJson) fail("is nested deeper than 64 levels");
        open_.push_back(add(std::move(value)));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        open_.pop_back();
        keys_.pop_back();
        return ended();
    }

    // Of the lists nothing but the row that is being read is kept.
    bool ended() {
        if (!lists_ || open_.size() != 2) return true;
        auto& rows = open_.back()->get_ref<json::array_t&>();
        auto row = std::move(rows.back());
        rows.pop_back();
        lists_->row(std::move(row));
        meter_->restart();
        return true;
    }
    void checkList(const json& value) {
        if (open_.empty() && !value.is_object()) fail("is no object of lists");
        if (open_.size() != 1) return;
        if (!value.is_array()) fail("is no list");
        lists_->list(keys_.back());
    }

    // What is open is in its list already; what is about to come is not.
    std::size_t indexIn(std::size_t level) const {
        return open_[level]->size() - (level + 1 < open_.size() ? 1 : 0);
    }
    [[noreturn]] void fail(const std::string& what) const {
        std::string at;
        for (std::size_t i = 0; i < open_.size() && at.size() < 100; ++i)
            at += '/' + (open_[i]->is_object() ? pointerPart(base::printable(keys_[i]))
                                               : std::to_string(indexIn(i)));
        throw Fault(FaultCode::malformed, "This JSON is not taken.", {},
                    {{base::cutCharacters(at, 120), what}});
    }

    const JsonNumbers numbers_;
    JsonLists* lists_ = nullptr;
    Meter* meter_ = nullptr;
    json root_;
    json* member_ = nullptr;  // whose key was read last
    std::vector<json*> open_;
    std::vector<std::string> keys_;  // of each that is open the key read last
};

}  // namespace

json parsedJson(std::string_view text, const JsonRules& rules) {
    if (text.size() > rules.most) tooLarge(rules.most);
    Builder builder(rules.numbers);
    json::sax_parse(text, &builder, json::input_format_t::json, true, rules.comments);
    return builder.take();
}

json jsonOrNothing(std::string_view text, const JsonRules& rules) {
    try {
        return parsedJson(text, rules);
    } catch (const Fault&) {
        return json(json::value_t::discarded);
    }
}

nlohmann::ordered_json orderedJson(std::string_view ours) {
    return nlohmann::ordered_json::parse(ours);
}

std::optional<std::string> digitsOf(const json& value) {
    if (value.is_number_integer()) return value.dump();
    if (!value.is_binary()) return std::nullopt;
    const auto& digits = value.get_binary();
    return std::string(digits.begin(), digits.end());
}

void readJsonLists(std::istream& in, JsonLists& lists) {
    Meter meter(in);
    std::istream metered(&meter);
    Builder builder(lists, meter);
    json::sax_parse(metered, &builder);
}

}  // namespace model
