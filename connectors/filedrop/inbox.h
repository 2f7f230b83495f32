#pragma once

#include <map>

#include "connectors/filedrop/journal.h"
#include "connectors/filedrop/place.h"
#include "connectors/filedrop/settings.h"
#include "gateway/base/readings.h"

namespace filedrop {

/// What the back office drops. A whole file is taken by moving it into a folder of our own, where
/// it stays until the documents' effects are stored: the cursor names the files it followed from,
/// and whoever comes with it has stored them. What can't be read goes to `failed`, with a text
/// beside it; what ended the program three times, between its reading and the end of its effects,
/// goes unread to `failed/aside`, and an alert says so. A file that was there when the program
/// ended is read alone the next time, so that none is blamed for its neighbour. One thread at a
/// time.
class Inbox {
public:
    /// All of them outlive this.
    Inbox(const Settings& settings, const connectors::Setup& setup, Place& place, Journal& journal);

    /// See connectors::Connector::collect.
    connectors::Batch collect(std::string_view cursor, std::size_t limit);

private:
    struct Gathering;
    struct Waiting {
        FileSeen file;
        base::Time since;  ///< the same size and time from this look on
    };

    bool isTooEarly() const;
    void prepare();
    std::vector<FileSeen> takenFiles();
    std::vector<FileSeen> wholeFiles();
    bool isWhole(const FileSeen& file, const std::map<std::string, FileSeen>& all);
    void dropStrayMarkers(const std::map<std::string, FileSeen>& all);
    std::optional<FileSeen> take(const FileSeen& file);
    void gather(const FileSeen& taken, Gathering& gathering);
    void finish(const std::string& name);
    std::string readingOf(const std::string& name) const;
    int deathsOver(const std::string& name) const;
    void fail(const std::string& name, const base::Fault& fault);
    std::string newId();

    const Settings& settings_;
    const base::Clock& clock_;
    base::Random& random_;
    Place& place_;
    Journal& journal_;
    const std::string taken_;  // the folder
    const std::string aside_;
    std::map<std::string, base::Readings::Mark> reading_;  // by id; until the effects are stored

    bool prepared_ = false;
    base::Time lastLook_{};
    bool rest_ = true;  // there was more than fitted into the last batch
    int position_ = 0;
    std::map<std::string, Waiting> waiting_;
};

}  // namespace filedrop
