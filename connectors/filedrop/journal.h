#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filedrop {

/// What a message became. `done`: the file had its name, and whatever belongs to it stood beside.
struct Brought {
    std::string message;
    std::string order;    ///< ours: ord_…
    std::string partner;  ///< whose order it is
    std::string number;   ///< the buyer's
    std::string name;     ///< of the file
    bool done = false;
};

/// Our own memory of what was brought to a place, for the back office takes files away: a line a
/// fact, only ever appended. What note() returned from is on disk. Several processes may share the
/// file. Thread-safe. Throws Fault(unavailable) when the file can't be used.
class Journal {
public:
    explicit Journal(std::filesystem::path file);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    std::optional<Brought> find(const std::string& message);
    void note(const Brought& brought);
    /// Our ids of the orders of that number, the last of each partner; `partner` empty: of all.
    std::vector<std::string> orders(const std::string& number, const std::string& partner);

private:
    void open();
    void catchUp();
    void remember(std::string_view line);

    const std::filesystem::path path_;
    std::mutex mutex_;
    int file_ = -1;
    long long read_ = 0;  // up to here it is in memory
    std::map<std::string, Brought> brought_;
    std::map<std::string, std::map<std::string, std::string>> orders_;  // number, partner, order
};

}  // namespace filedrop
