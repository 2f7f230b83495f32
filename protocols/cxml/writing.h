#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gateway/model/money.h"
#include "gateway/model/party.h"
#include "protocols/cxml/grammar.h"
#include "protocols/xml/writer.h"

namespace cxml {

/// Writes elements a receiver's version of cXML knows. Writers call it in the order of the newest
/// DTD; what the receiver's version lacks (an element with everything inside, an attribute) is left
/// out and remembered. Carried parts come back at their place among their siblings.
///
/// An attribute with an empty value is written only where the DTD requires the attribute.
class Writing {
public:
    /// `version` as in "1.2.036"; a version between two that are known counts as the older one.
    explicit Writing(std::string_view version);

    Writing& open(std::string_view name, xml::Attributes attributes = {});
    /// To be called right after open: attributes and elements of that element nobody modelled.
    /// `place` tells the levels of one model value apart ("" or "ItemDetail").
    Writing& carrying(const model::Carried& carried, std::string_view place = {});
    Writing& text(std::string_view utf8);
    Writing& close();
    /// open, text, close.
    Writing& leaf(std::string_view name, std::string_view utf8, xml::Attributes attributes = {});
    /// The same, and nothing when the text is empty.
    Writing& leafIf(std::string_view name, std::string_view utf8, xml::Attributes attributes = {});
    Writing& empty(std::string_view name, xml::Attributes attributes = {});

    /// `<name><Money currency="…">…</Money></name>`.
    Writing& money(std::string_view name, const model::Money& money);
    Writing& money(std::string_view name, const std::optional<model::Money>& money);
    Writing& extrinsics(const model::Extras& extras);

    /// Whether the receiver's version has this element there: `knows("ItemOut", "Batch")`.
    bool knows(std::string_view parent, std::string_view child) const;
    int version() const { return version_; }

    /// What was left out: "ItemOut/Batch: since 1.2.028". Each once.
    const std::vector<std::string>& omitted() const { return omitted_; }
    std::string done();

private:
    struct Level;

    xml::Writer out_;
    int version_;
    std::vector<Level> levels_;
    std::vector<std::string> omitted_;
};

}  // namespace cxml
