#include "gateway/base/fault.h"

#include <utility>

namespace base {

std::string_view name(FaultCode code) {
    switch (code) {
        case FaultCode::malformed:
            return "malformed";
        case FaultCode::invalid:
            return "invalid";
        case FaultCode::unauthenticated:
            return "unauthenticated";
        case FaultCode::forbidden:
            return "forbidden";
        case FaultCode::notFound:
            return "notFound";
        case FaultCode::conflict:
            return "conflict";
        case FaultCode::precondition:
            return "precondition";
        case FaultCode::unsupported:
            return "unsupported";
        case FaultCode::tooLarge:
            return "tooLarge";
        case FaultCode::gone:
            return "gone";
        case FaultCode::overloaded:
            return "overloaded";
        case FaultCode::unavailable:
            return "unavailable";
        case FaultCode::internal:
            return "internal";
        case FaultCode::signatureMissing:
            return "signatureMissing";
        case FaultCode::signatureWrong:
            return "signatureWrong";
        case FaultCode::signatureUnacceptable:
            return "signatureUnacceptable";
    }
    return "internal";
}

Fault::Fault(FaultCode code, std::string told, std::string cause, std::vector<Problem> problems)
    : code_(code),
      told_(std::move(told)),
      cause_(std::move(cause)),
      problems_(std::move(problems)),
      what_(std::string(name(code)) + ": " + told_ + (cause_.empty() ? "" : " (" + cause_ + ")")) {}

std::string summary(const std::vector<Problem>& problems, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < problems.size() && i < most; ++i) {
        if (i > 0) text += "; ";
        if (!problems[i].where.empty()) text += problems[i].where + ": ";
        text += problems[i].what;
    }
    if (problems.size() > most) {
        if (!text.empty()) text += "; ";
        text += "and " + std::to_string(problems.size() - most) + " more";
    }
    return text;
}

}  // namespace base
