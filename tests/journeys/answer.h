#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What a journey looks at in an answer.
namespace journeys {

/// The value of an XPath expression over an XML text, as string() gives it. Throws
/// std::runtime_error when the text is not well-formed or the expression is wrong.
std::string xpath(const std::string& xml, const std::string& expression);

/// The value of the form field of that name in a page (any case), with references decoded; and the
/// address its form goes to.
std::optional<std::string> field(std::string_view page, std::string_view name);
std::string formAction(std::string_view page);

/// The text with every value of these attributes blanked: `payloadID="…"`.
std::string without(std::string text, std::string_view attribute);

/// Why a document is not valid by the official DTD it names; empty when it is, or when no DTDs are
/// at hand.
std::string invalidities(const std::string& document);

/// A Response with that Status.
std::string responseWith(int status, const std::string& text);

}  // namespace journeys
