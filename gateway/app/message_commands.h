#pragma once

#include <string>

#include "gateway/app/options.h"

namespace app {

/// Which messages: empty is any. `since` is a moment in ISO 8601, or `2h`, `30m`, `7d` ago.
struct MessageChoice {
    std::string id;
    std::string state;
    std::string destination;  ///< a back office, or `partner/ID`
    std::string partner;
    std::string kind;
    std::string since;
    bool any() const {
        return !state.empty() || !destination.empty() || !partner.empty() || !kind.empty() ||
               !since.empty();
    }
};

/// The newest messages that fit, or everything about one. Exit code 0.
int showMessages(const Options& options, const MessageChoice& choice, bool json);
/// Sends one message, or all that fit, on their way again under the same id; the running program
/// sees them within a moment. With `dry` it only counts.
int replayMessages(const Options& options, const MessageChoice& choice, bool dry);
/// Reconciles now, releases what is stuck and prints what it found. 1 when something needs a
/// person.
/// Tries a message that waits at once.
int sendNow(const Options& options, const std::string& id);
int recover(const Options& options, bool json);

}  // namespace app
