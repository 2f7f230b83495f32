#include "gateway/web/admin/attachments.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/store/attachments.h"
#include "gateway/web/admin/desk.h"
#include "gateway/web/admin/pages.h"

namespace web::admin {
namespace {

// "840 bytes", "12 KB", "3.4 MB"
std::string shownSize(std::int64_t size) {
    constexpr std::int64_t kKilo = 1024;
    if (size < kKilo) return std::to_string(size) + (size == 1 ? " byte" : " bytes");
    if (size < kKilo * kKilo) return std::to_string(size / kKilo) + " KB";
    const auto tenths = size * 10 / (kKilo * kKilo);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

struct Found {
    model::Attachment attachment;
    std::string bytes;
};

}  // namespace

void addAttachments(Data& data, const std::vector<model::Attachment>& attachments) {
    Data::List rows;
    for (const auto& attachment : attachments) {
        Data row;
        row.set("name", attachment.name).set("type", attachment.contentType);
        row.set("size", shownSize(attachment.size));
        row.set("link", "/attachments/" + base::percentEncode(attachment.id));
        row.set("internal", attachment.internal);
        put(row, "place", attachment.place);
        put(row, "partOf", attachment.partOf);
        rows.push_back(std::move(row));
    }
    data.set("hasAttachments", !rows.empty());
    data.set("attachments", std::move(rows));
}

base::Wire attachment(const Desk& desk) {
    const auto id = desk.request.param("id");
    const auto found = desk.context().store.read([&](store::ReadTx& tx) -> std::optional<Found> {
        auto attachment = store::findAttachment(tx, id);
        if (!attachment) return std::nullopt;
        auto bytes = store::blob(tx, attachment->sha256);
        return Found{std::move(*attachment), std::move(bytes)};
    });
    if (!found) throw base::Fault(base::FaultCode::notFound, "There is no attachment of this id.");
    // A stranger's file: saved, never shown; and if a browser showed it all the same, it would be
    // nobody's, without scripts, forms or anything fetched.
    auto wire = base::reply(200, "application/octet-stream", found->bytes);
    wire.with("Content-Disposition", base::disposition(found->attachment.name));
    wire.with("X-Content-Type-Options", "nosniff");
    wire.with("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
    wire.with("Cross-Origin-Resource-Policy", "same-origin");
    wire.with("Referrer-Policy", "no-referrer");
    wire.with("Cache-Control", "no-store");
    return wire;
}

}  // namespace web::admin
