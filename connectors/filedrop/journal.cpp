#include "connectors/filedrop/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "gateway/base/fault.h"
#include "gateway/model/json_text.h"

// {"message":"msg_…","order":"ord_…","partner":"…","number":"…","name":"…"} before the file gets
// its name, and the same with "done":true after it.

namespace filedrop {
namespace {

[[noreturn]] void unusable(const std::string& what) {
    throw base::Fault(base::FaultCode::unavailable, "The journal of files is not available.",
                      what + ": " + std::strerror(errno));
}

// Processes that share the file write one after the other.
class Locked {
public:
    explicit Locked(int file) : file_(file) {
        while (::flock(file_, LOCK_EX) != 0)
            if (errno != EINTR) unusable("locking the journal");
    }
    ~Locked() { ::flock(file_, LOCK_UN); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    int file_;
};

std::string lineOf(const Brought& brought) {
    nlohmann::ordered_json line{{"message", brought.message},
                                {"order", brought.order},
                                {"partner", brought.partner},
                                {"number", brought.number},
                                {"name", brought.name}};
    if (brought.done) line["done"] = true;
    return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

void syncFolder(const std::filesystem::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

bool writeLine(int file, const std::string& line) {
    return ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
           ::fdatasync(file) == 0;
}

}  // namespace

Journal::Journal(std::filesystem::path file) : path_(std::move(file)) {}

Journal::~Journal() {
    if (file_ >= 0) ::close(file_);
}

std::optional<Brought> Journal::find(const std::string& message) {
    const std::lock_guard lock(mutex_);
    open();
    catchUp();
    const auto found = brought_.find(message);
    if (found == brought_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Journal::orders(const std::string& number, const std::string& partner) {
    const std::lock_guard lock(mutex_);
    open();
    catchUp();
    std::vector<std::string> ids;
    if (const auto found = orders_.find(number); found != orders_.end())
        for (const auto& [whose, order] : found->second)
            if (partner.empty() || partner == whose) ids.push_back(order);
    return ids;
}

void Journal::note(const Brought& brought) {
    const std::lock_guard lock(mutex_);
    open();
    const Locked alone(file_);
    catchUp();
    // Behind the last whole line there is nothing but the rest of a write that was cut short.
    if (::ftruncate(file_, read_) != 0) unusable("cutting " + path_.string());
    const auto line = lineOf(brought);
    if (!writeLine(file_, line)) {
        const int why = errno;
        (void)!::ftruncate(file_, read_);
        errno = why;
        unusable("writing " + path_.string());
    }
    catchUp();
}

void Journal::open() {
    if (file_ >= 0) return;
    std::error_code ignored;
    if (std::filesystem::create_directories(path_.parent_path(), ignored))
        syncFolder(path_.parent_path().parent_path());
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file_ < 0) unusable("opening " + path_.string());
    syncFolder(path_.parent_path());
}

void Journal::catchUp() {
    std::string fresh;
    char part[65536];
    for (;;) {
        const auto at = read_ + static_cast<long long>(fresh.size());
        const auto got = ::pread(file_, part, sizeof part, at);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) unusable("reading " + path_.string());
        if (got == 0) break;
        fresh.append(part, static_cast<std::size_t>(got));
    }
    std::string_view rest(fresh);
    for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
        remember(rest.substr(0, end));
        rest.remove_prefix(end + 1);
        read_ += static_cast<long long>(end) + 1;
    }
}

void Journal::remember(std::string_view text) {
    try {
        const auto line = model::parsedJson(text);
        Brought brought{line.at("message"), line.at("order"), line.at("partner"),
                        line.at("number"),  line.at("name"),  line.value("done", false)};
        orders_[brought.number][brought.partner] = brought.order;
        auto& known = brought_[brought.message];
        brought.done = brought.done || known.done;
        known = std::move(brought);
    } catch (const std::exception& e) {
        throw base::Fault(base::FaultCode::unavailable, "The journal of files is not available.",
                          path_.string() + " has a damaged line: " + e.what());
    }
}

}  // namespace filedrop
