#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xml {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// Writes a document that is always well-formed: text is escaped, carriage returns survive,
/// characters XML has no place for are left out. Attributes with an empty value are written; names
/// are the caller's literals and outlive the writer.
class Writer {
public:
    /// `size`: about how long it will become.
    explicit Writer(std::size_t size = 0) { out_.reserve(size); }

    Writer& open(std::string_view name, Attributes attributes = {});
    /// One more attribute of the element just opened; nothing else was written since.
    Writer& attribute(std::string_view name, std::string_view value);
    /// Whether the element just opened has it already.
    bool hasAttribute(std::string_view name) const;
    Writer& text(std::string_view utf8);
    Writer& close();
    /// open, text, close.
    Writer& leaf(std::string_view name, std::string_view utf8, Attributes attributes = {});
    /// An element without content; as after open, attributes may follow.
    Writer& empty(std::string_view name, Attributes attributes = {});
    /// Text we wrote ourselves, as it is: declarations.
    Writer& raw(std::string_view markup);

    /// The document; the writer is spent.
    std::string done();

private:
    void start(std::string_view name, Attributes attributes);
    void finishTag();

    std::string out_;
    std::vector<std::string_view> open_;
    std::size_t tag_ = 0;  ///< where the start tag begins that lacks its end
    std::string_view tagEnd_;
};

/// Every character above 127 as a reference: the same document in US-ASCII.
std::string asciiOnly(std::string_view document);

}  // namespace xml
