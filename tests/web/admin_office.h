#pragma once

#include <string>

#include "gateway/store/messages.h"
#include "gateway/store/orders.h"
#include "tests/support/shop_world.h"

namespace support {

/// The storefront's world seen from the administrator's listener: `admin` is signed in.
class AdminOffice {
public:
    AdminOffice();
    ~AdminOffice();
    AdminOffice(const AdminOffice&) = delete;
    AdminOffice& operator=(const AdminOffice&) = delete;

    base::Wire get(const std::string& target);
    /// With the session's token and the listener's own origin.
    base::Wire post(const std::string& target, base::Fields form = {});
    /// As it comes: with the cookie when there is one, nothing else added.
    base::Wire send(const std::string& method, const std::string& target,
                    const base::Fields& form = {},
                    const std::vector<std::pair<std::string, std::string>>& headers = {});
    /// Signs out without telling.
    void loseCookie() { cookie_.clear(); }
    void setCookie(std::string cookie) { cookie_ = std::move(cookie); }
    const std::string& csrf() const { return csrf_; }
    const std::string& password() const { return password_; }

    /// An order of acme with one line of HB-8, held because its price differs.
    void addOrder(const std::string& id, store::OrderState state = store::OrderState::held);
    void addMessage(store::Message message);
    void addAttachment(const std::string& messageId, const std::string& id, const std::string& name,
                       std::string bytes, bool internal = false);

    ShopWorld& world() { return world_; }
    flows::Context& context() { return world_.context(); }
    store::Store& store() { return world_.store(); }

private:
    ShopWorld world_;
    std::string password_;
    std::string cookie_;
    std::string csrf_;
};

}  // namespace support
