#include "gateway/web/shop/entries.h"

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace web::shop {
namespace {

constexpr std::size_t kMaxNote = 500;  // as the field's maxlength, and what a cart line keeps

}  // namespace

std::variant<base::Decimal, std::string> readQuantity(const std::string& text) {
    if (text.empty()) return "Please enter a quantity.";
    if (const auto quantity = base::Decimal::parse(text)) return *quantity;
    return "Please enter the quantity in digits, such as 10 or 2.5.";
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
