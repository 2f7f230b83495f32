#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gateway/base/fault.h"

namespace pugi {
class xml_node;
}
namespace xml {
class Document;
}

namespace cxml {

/// The official DTDs an operator has installed: a folder with `1.2.071/Fulfill.dtd` and the like,
/// or with `Fulfill.dtd` itself. Each is compiled when it is first needed, once. Any thread may use
/// it.
class DtdShelf {
public:
    /// Looks which files there are. Throws Fault(notFound) when there is none.
    explicit DtdShelf(const std::filesystem::path& folder);
    ~DtdShelf();

    /// Compiles them all now: throws Fault(malformed) naming the file that is no DTD.
    void compile() const;

    struct Judgement {
        std::string dtd;  ///< "1.2.071/Fulfill.dtd"; empty: there is none for such a document
        std::vector<base::Problem> problems;
    };
    /// Judges by the DTD of the version the document declares; when there is none of that version
    /// the next newer one, or else the newest: newer ones take what older ones took.
    Judgement judge(const xml::Document& document) const;
    /// The same from bytes of a wire. Throws Fault(malformed, tooLarge) as xml::Document::read.
    Judgement judge(std::string_view bytes, std::string_view contentType) const;
    /// The same when kind ("ConfirmationRequest") and version are known.
    Judgement judge(pugi::xml_node root, std::string_view doctypeRoot, std::string_view kind,
                    std::string_view version) const;

    /// "1.2.071/Fulfill.dtd", …: what there is, oldest version first.
    std::vector<std::string> names() const;

private:
    struct Entry;
    const Entry* find(std::string_view file, std::string_view version) const;

    std::vector<std::unique_ptr<Entry>> entries_;
};

/// The file whose DTD knows documents of this kind: each accepts only its own.
std::string_view dtdFileFor(std::string_view kind);

/// The shelf of this process, to be opened before there are threads. An empty path: none. Throws
/// Fault(notFound, malformed) naming folder or file.
void openDtds(const std::filesystem::path& folder);
/// Null when none was opened.
const DtdShelf* dtds();

}  // namespace cxml
