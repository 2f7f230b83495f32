#include "gateway/flows/collect_workers.h"

#include "gateway/base/log.h"
#include "gateway/flows/deliver.h"

namespace flows {
namespace {

constexpr int kAtOnce = 200;

}  // namespace

CollectWorkers::~CollectWorkers() {
    for (auto& [id, look] : looks_)
        if (look.thread.joinable()) look.thread.join();
}

void CollectWorkers::round() {
    const auto now = context_.clock.now();
    for (const auto& known : context_.backOffices.all()) {
        if (!known.office.active) continue;
        auto& look = looks_[known.office.id];
        {
            const std::lock_guard lock(mutex_);
            if (look.underWay || now < look.endedAt + base::Seconds(known.office.lookEvery))
                continue;
            look.underWay = true;
        }
        if (look.thread.joinable()) look.thread.join();
        look.thread = std::thread([this, known, &look] { this->look(known, look); });
    }
}

void CollectWorkers::look(const KnownBackOffice& known, Look& look) {
    try {
        while (collectFrom(context_, known, kAtOnce) > 0) context_.wakeDelivery();
    } catch (const std::exception& e) {
        base::log::error("connector.collect_failed",
                         {{"connector", known.office.id}, {"why", e.what()}});
    }
    const std::lock_guard lock(mutex_);
    look.underWay = false;
    look.endedAt = context_.clock.now();
}

}  // namespace flows
