#include "gateway/web/api/check.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/text.h"

namespace web::api {
namespace {

constexpr std::size_t kLongestIdempotencyKey = 255;
constexpr std::size_t kLongestValue = 1'000;

const Parameter* parameter(const Operation& operation, std::string_view name) {
    const auto found = std::ranges::find_if(operation.parameters, [&](const auto& one) {
        return one.in == Parameter::In::query && one.name == name;
    });
    return found == operation.parameters.end() ? nullptr : &*found;
}

bool isInRange(const Parameter& parameter, std::string_view value) {
    int number = 0;
    const auto* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    return read.ec == std::errc() && read.ptr == end && number >= parameter.least &&
           number <= parameter.most;
}

std::string oneOf(std::span<const std::string_view> words) {
    std::string text = "is none of";
    for (const auto word : words) text += (word == words.front() ? " " : ", ") + std::string(word);
    return text;
}

// Empty: nothing.
std::string objection(const Parameter& parameter, const std::string& value) {
    if (value.empty()) return "is empty";
    if (value.size() > kLongestValue || !base::isUtf8(value) || base::printable(value) != value)
        return "is too long or holds characters no value has";
    if (parameter.most > 0 && !isInRange(parameter, value))
        return "has to be a number from " + std::to_string(parameter.least) + " to " +
               std::to_string(parameter.most);
    const auto& words = parameter.words;
    if (!words.empty() && std::ranges::find(words, value) == words.end()) return oneOf(words);
    return {};
}

std::vector<base::Problem> wrongParameters(const Call& call) {
    std::vector<base::Problem> wrong;
    const auto& given = call.request.query;
    for (auto one = given.begin(); one != given.end(); ++one) {
        const auto* known = parameter(call.operation, one->first);
        const bool isRepeated = std::any_of(
            given.begin(), one, [&](const auto& other) { return other.first == one->first; });
        if (!known)
            wrong.push_back({base::printable(one->first), "is not known here"});
        else if (isRepeated)
            wrong.push_back({one->first, "is said twice"});
        else if (auto why = objection(*known, one->second); !why.empty())
            wrong.push_back({one->first, std::move(why)});
    }
    for (const auto& one : call.operation.parameters)
        if (one.needed && one.in == Parameter::In::query && call.query(one.name).empty())
            wrong.push_back({std::string(one.name), "is needed"});
    for (const auto& [name, value] : call.request.path)
        if (value.size() > kLongestValue || !base::isUtf8(value) || base::printable(value) != value)
            wrong.push_back({name, "is too long or holds characters no value has"});
    return wrong;
}

// RFC 9110 §8.3: parameters of the type, such as charset, do not matter.
bool isBodyType(const Call& call) {
    const auto given = call.request.wire.header("Content-Type");
    const auto type = base::trim(given.substr(0, given.find(';')));
    return base::equalsAnyCase(type, bodyType(call.operation));
}

bool isIdempotencyKey(std::string_view text) {
    return text.size() <= kLongestIdempotencyKey &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

}  // namespace

std::optional<Refusal> misuse(const Call& call) {
    auto wrong = wrongParameters(call);
    if (!isIdempotencyKey(call.request.wire.header("Idempotency-Key")))
        wrong.push_back({"Idempotency-Key", "has to be 1 to 255 visible ASCII characters"});
    if (!wrong.empty())
        return Refusal{400, "badRequest", "Some parameters can't be used.", std::move(wrong)};
    const auto& body = call.request.wire.body;
    if (call.operation.body.empty() && !body.empty())
        return Refusal{400, "badRequest", "No body is taken here."};
    if (!call.operation.body.empty() && !isBodyType(call))
        return Refusal{415, "unsupportedMediaType",
                       "The body has to come as " + std::string(bodyType(call.operation)) + "."};
    return std::nullopt;
}

}  // namespace web::api
