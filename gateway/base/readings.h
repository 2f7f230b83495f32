#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace base {

/// What is being read, counted on disk before and forgotten after any end but the program's: so
/// what took the program with it three times is known, and set aside instead of read again.
/// A thing is named by a text that stays the same over restarts. Thread-safe.
class Readings {
public:
    static constexpr int kMostDeaths = 3;

    explicit Readings(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// It is being read as long as this lives.
    class Mark {
    public:
        Mark(Readings& readings, std::string what) : readings_(&readings), what_(std::move(what)) {}
        ~Mark() {
            if (readings_) readings_->end(what_);
        }
        Mark(Mark&& other) noexcept
            : readings_(std::exchange(other.readings_, nullptr)), what_(std::move(other.what_)) {}
        Mark& operator=(Mark&&) = delete;

    private:
        Readings* readings_;
        std::string what_;
    };

    /// Counts it; that is on disk when this returns. Throws Fault(unavailable) when it can't be.
    [[nodiscard]] Mark begin(const std::string& what);
    /// How often the program was lost while it was read.
    int deaths(const std::string& what) const;
    bool isPoison(const std::string& what) const { return deaths(what) >= kMostDeaths; }
    /// Says what becomes of what is poison, for a person; once, until somebody was told.
    void setAside(const std::string& what, std::string words);
    /// What nobody was told yet: what it is, and the words.
    std::map<std::string, std::string> untold() const;
    /// Somebody was told.
    void told(const std::string& what);
    /// It is somewhere else now: counted from nothing when it comes again.
    void forget(const std::string& what);
    /// Where its count stands; a person who removes that file lets it be read again.
    std::filesystem::path fileOf(const std::string& what) const;

private:
    struct UnderWay {
        int readers = 0;
        int deaths = 0;  ///< before
    };

    void end(const std::string& what);
    int counted(const std::string& what) const;
    void write(const std::string& what, int count) const;

    const std::filesystem::path folder_;
    mutable std::mutex mutex_;
    std::map<std::string, UnderWay> underWay_;
    std::map<std::string, std::string> untold_;
};

/// The program's own; none: nothing is counted.
Readings* readings();
/// Said once, before anything is read; an empty path ends the counting.
void countReadingsIn(const std::filesystem::path& folder);

}  // namespace base
