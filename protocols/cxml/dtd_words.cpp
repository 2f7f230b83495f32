#include "protocols/cxml/dtd_words.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace cxml {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::string_view kNoName = " \t\r\n()|,?*+%#\"'<>[];&";

}  // namespace

void failDtd(const std::string& why) {
    throw base::Fault(base::FaultCode::malformed, "This is no DTD we understand: " + why);
}

void DtdWords::skipSpace() {
    const auto start = text_.find_first_not_of(kSpace);
    text_.remove_prefix(start == text_.npos ? text_.size() : start);
}

std::string_view DtdWords::take(std::size_t length, std::size_t more) {
    const auto taken = text_.substr(0, length);
    text_.remove_prefix(length + more);
    skipSpace();
    return taken;
}

bool DtdWords::skip(std::string_view word) {
    if (!text_.starts_with(word)) return false;
    take(word.size());
    return true;
}

void DtdWords::expect(std::string_view word) {
    if (!skip(word))
        failDtd("\"" + std::string(word) + "\" is missing before \"" +
                base::cutCharacters(text_, 40) + "\"");
}

std::string_view DtdWords::name() {
    const auto end = text_.find_first_of(kNoName);
    if (end == 0 || text_.empty())
        failDtd("a name is missing before \"" + base::cutCharacters(text_, 40) + "\"");
    return take(end == text_.npos ? text_.size() : end);
}

std::string_view DtdWords::quoted() {
    if (text_.empty() || (text_[0] != '"' && text_[0] != '\'')) failDtd("a quote is missing");
    const std::string_view quote = text_.substr(0, 1);
    text_.remove_prefix(1);
    return until(quote);
}

std::string_view DtdWords::until(std::string_view end) {
    const auto at = text_.find(end);
    if (at == text_.npos) failDtd("it ends before \"" + std::string(end) + "\"");
    return take(at, end.size());
}

std::string_view DtdWords::tag() {
    std::size_t at = text_.find_first_of("\"'>");
    while (at != text_.npos && text_[at] != '>') {
        const auto closing = text_.find(text_[at], at + 1);
        at = closing == text_.npos ? closing : text_.find_first_of("\"'>", closing + 1);
    }
    if (at == text_.npos) failDtd("a declaration has no end");
    return take(at, 1);
}

std::string_view DtdWords::section() {
    int open = 1;
    for (std::size_t at = 0; at < text_.size(); ++at) {
        const auto here = text_.substr(at);
        if (here.starts_with("<![")) ++open;
        if (here.starts_with("]]>") && --open == 0) return take(at, 3);
    }
    failDtd("a conditional section has no end");
}

}  // namespace cxml
