#pragma once

#include <cstdint>
#include <string_view>

namespace xml {

/// A name as the parser keeps it: equal names have equal addresses as long as the generation stays.
struct NameRef {
    const char* local;
    const char* prefix;  ///< null when there is none
};

/// A start tag on its way through the gate, valid during the call.
class Tag {
public:
    Tag(NameRef name, const unsigned char** attributes, int count, bool declaresNamespaces)
        : name_(name),
          attributes_(attributes),
          count_(count),
          declaresNamespaces_(declaresNamespaces) {}

    NameRef name() const { return name_; }
    int attributes() const { return count_; }
    bool declaresNamespaces() const { return declaresNamespaces_; }

    NameRef attributeName(int i) const {
        const auto* at = attributes_ + i * 5;
        return {reinterpret_cast<const char*>(at[0]), reinterpret_cast<const char*>(at[1])};
    }
    std::string_view attributeValue(int i) const {
        const auto* at = attributes_ + i * 5;
        return {reinterpret_cast<const char*>(at[3]), static_cast<std::size_t>(at[4] - at[3])};
    }

private:
    NameRef name_;
    // libxml2's order: local name, prefix, URI, value, end of value.
    const unsigned char** attributes_;
    int count_;
    bool declaresNamespaces_;
};

/// Listens at the gate: sees what passes while it is being checked, before there is a tree. For
/// cheap observations only; throws nothing.
class Listener {
public:
    virtual ~Listener() = default;
    /// First; once more when what was heard since is void. Addresses of names are good for as long
    /// as this number is the same.
    virtual void begin(std::uint64_t generation) = 0;
    virtual void open(const Tag& tag) = 0;
    /// White space alone may be kept back.
    virtual void text(std::string_view piece) = 0;
    virtual void close() = 0;
};

}  // namespace xml
