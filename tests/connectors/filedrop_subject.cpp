#include "tests/connectors/filedrop_subject.h"

#include <nlohmann/json.hpp>
#include <set>

#include "tests/connectors/filedrop_world.h"

namespace contract {
namespace {

class FilesSubject : public Subject {
public:
    using Settings = std::map<std::string, std::string, std::less<>>;

    explicit FilesSubject(std::unique_ptr<support::Sshd> server = {}, Settings settings = {})
        : server_(std::move(server)), settings_(std::move(settings)) {
        if (server_) world_.over(*server_);
        connector_ = world_.connector(settings_);
    }

    connectors::Connector& connector() override { return *connector_; }
    void restart() override {
        connector_.reset();
        connector_ = world_.connector(settings_);
    }
    std::size_t orders() override { return world_.names("out").size(); }
    bool confirmAll() override {
        for (const auto& name : world_.names("out")) {
            if (!confirmed_.insert(name).second) continue;
            confirm(name, world_.content("out/" + name));
        }
        return true;
    }

protected:
    virtual void confirm(const std::string& name, const std::string& file) {
        const auto order = nlohmann::json::parse(file);
        world_.drop("confirmation-" + name + ".csv",
                    "id,orderId,line.lineNumber,line.quantity,line.unit\nC-" + name + ',' +
                        order.at("order").get<std::string>() + ",1,2,EA\n");
    }
    fixtures::FileWorld& world() { return world_; }

private:
    std::unique_ptr<support::Sshd> server_;
    const Settings settings_;
    fixtures::FileWorld world_;
    std::set<std::string> confirmed_;
    std::unique_ptr<connectors::Connector> connector_;
};

class IdocFilesSubject final : public FilesSubject {
public:
    IdocFilesSubject() : FilesSubject({}, fixtures::idocSettings()) {}

protected:
    // SAP answers with the references it was sent.
    void confirm(const std::string& name, const std::string& file) override {
        const auto from = file.find("<E1EDK02");
        const auto references = file.substr(from, file.rfind("</E1EDK02>") + 10 - from);
        world().drop(
            "ordrsp-" + name,
            "<ORDERS05><IDOC><EDI_DC40><MESTYP>ORDRSP</MESTYP></EDI_DC40><E1EDK01><BELNR>" +
                std::to_string(++confirmed_) + "</BELNR></E1EDK01>" + references +
                "<E1EDP01><POSEX>1</POSEX><MENGE>2</MENGE><MENEE>PCE</MENEE></E1EDP01>"
                "</IDOC></ORDERS05>");
    }

private:
    int confirmed_ = 100;
};

}  // namespace

Maker filedropMaker() {
    return {"filedrop", [] { return std::string(); },
            [] { return std::make_unique<FilesSubject>(); }};
}

Maker idocFilesMaker() {
    return {"filedrop", [] { return std::string(); },
            [] { return std::make_unique<IdocFilesSubject>(); }};
}

Maker sftpMaker() {
    return {"filedrop", support::Sshd::missing,
            [] { return std::make_unique<FilesSubject>(std::make_unique<support::Sshd>()); }};
}

}  // namespace contract
