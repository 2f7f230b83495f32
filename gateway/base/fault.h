#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// One thing found wrong with an input, and where. `where` is a path a partner can follow in
/// their own document: `ItemOut[2]/@quantity`, `line 14`, `field NEW_ITEM-PRICE[3]`.
struct Problem {
    std::string where;
    std::string what;
    bool tolerated = false;  ///< read all the same; shown by `passerelle check` and kept in the log

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Why something could not be done, in words no protocol owns. Every place that must learn a new
/// value switches over this enum without `default`: the compiler lists them.
enum class FaultCode {
    malformed,        ///< not readable as what it claims to be
    invalid,          ///< readable, but says something that cannot be
    unauthenticated,  ///< unknown party or wrong secret: never told apart
    forbidden,        ///< known party, not allowed to do this
    notFound,
    conflict,      ///< the same id with another content, or a state that excludes the request
    precondition,  ///< something the request builds on is missing
    unsupported,   ///< a document or operation we do not take
    tooLarge,
    gone,                   ///< was here, is over: a used or expired link
    overloaded,             ///< try again later, nothing happened
    unavailable,            ///< something we depend on does not answer
    internal,               ///< our own failure
    signatureMissing,       ///< a signature is required of this sender
    signatureWrong,         ///< there is one and it does not fit
    signatureUnacceptable,  ///< it fits, but by means we do not accept
};

std::string_view name(FaultCode code);

/// Thrown when the caller can only give up; caught in receive, deliver, the page guard and main.
/// `told` may be read by a stranger; `cause` goes to the log and may hold ids. Neither ever holds
/// a secret.
class Fault : public std::exception {
public:
    Fault(FaultCode code, std::string told, std::string cause = {},
          std::vector<Problem> problems = {});

    FaultCode code() const { return code_; }
    const std::string& told() const { return told_; }
    const std::string& cause() const { return cause_; }
    const std::vector<Problem>& problems() const { return problems_; }
    /// The log's text: code, told, cause.
    const char* what() const noexcept override { return what_.c_str(); }

private:
    FaultCode code_;
    std::string told_;
    std::string cause_;
    std::vector<Problem> problems_;
    std::string what_;
};

/// "where: what; where: what; …": at most `most` of them, then how many more.
std::string summary(const std::vector<Problem>& problems, std::size_t most = 5);

}  // namespace base
