#include "connectors/filedrop/filedrop.h"

#include <mutex>

#include "connectors/counts.h"
#include "connectors/filedrop/inbox.h"
#include "connectors/filedrop/order_file.h"
#include "connectors/filedrop/outbox.h"
#include "connectors/filedrop/probe.h"
#include "connectors/filedrop/sftp_place.h"
#include "connectors/filedrop/sftp_session.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace filedrop {
namespace {

std::string explained(const base::Fault& fault) {
    const auto why = fault.problems().empty() ? fault.cause() : base::summary(fault.problems());
    return why.empty() ? fault.told() : fault.told() + ' ' + why;
}

std::unique_ptr<Place> placeOf(const Settings& settings) {
    return settings.sftp ? sftpPlace(settings.access, settings.folder)
                         : localPlace(settings.folder);
}

class Filedrop final : public connectors::Connector, public connectors::CountsWhatItReads {
public:
    Filedrop(Settings settings, const connectors::Setup& setup)
        : settings_(std::move(settings)),
          random_(setup.random),
          place_(placeOf(settings_)),
          journal_(setup.dataFolder / settings_.id / "brought.jsonl"),
          inbox_(settings_, setup, *place_, journal_) {}

    std::string_view name() const override { return "filedrop"; }
    // The file is looked for in our journal and in the outbox before one is written.
    connectors::Repeat repeat() const override { return connectors::Repeat::queryable; }

    model::Delivery deliver(const model::Shipment& shipment,
                            const model::Document& document) override {
        const auto* order = std::get_if<model::Order>(&document);
        if (!order)
            return {model::Outcome::refused, "", "files are orders, not " + model::kind(document)};
        const std::lock_guard lock(mutex_);
        try {
            place_->open();
        } catch (const base::Fault& fault) {
            return {.detail = explained(fault), .unreachable = true};
        }
        try {
            auto file = bring(settings_, *place_, journal_, shipment, *order);
            if (settings_.format == "idoc") settings_.idocs->note(shipment.orderId, *order);
            return {model::Outcome::accepted, std::move(file), ""};
        } catch (const base::Fault& fault) {
            return {.detail = explained(fault)};
        } catch (const std::exception& e) {
            return {.detail = e.what()};
        }
    }

    std::vector<std::string> notTold(const model::Order& order) const override {
        return filedrop::notTold(settings_, order);
    }

    connectors::Batch collect(std::string_view cursor, std::size_t limit) override {
        const std::lock_guard lock(mutex_);
        return inbox_.collect(cursor, limit);
    }

    std::vector<connectors::Check> probe() override {
        const std::lock_guard lock(mutex_);
        return filedrop::probe(settings_, *place_, "test-" + base::hex(random_.bytes(8)));
    }

private:
    const Settings settings_;
    base::Random& random_;
    std::mutex mutex_;
    const std::unique_ptr<Place> place_;
    Journal journal_;
    Inbox inbox_;
};

std::unique_ptr<connectors::Connector> made(const model::BackOffice& office,
                                            const connectors::Setup& setup) {
    return std::make_unique<Filedrop>(settingsOf(office, setup), setup);
}

}  // namespace

connectors::Kind kind() {
    return {"filedrop", "Files (directory or SFTP)",
            "Orders become files in a folder, and files the back office drops are read.", options(),
            made};
}

}  // namespace filedrop
