#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// A place in a document that is put into words only when there is something to tell about it:
/// `Where(line, ".modifications", 2)`, `line + ".subtotal"`. Refers to the texts and to the place
/// above, which outlive it.
class Where {
public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    Where(const char* text) : text_(text) {}
    Where(const std::string& text) : text_(text) {}
    Where(std::string_view text, std::size_t index = kNone) : text_(text), index_(index) {}
    Where(const Where& above, std::string_view text, std::size_t index = kNone)
        : above_(&above), text_(text), index_(index) {}

    /// "orders[0].lines[2].subtotal"
    std::string str() const {
        auto text = above_ ? above_->str() : std::string();
        text += text_;
        if (index_ != kNone) text += '[' + std::to_string(index_) + ']';
        return text;
    }
    /// The words behind the place above.
    std::string_view last() const { return text_; }
    bool empty() const { return !above_ && text_.empty() && index_ == kNone; }

private:
    const Where* above_ = nullptr;
    std::string_view text_;
    std::size_t index_ = kNone;
};

inline Where operator+(const Where& above, std::string_view text) {
    return {above, text};
}

}  // namespace base
