#include "gateway/web/shop/entries.h"

#include <algorithm>
#include <charconv>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace web::shop {
namespace {

constexpr std::size_t kMaxNote = 500;  // as the field's maxlength, and what a cart line keeps

// Digits and what people set between them: point, comma, apostrophe, space.
bool isFigure(std::string_view text) {
    constexpr auto digits = "0123456789";
    auto rest = std::string(text);
    for (const std::string_view mark :
         {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x99", "'", ".", ",", " "})
        for (auto at = rest.find(mark); at != std::string::npos; at = rest.find(mark))
            rest.erase(at, mark.size());
    return !rest.empty() && rest.find_first_not_of(digits) == std::string::npos &&
           text.find_first_of(digits) != std::string::npos;
}

std::string example(const Marks& marks) {
    return base::entered(base::Decimal(25, 1), marks);
}

std::string twoMeanings(const std::string& text, const Marks& marks) {
    return "“" + base::cutCharacters(text, 40) +
           "” can be read in more than one way. Decimals stand after a " +
           (marks.decimal == ',' ? "comma" : "point") +
           " here, and nothing stands between thousands: please enter it such as 1000 or " +
           example(marks) + ".";
}

}  // namespace

std::variant<base::Decimal, std::string> readQuantity(const std::string& text, const Marks& marks) {
    if (text.empty()) return "Please enter a quantity.";
    const char other = marks.decimal == ',' ? '.' : ',';
    if (text.find(other) == std::string::npos) {
        auto plain = text;
        std::replace(plain.begin(), plain.end(), marks.decimal, '.');
        if (const auto quantity = base::Decimal::parse(plain)) return *quantity;
    }
    if (isFigure(text)) return twoMeanings(text, marks);
    return "Please enter the quantity in digits, such as 10 or " + example(marks) + ".";
}

int lineNumber(const Request& request, std::string_view field) {
    const auto text = request.field(field);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string noteProblem(const std::string& note) {
    if (base::characters(note) <= kMaxNote) return {};
    return "Please keep the note to 500 characters.";
}

std::string complaint(const std::function<void()>& change) {
    try {
        change();
        return {};
    } catch (const base::Fault& fault) {
        if (fault.code() != base::FaultCode::invalid) throw;
        return fault.told();
    }
}

}  // namespace web::shop
