#pragma once

#include <string>
#include <string_view>

namespace cxml {

/// Throws Fault(malformed): this is no DTD we understand, because of `why`.
[[noreturn]] void failDtd(const std::string& why);

/// The words of a DTD's text one after another; white space before each means nothing.
class DtdWords {
public:
    explicit DtdWords(std::string_view text) : text_(text) { skipSpace(); }

    bool atEnd() const { return text_.empty(); }
    std::string_view rest() const { return text_; }

    /// Takes `word` if it comes next.
    bool skip(std::string_view word);
    /// Takes it or throws.
    void expect(std::string_view word);
    /// A name or name token.
    std::string_view name();
    /// What stands between the quotes that come next.
    std::string_view quoted();
    /// Everything before `end`, which is taken too.
    std::string_view until(std::string_view end);
    /// Everything before the `>` that is not within quotes; it is taken too.
    std::string_view tag();
    /// Everything before the `]]>` that closes a section already opened.
    std::string_view section();

private:
    void skipSpace();
    std::string_view take(std::size_t length, std::size_t more = 0);

    std::string_view text_;
};

}  // namespace cxml
