#pragma once

#include <stdexcept>

namespace buyer {

/// Something did not go as the buyer expected; the text is for the person in front of it.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace buyer
