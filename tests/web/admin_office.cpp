#include "tests/web/admin_office.h"

#include "gateway/base/encoding.h"
#include "gateway/base/log.h"
#include "gateway/flows/admins.h"
#include "gateway/store/attachments.h"
#include "gateway/web/routes.h"

namespace support {

AdminOffice::AdminOffice() {
    base::log::silence(true);
    password_ = flows::firstAdmin(context()).value();
    const auto token = flows::logIn(context(), "admin", base::Secret(password_), "").value();
    cookie_ = "admin=" + token;
    csrf_ = flows::adminSession(context(), token).value().csrf;
}

AdminOffice::~AdminOffice() {
    base::log::silence(false);
}

base::Wire AdminOffice::send(const std::string& method, const std::string& target,
                             const base::Fields& form,
                             const std::vector<std::pair<std::string, std::string>>& headers) {
    base::Wire wire;
    wire.method = method;
    wire.target = target;
    wire.with("Host", "admin.example:8081");
    if (!cookie_.empty()) wire.with("Cookie", "theme=dark; " + cookie_);
    for (const auto& [name, value] : headers) wire.with(name, value);
    if (method == "POST") {
        wire.with("Content-Type", "application/x-www-form-urlencoded");
        wire.body = base::formEncode(form);
    }
    return web::serveAdmin(context(), wire);
}

base::Wire AdminOffice::get(const std::string& target) {
    return send("GET", target);
}

base::Wire AdminOffice::post(const std::string& target, base::Fields form) {
    form.emplace_back("csrf", csrf_);
    return send("POST", target, form, {{"Origin", "http://admin.example:8081"}});
}

void AdminOffice::addOrder(const std::string& id, store::OrderState state) {
    store::StoredOrder stored;
    stored.id = id;
    stored.partnerId = "acme";
    stored.messageId = "msg_of_" + id;
    stored.state = state;
    stored.order.number = "PO-" + id;
    stored.order.total = {base::Decimal::of("25.00"), "USD"};
    stored.order.note = "<b>urgent</b>";
    auto line = requisitionLine("HB-8", "2", "off_1-1");
    line.description = "<script>alert('line')</script>";
    stored.order.items = {line};
    stored.createdAt = stored.changedAt = world_.clock().now();
    store().write([&](store::Tx& tx) {
        store::insertOrder(tx, stored);
        store::insertDifferences(tx, id, {{1, "UnitPrice", "12.50", "9.99", "off_1"}});
    });
}

void AdminOffice::addMessage(store::Message message) {
    message.createdAt = world_.clock().now();
    store().write([&](store::Tx& tx) { store::insertMessage(tx, message); });
}

void AdminOffice::addAttachment(const std::string& messageId, const std::string& id,
                                const std::string& name, std::string bytes, bool internal) {
    model::Attachment attachment;
    attachment.id = id;
    attachment.name = name;
    attachment.contentType = "text/html";
    attachment.size = static_cast<std::int64_t>(bytes.size());
    attachment.sha256 = base::sha256Hex(bytes);
    attachment.internal = internal;
    attachment.place = "OrderRequest/OrderRequestHeader/Comments";
    attachment.bytes = std::move(bytes);
    store().write([&](store::Tx& tx) { store::insertAttachments(tx, messageId, {attachment}); });
}

}  // namespace support
