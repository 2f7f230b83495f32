#include "gateway/base/crash.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>

namespace base {
namespace {

constexpr std::array kPoints{
    CrashPoint{"A1", "a connection was accepted"},
    CrashPoint{"A2", "the body is half here"},
    CrashPoint{"A3", "the body is whole"},
    CrashPoint{"A4", "read and authenticated"},
    CrashPoint{"A5", "the transaction has begun"},
    CrashPoint{"A6", "the order and its outbox entry are written"},
    CrashPoint{"A7", "the message is written"},
    CrashPoint{"A8", "before COMMIT"},
    CrashPoint{"A9", "after COMMIT, nobody knows yet"},
    CrashPoint{"A10", "committed, not answered"},
    CrashPoint{"A11", "half the answer is sent"},
    CrashPoint{"A12", "answered"},
    CrashPoint{"D1", "before a message is claimed"},
    CrashPoint{"D2", "claimed, not committed"},
    CrashPoint{"D3", "the claim is committed"},
    CrashPoint{"D4", "before the connection"},
    CrashPoint{"D5", "connected"},
    CrashPoint{"D6", "half the request is sent"},
    CrashPoint{"D7", "the request is sent, no answer"},
    CrashPoint{"D8", "the answer is read"},
    CrashPoint{"D9", "the outcome is not committed"},
    CrashPoint{"D10", "the outcome is committed"},
    CrashPoint{"D11", "a message becomes a dead letter"},
    CrashPoint{"D12", "a message is replayed"},
    CrashPoint{"M1", "a migration is half done"},
    CrashPoint{"M4", "the audit is written"},
    CrashPoint{"M5", "the write-ahead log is copied"},
    CrashPoint{"M6", "an attachment's file is written"},
};

struct Armed {
    std::string name;
    long count = 0;

    Armed() {
        const char* const text = std::getenv("PASSERELLE_CRASH");
        if (!text) return;
        const std::string said(text);
        const auto colon = said.find(':');
        name = said.substr(0, colon);
        count = colon == std::string::npos ? 1 : std::atol(said.c_str() + colon + 1);
    }
};

const Armed& armed() {
    static const Armed kArmed;
    return kArmed;
}

}  // namespace

std::span<const CrashPoint> crashPoints() {
    return kPoints;
}

bool isCrashArmed() noexcept {
    return armed().count > 0;
}

void crashPoint(std::string_view name) noexcept {
    if (!isCrashArmed() || armed().name != name) return;
    static std::atomic<long> passed{0};
    if (++passed == armed().count) ::kill(::getpid(), SIGKILL);
}

}  // namespace base
