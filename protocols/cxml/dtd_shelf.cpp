#include "protocols/cxml/dtd_shelf.h"

#include <algorithm>
#include <charconv>
#include <mutex>
#include <optional>

#include "gateway/base/text.h"
#include "protocols/cxml/dtd.h"
#include "protocols/xml/document.h"

namespace cxml {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFiles[] = {
    "cXML.dtd",     "Fulfill.dtd",   "InvoiceDetail.dtd", "Quote.dtd", "PaymentRemittance.dtd",
    "Contract.dtd", "Logistics.dtd",
};

// Kinds that are not in cXML.dtd.
struct Home {
    std::string_view kind;
    std::string_view file;
};
constexpr Home kHomes[] = {
    {"ConfirmationRequest", "Fulfill.dtd"},
    {"ShipNoticeRequest", "Fulfill.dtd"},
    {"ServiceEntryRequest", "Fulfill.dtd"},
    {"SalesOrderRequest", "Fulfill.dtd"},
    {"TimeCardRequest", "Fulfill.dtd"},
    {"TimeCardInfoRequest", "Fulfill.dtd"},
    {"ReceiptRequest", "Fulfill.dtd"},
    {"OrderStatusRequest", "Fulfill.dtd"},
    {"ComponentConsumptionRequest", "Fulfill.dtd"},
    {"ProductReplenishmentMessage", "Fulfill.dtd"},
    {"InvoiceDetailRequest", "InvoiceDetail.dtd"},
    {"QuoteRequest", "Quote.dtd"},
    {"QuoteMessage", "Quote.dtd"},
    {"PaymentRemittanceRequest", "PaymentRemittance.dtd"},
    {"PaymentRemittanceStatusUpdateRequest", "PaymentRemittance.dtd"},
    {"PaymentProposalRequest", "PaymentRemittance.dtd"},
    {"PaymentBatchRequest", "PaymentRemittance.dtd"},
    {"PaymentReceiptConfirmationRequest", "PaymentRemittance.dtd"},
    {"TradeRequest", "PaymentRemittance.dtd"},
    {"ChargeFileRequest", "PaymentRemittance.dtd"},
    {"ContractRequest", "Contract.dtd"},
    {"ContractStatusUpdateRequest", "Contract.dtd"},
    {"TransportRequest", "Logistics.dtd"},
    {"TransportConfirmation", "Logistics.dtd"},
};

using Version = std::vector<int>;

// "1.2.071" as numbers; nothing when it is no version.
std::optional<Version> versionOf(std::string_view text) {
    Version version;
    for (const auto& piece : base::split(text, '.')) {
        int number = 0;
        const auto* end = piece.data() + piece.size();
        const auto [at, error] = std::from_chars(piece.data(), end, number);
        if (error != std::errc{} || at != end || number < 0) return std::nullopt;
        version.push_back(number);
    }
    return version;
}

pugi::xml_node firstElement(pugi::xml_node parent) {
    return parent.find_child([](pugi::xml_node node) {
        return node.type() == pugi::node_element && node.name() != std::string_view("Status");
    });
}

// A CopyRequest carries a whole document, and the DTD must know that one too.
std::string_view kindOf(pugi::xml_node root) {
    for (const auto* container : {"Request", "Message"})
        if (const auto body = firstElement(root.child(container))) {
            const auto copied = body.child("cXML");
            return copied ? kindOf(copied) : body.name();
        }
    return root.name();
}

// `http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd`, or the attribute older documents have.
std::string declaredVersion(const xml::Document& document) {
    const auto pieces = base::split(document.doctypeUri(), '/');
    if (pieces.size() > 1 && versionOf(pieces[pieces.size() - 2])) return pieces[pieces.size() - 2];
    return document.root().attribute("version").value();
}

std::unique_ptr<const DtdShelf>& opened() {
    static std::unique_ptr<const DtdShelf> shelf;
    return shelf;
}

}  // namespace

struct DtdShelf::Entry {
    Version version;
    std::string name;
    fs::path path;
    mutable std::once_flag once{};
    mutable std::optional<Dtd> compiled{};

    const Dtd& dtd() const {
        std::call_once(once, [this] { compiled.emplace(Dtd::fromFile(path)); });
        return *compiled;
    }
};

DtdShelf::~DtdShelf() = default;

DtdShelf::DtdShelf(const fs::path& folder) {
    const auto addFrom = [this](const fs::path& from, const Version& version, std::string prefix) {
        for (const auto file : kFiles)
            if (fs::is_regular_file(from / file)) {
                auto entry = std::make_unique<Entry>();
                entry->version = version;
                entry->name = prefix + std::string(file);
                entry->path = from / file;
                entries_.push_back(std::move(entry));
            }
    };
    std::error_code unreadable;
    addFrom(folder, {}, "");
    for (const auto& below : fs::directory_iterator(folder, unreadable)) {
        const auto name = below.path().filename().string();
        if (const auto version = versionOf(name); version && below.is_directory())
            addFrom(below.path(), *version, name + '/');
    }
    if (entries_.empty())
        throw base::Fault(base::FaultCode::notFound,
                          folder.string() + " has no cXML.dtd nor a folder like 1.2.071 with one");
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const auto& a, const auto& b) { return a->version < b->version; });
}

void DtdShelf::compile() const {
    for (const auto& entry : entries_) entry->dtd();
}

std::vector<std::string> DtdShelf::names() const {
    std::vector<std::string> names;
    for (const auto& entry : entries_) names.push_back(entry->name);
    return names;
}

const DtdShelf::Entry* DtdShelf::find(std::string_view file, std::string_view version) const {
    const auto declared = versionOf(version).value_or(Version{});
    const Entry* newest = nullptr;
    for (const auto& entry : entries_) {
        if (entry->path.filename() != file) continue;
        newest = entry.get();
        if (!declared.empty() && entry->version >= declared) break;
    }
    return newest;
}

DtdShelf::Judgement DtdShelf::judge(const xml::Document& document) const {
    const auto root = document.root();
    return judge(root, document.doctypeRoot(), kindOf(root), declaredVersion(document));
}

// White space before a document is nothing a DTD judges.
DtdShelf::Judgement DtdShelf::judge(std::string_view bytes, std::string_view contentType) const {
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return judge(xml::Document::read(bytes, contentType));
}

DtdShelf::Judgement DtdShelf::judge(pugi::xml_node root, std::string_view doctypeRoot,
                                    std::string_view kind, std::string_view version) const {
    const auto* entry = find(dtdFileFor(kind), version);
    if (!entry) return {};
    return {entry->name, entry->dtd().check(root, doctypeRoot)};
}

std::string_view dtdFileFor(std::string_view kind) {
    const auto* home = std::find_if(std::begin(kHomes), std::end(kHomes),
                                    [&](const Home& one) { return one.kind == kind; });
    return home == std::end(kHomes) ? kFiles[0] : home->file;
}

void openDtds(const fs::path& folder) {
    auto shelf = folder.empty() ? nullptr : std::make_unique<const DtdShelf>(folder);
    if (shelf) shelf->compile();
    opened() = std::move(shelf);
}

const DtdShelf* dtds() {
    return opened().get();
}

}  // namespace cxml
