#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gateway/model/money.h"
#include "gateway/model/party.h"
#include "protocols/cxml/grammar.h"
#include "protocols/xml/writer.h"

namespace pugi {
class xml_node;
}

namespace cxml {

/// Writes elements a receiver's version of cXML knows. Writers call it in the order of the newest
/// DTD; what the receiver's version lacks (an element with everything inside, an attribute) is left
/// out and remembered. Carried parts come back at their place among their siblings.
///
/// An attribute a writer gives an empty value is written only where the DTD requires it. Elements
/// and attributes no version of cXML knows are written as they come. Names are literals, or outlive
/// the writing.
class Writing {
public:
    /// `version` as in "1.2.036"; a version between two that are known counts as the older one.
    /// What is no version counts as the newest.
    explicit Writing(std::string_view version = {});

    /// XML declaration and document type, first of all: `doctype("Fulfill")` names the receiver's
    /// version of Fulfill.dtd.
    Writing& doctype(std::string_view dtd, std::string_view root = "cXML");

    Writing& open(std::string_view name, xml::Attributes attributes = {});
    /// To be called right after open: attributes and elements of that element nobody modelled.
    /// `place` tells the levels of one model value apart ("" or "ItemDetail"). `carried` stays
    /// where it is until the element is closed.
    Writing& carrying(const model::Carried& carried, std::string_view place = {});
    Writing& text(std::string_view utf8);
    Writing& close();
    /// open, text, close.
    Writing& leaf(std::string_view name, std::string_view utf8, xml::Attributes attributes = {});
    /// The same, and nothing when the text is empty.
    Writing& leafIf(std::string_view name, std::string_view utf8, xml::Attributes attributes = {});
    Writing& empty(std::string_view name, xml::Attributes attributes = {});
    /// An element that is written already, without what the receiver's version lacks inside.
    Writing& markup(std::string_view element);

    /// `<name><Money currency="…">…</Money></name>`.
    Writing& money(std::string_view name, const model::Money& money);
    Writing& money(std::string_view name, const std::optional<model::Money>& money);
    Writing& extrinsics(const model::Extras& extras);

    /// Whether the receiver's version has this there: `knows("ItemOut", "Batch")`, or of an
    /// attribute `knows("ItemOut", "@isAdHoc")`.
    bool knows(std::string_view parent, std::string_view child) const;
    /// The last part of the receiver's version, 36 of "1.2.036".
    int version() const { return version_; }

    /// What was left out: "ItemOut/Batch: since 1.2.036", "ItemOut/@isAdHoc: since 1.2.020". Each
    /// once. A required attribute with a value the version lacks is written and told here too.
    const std::vector<std::string>& omitted() const { return omitted_; }
    /// Closes what is open; the writing is spent.
    std::string done();

private:
    struct Element {
        std::string_view name;
        const Grammar::Rule* rule;  ///< null until somebody asks
    };
    // An element that is open. Its carried parts wait in waiting_, the next one first.
    struct Level {
        Element element;
        std::size_t waitingFrom;
        std::size_t next;
    };
    struct Waiting {
        std::size_t place;  ///< among the children of the parent's rule
        const model::CarriedPart* part;
    };

    bool skipping() const { return skipped_ > 0; }
    std::optional<Element> enter(std::string_view name);
    void attributes(Element element, xml::Attributes attributes);
    bool isRequired(Element& element, std::string_view name) const;
    void attribute(Element& element, std::string_view name, std::string_view value);
    bool takes(const Grammar::Attribute& known, std::string_view element, std::string_view name,
               std::string_view value);
    void bringWaiting(std::size_t before);
    void bring(std::string_view markup);
    void copy(const pugi::xml_node& node);
    const Grammar::Rule& ruleOf(Element& element) const;
    void omit(std::string_view parent, std::string_view child, int since);

    const Grammar& grammar_;
    xml::Writer out_;
    int version_;
    bool newest_;
    std::size_t skipped_ = 0;  ///< how many elements inside one that is left out, itself included
    std::vector<Level> levels_;
    std::vector<Waiting> waiting_;
    std::vector<std::string> omitted_;
};

}  // namespace cxml
