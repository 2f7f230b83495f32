#pragma once

#include <string>

#include "samples/buyer/visitor.h"

namespace buyer {

/// A person in the shop, who finds the way by what stands on the pages.
class Shopper {
public:
    /// Opens a StartPage and presses its button; stands on the shop's first page afterwards.
    void enter(const std::string& startPage);
    /// The same by an OCI call-up.
    void callUp(const std::string& address, const base::Fields& fields);

    /// Searches; answers how many products were found.
    std::size_t search(const std::string& words);
    /// Opens the n-th product of the list on the page, from 0; answers its name.
    std::string openProduct(std::size_t index);
    /// Twice as many as the form proposes; answers how many that is.
    std::string addToCart(const std::string& note);
    void openCart();
    /// Doubles the quantity of the first line; answers "2 → 4".
    std::string doubleFirstLine();
    bool mayChange() const;
    /// Presses Return, or whatever other form leads there; the fields that go home.
    base::Fields leave(const std::string& actionPart, const std::string& home);

private:
    void pressStart();

    Visitor browser_;
    std::string listUrl_;
};

}  // namespace buyer
