#pragma once

#include <functional>
#include <string>
#include <variant>

#include "gateway/web/shop/scene.h"

namespace web::shop {

/// A quantity as the person wrote it, or the sentence that says what is wrong with it.
std::variant<base::Decimal, std::string> readQuantity(const std::string& text);

/// The sentence for a note that is too long; empty when it is fine.
std::string noteProblem(const std::string& note);

/// Runs a change of the cart. What the person can put right (Fault(invalid)) comes back as its
/// sentence, to stand beside the field; empty when it worked; other faults pass on.
std::string complaint(const std::function<void()>& change);

}  // namespace web::shop
