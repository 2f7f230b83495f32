#include "gateway/store/attachments.h"

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

#define PASSERELLE_ATTACHMENT_COLUMNS                                                   \
    "attachment.id, attachment.content_id, attachment.content_type, attachment.name,\n" \
    "    attachment.size, attachment.sha256, attachment.internal, attachment.place,\n"  \
    "    attachment.part_of\n"

namespace store {
namespace {

constexpr std::size_t kPiece = 768 * 1024;  // a multiple of 3: base64 without padding inside

model::Attachment attachmentOf(const Row<9>& row) {
    const auto& [id, contentId, contentType, name, size, sha256, internal, place, partOf] = row;
    return {.id = id.text(),
            .contentId = contentId.text(),
            .contentType = contentType.text(),
            .name = name.text(),
            .size = size.number(),
            .sha256 = sha256.text(),
            .internal = internal.number() != 0,
            .place = place.text(),
            .partOf = partOf.text()};
}

std::vector<model::Attachment> attachmentsOf(const std::vector<Row<9>>& rows) {
    std::vector<model::Attachment> found;
    for (const auto& row : rows) found.push_back(attachmentOf(row));
    return found;
}

void keep(Tx& tx, const std::string& sha256, std::string_view bytes) {
    const bool known =
        tx.selectOne<1>("SELECT piece FROM blob WHERE sha256 = :sha256 AND piece = 0", {sha256})
            .has_value();
    if (known) return;
    int piece = 0;
    do {
        tx.run(
            "INSERT INTO blob (sha256, piece, base64)\n"
            "VALUES (:sha256, :piece, :base64)",
            {sha256, piece++, base::base64(bytes.substr(0, kPiece))});
        bytes.remove_prefix(std::min(kPiece, bytes.size()));
    } while (!bytes.empty());
}

}  // namespace

void insertAttachments(Tx& tx, std::string_view messageId,
                       const std::vector<model::Attachment>& attachments) {
    int position = 0;
    for (const auto& attachment : attachments) {
        keep(tx, attachment.sha256, attachment.bytes);
        tx.run(
            "INSERT INTO attachment (id, message_id, position, content_id, content_type, name,\n"
            "    size, sha256, internal, place, part_of)\n"
            "VALUES (:id, :message_id, :position, :content_id, :content_type, :name,\n"
            "    :size, :sha256, :internal, :place, :part_of)",
            {attachment.id, messageId, position++, attachment.contentId, attachment.contentType,
             attachment.name, attachment.size, attachment.sha256, attachment.internal,
             attachment.place, attachment.partOf});
    }
}

std::vector<model::Attachment> attachmentsOfMessage(ReadTx& tx, std::string_view messageId) {
    return attachmentsOf(tx.select<9>("SELECT " PASSERELLE_ATTACHMENT_COLUMNS "FROM attachment\n"
                                      "WHERE message_id = :message_id\n"
                                      "ORDER BY position",
                                      {messageId}));
}

std::vector<model::Attachment> attachmentsOfOrder(ReadTx& tx, std::string_view orderId) {
    return attachmentsOf(
        tx.select<9>("SELECT " PASSERELLE_ATTACHMENT_COLUMNS "FROM message\n"
                     "JOIN attachment ON attachment.message_id = message.id\n"
                     "WHERE message.order_id = :order_id AND message.order_id <> ''\n"
                     "    AND message.direction = 'in'\n"
                     "ORDER BY message.id, attachment.position",
                     {orderId}));
}

std::optional<model::Attachment> findAttachment(ReadTx& tx, std::string_view id) {
    const auto row = tx.selectOne<9>("SELECT " PASSERELLE_ATTACHMENT_COLUMNS
                                     "FROM attachment\n"
                                     "WHERE id = :id",
                                     {id});
    if (!row) return std::nullopt;
    return attachmentOf(*row);
}

std::string blob(ReadTx& tx, std::string_view sha256) {
    std::string bytes;
    for (const auto& [base64] : tx.select<1>("SELECT base64\n"
                                             "FROM blob\n"
                                             "WHERE sha256 = :sha256\n"
                                             "ORDER BY piece",
                                             {sha256}))
        bytes += base::unbase64(base64.text()).value_or("");
    if (base::sha256Hex(bytes) != sha256)
        throw base::Fault(base::FaultCode::internal, "The attachment is damaged.",
                          "the bytes of " + std::string(sha256) + " are not whole");
    return bytes;
}

}  // namespace store
