#pragma once

#include <functional>
#include <string>

namespace buyer {

/// Runs named steps and prints a line for each: what happened and how long it took.
class Steps {
public:
    /// `what` answers a few words for the line. Throws Failure, with the step's name in it.
    void step(const std::string& name, const std::function<std::string()>& what);
    int count() const { return count_; }

private:
    int count_ = 0;
};

/// Throws Failure(reason) unless it holds.
void require(bool holds, const std::string& reason);

}  // namespace buyer
