#include "tests/faults/partners.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <stdexcept>

#include "tests/faults/wire.h"

namespace faults {
namespace {

constexpr auto kPause = std::chrono::milliseconds(20);
// Bounded in any case: a gateway that never comes back fails the check, it does not hang it.
constexpr auto kPatience = std::chrono::seconds(60);

int statusOf(const std::string& body) {
    const auto at = body.find("<Status code=\"");
    return at == std::string::npos ? 0 : std::atoi(body.c_str() + at + 14);
}

// 5xx and silence are to be asked again (cXML Reference Guide, Status codes).
bool isFinal(int code) {
    return code >= 200 && code < 500;
}

}  // namespace

Partners::Partners(std::vector<int> ports, int threads) : ports_(std::move(ports)) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Partners::~Partners() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void Partners::introduce(const Gateway& gateway, const std::vector<std::string>& backOffices) {
    const auto file = gateway.data() / "partner.json";
    for (int partner = 0; partner < kCount; ++partner) {
        const auto which = static_cast<std::size_t>(partner) % backOffices.size();
        std::ofstream(file) << partnerFile(partner, backOffices[which]);
        if (gateway.run({"partner", "add", file.string()}) != 0)
            throw std::runtime_error("a partner could not be added");
    }
}

void Partners::send(Paper paper) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(paper));
    }
    changed_.notify_one();
}

void Partners::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && busy_ == 0; });
}

std::size_t Partners::answered() {
    const std::lock_guard lock(mutex_);
    return heard_.size();
}

std::vector<Heard> Partners::heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
}

void Partners::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        const auto paper = std::move(waiting_.front());
        waiting_.pop_front();
        ++busy_;
        lock.unlock();
        auto heard = ask(paper);
        lock.lock();
        heard_.push_back(std::move(heard));
        --busy_;
        changed_.notify_all();
    }
}

// 0 when there was no whole answer, or none that means anything.
int Partners::codeOf(const std::optional<Answer>& answer) {
    if (!answer) return 0;
    const int code = answer->status == 200 ? statusOf(answer->body) : 0;
    if (code >= 500) ++toldToComeAgain_;
    if (code == 0) ++puzzled_;
    return code;
}

Heard Partners::ask(const Paper& paper) {
    const auto posted = posting(paper);
    Heard heard{.paper = paper, .asked = std::chrono::steady_clock::now()};
    std::mutex writing;
    const auto askUntilAnswered = [&](std::size_t turn) {
        const auto until = std::chrono::steady_clock::now() + kPatience;
        while (std::chrono::steady_clock::now() < until) {
            const auto answer =
                post(ports_[turn++ % ports_.size()], "/cxml", posted.type, posted.body);
            const int code = codeOf(answer);
            {
                const std::lock_guard lock(writing);
                ++heard.attempts;
                if (isFinal(code)) {
                    heard.code = code;
                    heard.answers.push_back(answer->body);
                    return;
                }
            }
            std::this_thread::sleep_for(kPause);
        }
    };
    const auto first = std::hash<std::string>()(paper.number);
    std::vector<std::thread> others;
    for (int copy = 1; copy < paper.copies; ++copy)
        others.emplace_back(askUntilAnswered, first + static_cast<std::size_t>(copy));
    askUntilAnswered(first);
    for (auto& other : others) other.join();
    heard.answered = std::chrono::steady_clock::now();
    return heard;
}

}  // namespace faults
