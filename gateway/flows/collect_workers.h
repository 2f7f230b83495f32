#pragma once

#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "gateway/flows/context.h"

namespace flows {

/// Asks back offices for news, each by itself and every so many seconds (BackOffice::lookEvery):
/// one that is slow keeps nobody else waiting. Ends when what is under way has.
class CollectWorkers {
public:
    explicit CollectWorkers(Context& context) : context_(context) {}
    ~CollectWorkers();
    CollectWorkers(const CollectWorkers&) = delete;
    CollectWorkers& operator=(const CollectWorkers&) = delete;

    /// Sets out for every back office whose time has come and that nobody is asking now. One thread
    /// calls this, every now and then; returns at once.
    void round();

private:
    struct Look {
        std::thread thread;
        bool underWay = false;
        base::Time endedAt{};
    };

    void look(const KnownBackOffice& known, Look& look);

    Context& context_;
    std::mutex mutex_;
    std::map<std::string, Look> looks_;  ///< by back office; a node stays where it is
};

}  // namespace flows
