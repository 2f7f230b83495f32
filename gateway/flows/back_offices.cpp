#include "gateway/flows/back_offices.h"

#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/flows/idle_connector.h"
#include "gateway/flows/sealed_address.h"
#include "gateway/store/back_offices.h"

namespace flows {
namespace {

constexpr std::int64_t kLookEvery = 1000;  // milliseconds

std::int64_t steadyMilliseconds() {
    return std::chrono::duration_cast<base::Milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::string markOf(const store::StoredBackOffice& stored) {
    const auto& office = stored.office;
    std::string mark = office.connector + '\n' + (office.active ? "on" : "off") + '\n' +
                       std::to_string(office.atOnce) + '\n' + std::to_string(office.perMinute) +
                       '\n' + std::to_string(office.lookEvery);
    for (const auto& [name, value] : office.settings) mark += '\n' + name + '=' + value;
    for (const auto& [name, sealed] : stored.sealed) mark += '\n' + name + '=' + sealed.text;
    return mark;
}

// One unreadable secret must not stop the others; the connector says what is missing.
model::BackOffice opened(const store::StoredBackOffice& stored, const base::SecretBox& box) {
    auto office = stored.office;
    for (const auto& [name, sealed] : stored.sealed) {
        try {
            office.secrets.emplace(name,
                                   box.unseal(sealed.text, backOfficeSecretPlace(office.id, name)));
        } catch (const base::Fault&) {
            base::log::error("back_office.secret_unreadable",
                             {{"back_office", office.id}, {"secret", name}});
        }
    }
    return office;
}

std::shared_ptr<connectors::Connector> connectorFor(const model::BackOffice& office,
                                                    const connectors::Setup& setup) {
    if (!office.active) return idleConnector("It is switched off.");
    try {
        return connectors::make(office, setup);
    } catch (const std::exception& e) {
        base::log::error("back_office.unusable", {{"back_office", office.id}, {"why", e.what()}});
        const auto* fault = dynamic_cast<const base::Fault*>(&e);
        return idleConnector(fault ? fault->told() + ' ' + base::summary(fault->problems())
                                   : e.what());
    }
}

}  // namespace

BackOffices::BackOffices(store::Store& store, const base::SecretBox& box, connectors::Setup setup)
    : source_(Source{store, box, std::move(setup)}) {
    refresh();
}

std::optional<KnownBackOffice> BackOffices::find(std::string_view id) {
    look();
    const std::lock_guard lock(mutex_);
    if (const auto found = stored_.find(id); found != stored_.end()) return found->second.known;
    if (const auto found = put_.find(id); found != put_.end()) return found->second;
    return std::nullopt;
}

std::vector<KnownBackOffice> BackOffices::all() {
    look();
    const std::lock_guard lock(mutex_);
    auto all = put_;
    for (const auto& [id, stored] : stored_) all.insert_or_assign(id, stored.known);
    std::vector<KnownBackOffice> list;
    for (auto& [id, known] : all) list.push_back(std::move(known));
    return list;
}

void BackOffices::put(KnownBackOffice known) {
    const std::lock_guard lock(mutex_);
    auto id = known.office.id;
    put_.insert_or_assign(std::move(id), std::move(known));
}

void BackOffices::look() {
    if (changedElsewhere()) refresh();
}

bool BackOffices::changedElsewhere() {
    if (!source_) return false;
    const auto now = steadyMilliseconds();
    auto due = nextLook_.load(std::memory_order_relaxed);
    if (now < due || !nextLook_.compare_exchange_strong(due, now + kLookEvery)) return false;
    return revision_ !=
           source_->store.read([](store::ReadTx& tx) { return store::backOfficesRevision(tx); });
}

void BackOffices::refresh() {
    if (!source_) return;
    const std::lock_guard one(refreshing_);
    const auto [revision, offices] = source_->store.read([](store::ReadTx& tx) {
        return std::pair(store::backOfficesRevision(tx), store::allBackOffices(tx));
    });
    auto before = [this] {
        const std::lock_guard lock(mutex_);
        return stored_;
    }();
    std::map<std::string, Stored, std::less<>> made;
    for (const auto& stored : offices) {
        const auto mark = markOf(stored);
        const auto same = before.find(stored.office.id);
        if (same != before.end() && same->second.mark == mark) {
            made.insert(*same);
            continue;
        }
        auto office = opened(stored, source_->box);
        auto connector = connectorFor(withOpenAddresses(office, source_->box), source_->setup);
        made.emplace(stored.office.id, Stored{mark, {std::move(office), std::move(connector)}});
    }
    const std::lock_guard lock(mutex_);
    stored_ = std::move(made);
    revision_ = revision;
}

std::unique_ptr<connectors::Connector> BackOffices::make(const model::BackOffice& office) const {
    if (!source_)
        throw base::Fault(base::FaultCode::unsupported, "No back office can be set up here.");
    return connectors::make(office, source_->setup);
}

std::string backOfficeSecretPlace(std::string_view id, std::string_view name) {
    return "back_office/" + std::string(id) + '/' + std::string(name);
}

}  // namespace flows
