#include "tests/connectors/filedrop_subject.h"

#include <nlohmann/json.hpp>
#include <set>

#include "tests/connectors/filedrop_world.h"

namespace contract {
namespace {

class FilesSubject : public Subject {
public:
    explicit FilesSubject(std::unique_ptr<support::Sshd> server = {}) : server_(std::move(server)) {
        if (server_) world_.over(*server_);
        connector_ = world_.connector();
    }

    connectors::Connector& connector() override { return *connector_; }
    void restart() override {
        connector_.reset();
        connector_ = world_.connector();
    }
    std::size_t orders() override { return world_.names("out").size(); }
    bool confirmAll() override {
        for (const auto& name : world_.names("out")) {
            if (!confirmed_.insert(name).second) continue;
            const auto order = nlohmann::json::parse(world_.content("out/" + name));
            world_.drop("confirmation-" + name + ".csv",
                        "id,orderId,line.lineNumber,line.quantity\nC-" + name + ',' +
                            order.at("order").get<std::string>() + ",1,2\n");
        }
        return true;
    }

private:
    std::unique_ptr<support::Sshd> server_;
    fixtures::FileWorld world_;
    std::set<std::string> confirmed_;
    std::unique_ptr<connectors::Connector> connector_;
};

}  // namespace

Maker filedropMaker() {
    return {"filedrop", [] { return std::string(); },
            [] { return std::make_unique<FilesSubject>(); }};
}

Maker sftpMaker() {
    return {"filedrop", support::Sshd::missing,
            [] { return std::make_unique<FilesSubject>(std::make_unique<support::Sshd>()); }};
}

}  // namespace contract
