#pragma once

#include <functional>
#include <string>
#include <variant>

#include "gateway/web/shop/scene.h"
#include "gateway/web/shop/words.h"

namespace web::shop {

/// A quantity as the person wrote it, or the sentence that says what is wrong with it: digits, and
/// decimals after the partner's mark. What else could be a mark, between thousands or before
/// decimals, may mean two quantities and is asked back, never guessed: `7,5` and `1,000` where
/// decimals stand after a point, `1.000` where they stand after a comma. Every quantity of the
/// shop's forms is read here.
std::variant<base::Decimal, std::string> readQuantity(const std::string& text, const Marks& marks);

/// The line a field names by its number; 0 when it names none.
int lineNumber(const Request& request, std::string_view field);

/// The sentence for a note that is too long; empty when it is fine.
std::string noteProblem(const std::string& note);

/// Runs a change of the cart. What the person can put right (Fault(invalid)) comes back as its
/// sentence, to stand beside the field; empty when it worked; other faults pass on.
std::string complaint(const std::function<void()>& change);

}  // namespace web::shop
