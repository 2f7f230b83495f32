#include "connectors/filedrop/inbox.h"

#include <algorithm>
#include <tuple>

#include "connectors/filedrop/incoming.h"
#include "connectors/filedrop/names.h"
#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"

// A taken file: 20260301T093000000-0001-3fa2-name.csv. What stands before the name is its id; files
// are read in the order of their ids.
// A cursor: the ids of the files whose documents were handed out, and of a file that held more
// documents than there was room for, how many of it: `id id id+100`.

namespace filedrop {
namespace {

constexpr std::size_t kIdSize = 28;
constexpr std::size_t kMostBytes = 64U << 20U;
constexpr std::size_t kMostFiles = 200;  // in a batch: their ids make its cursor

struct Cursor {
    std::map<std::string, std::size_t, std::less<>> parts;  // id, documents handed out
    std::vector<std::string> whole;

    explicit Cursor(std::string_view text) {
        for (const auto& word : base::split(text, ' ')) {
            const auto plus = word.find('+');
            int count = 0;
            if (plus == std::string::npos)
                whole.push_back(word);
            else if (take(count, std::string_view(word).substr(plus + 1), {}).empty() && count > 0)
                parts[word.substr(0, plus)] = static_cast<std::size_t>(count);
        }
    }
    bool isWhole(std::string_view id) const { return std::ranges::find(whole, id) != whole.end(); }
    std::size_t handedOut(std::string_view id) const {
        const auto found = parts.find(id);
        return found == parts.end() ? 0 : found->second;
    }
};

std::string idOf(const std::string& taken) {
    return taken.substr(0, kIdSize);
}

std::string nameOf(const std::string& taken) {
    return taken.size() > kIdSize ? taken.substr(kIdSize + 1) : std::string();
}

std::string timeOf(const FileSeen& file) {
    return base::isoWithOffset(base::Time(base::Seconds(file.modified)));
}

std::string explained(const base::Fault& fault) {
    auto text = fault.told() + "\n";
    for (const auto& problem : fault.problems()) text += problem.where + ": " + problem.what + "\n";
    return text;
}

}  // namespace

struct Inbox::Gathering {
    const Cursor from;
    const std::size_t limit;
    connectors::Batch batch{};
    std::vector<std::string> handed{};  // what the next cursor says

    bool isAlone = false;  // nothing goes along with what is in it

    bool isFull() const {
        return isAlone || batch.documents.size() >= limit || handed.size() >= kMostFiles;
    }

    /// False when nothing of it is left to be handed out.
    bool add(connectors::Batch file, const std::string& id) {
        const auto done = std::min(from.handedOut(id), file.documents.size());
        const auto count = std::min(file.documents.size() - done, limit - batch.documents.size());
        const auto begin = file.documents.begin() + static_cast<std::ptrdiff_t>(done);
        std::move(begin, begin + static_cast<std::ptrdiff_t>(count),
                  std::back_inserter(batch.documents));
        if (done + count < file.documents.size()) {
            handed.push_back(id + '+' + std::to_string(done + count));
            return true;
        }
        const bool isNothing = count == 0 && file.stock.empty() && file.prices.empty();
        if (isNothing) return false;
        std::ranges::move(file.stock, std::back_inserter(batch.stock));
        std::ranges::move(file.prices, std::back_inserter(batch.prices));
        handed.push_back(id);
        return true;
    }
};

Inbox::Inbox(const Settings& settings, const connectors::Setup& setup, Place& place,
             Journal& journal)
    : settings_(settings),
      clock_(setup.clock),
      random_(setup.random),
      place_(place),
      journal_(journal),
      taken_(settings.in + "/taken/" + settings.id),
      aside_(settings.failed + "/aside") {}

connectors::Batch Inbox::collect(std::string_view cursor, std::size_t limit) {
    if (settings_.intake == Intake::off || isTooEarly()) {
        connectors::Batch nothing;
        nothing.cursor = cursor;
        return nothing;
    }
    place_.open();
    prepare();
    Gathering gathering{Cursor(cursor), limit};
    std::vector<FileSeen> left;
    for (auto& file : takenFiles())
        if (gathering.from.isWhole(idOf(file.name)))
            finish(file.name);
        else
            left.push_back(std::move(file));
    for (const auto& file : left)
        if (!gathering.isFull()) gather(file, gathering);
    if (!gathering.isFull())
        for (const auto& file : wholeFiles()) {
            if (gathering.isFull()) break;
            if (const auto taken = take(file)) gather(*taken, gathering);
        }
    rest_ = !gathering.handed.empty();
    auto batch = std::move(gathering.batch);
    batch.cursor = rest_ ? base::join(gathering.handed, " ") : std::string(cursor);
    return batch;
}

// A look is a question to another machine: not at every turn, but at once while there is more.
bool Inbox::isTooEarly() const {
    const auto now = clock_.now();
    return !rest_ && now >= lastLook_ && now < lastLook_ + settings_.every;
}

void Inbox::prepare() {
    if (prepared_) return;
    for (const auto& folder : {taken_, settings_.done, settings_.failed, aside_})
        place_.makeFolder(folder);
    prepared_ = true;
}

std::vector<FileSeen> Inbox::takenFiles() {
    auto files = place_.list(taken_);
    std::ranges::sort(files, {}, &FileSeen::name);
    return files;
}

// The older first.
std::vector<FileSeen> Inbox::wholeFiles() {
    lastLook_ = clock_.now();
    std::map<std::string, FileSeen> all;
    for (auto& file : place_.list(settings_.in)) all.emplace(file.name, file);
    std::vector<FileSeen> whole;
    for (const auto& [name, file] : all)
        if (isWhole(file, all)) whole.push_back(file);
    dropStrayMarkers(all);
    std::map<std::string, Waiting> waiting;
    for (const auto& [name, file] : all) {
        const auto before = waiting_.find(name);
        const bool isSame = before != waiting_.end() && before->second.file == file;
        waiting.emplace(name, isSame ? before->second : Waiting{file, lastLook_});
    }
    waiting_ = std::move(waiting);
    std::ranges::sort(whole, {}, [](const FileSeen& file) {
        return std::tuple(file.modified, file.nanoseconds, file.name);
    });
    return whole;
}

bool Inbox::isWhole(const FileSeen& file, const std::map<std::string, FileSeen>& all) {
    if (isTemporary(file.name)) return false;
    if (!std::ranges::any_of(settings_.patterns, [&](const std::string& pattern) {
            return matches(pattern, file.name);
        }))
        return false;
    if (settings_.intake == Intake::renamed) return true;
    if (settings_.intake == Intake::marked) return all.contains(file.name + settings_.inMarker);
    const auto before = waiting_.find(file.name);
    return before != waiting_.end() && before->second.file == file &&
           lastLook_ - before->second.since >= settings_.settle;
}

// The file was taken and something came between it and its marker: left alone, the marker would
// vouch for the next file of that name.
void Inbox::dropStrayMarkers(const std::map<std::string, FileSeen>& all) {
    if (settings_.intake != Intake::marked || settings_.inMarker.empty()) return;
    for (const auto& [name, file] : all) {
        const auto before = waiting_.find(name);
        const bool isMarker = name.ends_with(settings_.inMarker);
        const auto owner = isMarker ? name.substr(0, name.size() - settings_.inMarker.size()) : "";
        if (isMarker && !all.contains(owner) && !waiting_.contains(owner) &&
            before != waiting_.end() && before->second.file == file)
            place_.remove(settings_.in + '/' + name);
    }
}

// Of several who want it one gets it.
std::optional<FileSeen> Inbox::take(const FileSeen& file) {
    auto taken = file;
    taken.name = newId() + '-' + safeFileName(file.name, 120);
    if (!place_.rename(settings_.in + '/' + file.name, taken_ + '/' + taken.name))
        return std::nullopt;
    if (settings_.intake == Intake::marked)
        place_.remove(settings_.in + '/' + file.name + settings_.inMarker);
    return taken;
}

void Inbox::gather(const FileSeen& taken, Gathering& gathering) {
    const auto what = readingOf(taken.name);
    const int deaths = deathsOver(taken.name);
    if (deaths > 0) {
        gathering.isAlone = true;
        if (!gathering.handed.empty()) return;  // the next time
    }
    if (deaths >= base::Readings::kMostDeaths) {
        base::readings()->setAside(
            what, nameOf(taken.name) + " is set aside as " + aside_ + '/' + taken.name +
                      ": the program ended " + std::to_string(deaths) +
                      " times while it read it. To have it read again, put it "
                      "back into " +
                      settings_.in + '.');
        gathering.handed.push_back(idOf(taken.name));
        return;
    }
    auto* const readings = base::readings();
    if (readings && !reading_.contains(what)) reading_.emplace(what, readings->begin(what));
    try {
        const auto bytes = place_.read(taken_ + '/' + taken.name, kMostBytes);
        auto file = readIncoming(nameOf(taken.name), bytes, timeOf(taken), settings_, journal_);
        if (!gathering.add(std::move(file), idOf(taken.name))) finish(taken.name);
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::unavailable) throw;
        fail(taken.name, fault);
    }
}

void Inbox::finish(const std::string& name) {
    const bool isAside = deathsOver(name) >= base::Readings::kMostDeaths;
    place_.rename(taken_ + '/' + name, (isAside ? aside_ : settings_.done) + '/' + name);
    reading_.erase(readingOf(name));
    if (auto* const readings = base::readings()) readings->forget(readingOf(name));
}

std::string Inbox::readingOf(const std::string& name) const {
    return "file " + name + " of back office " + settings_.id;
}

int Inbox::deathsOver(const std::string& name) const {
    const auto* const readings = base::readings();
    return readings ? readings->deaths(readingOf(name)) : 0;
}

void Inbox::fail(const std::string& name, const base::Fault& fault) {
    place_.write(settings_.failed + '/' + name + ".txt", explained(fault));
    place_.rename(taken_ + '/' + name, settings_.failed + '/' + name);
    reading_.erase(readingOf(name));
    base::log::warn("filedrop.file_failed",
                    {{"back_office", settings_.id}, {"file", name}, {"why", fault.what()}});
}

std::string Inbox::newId() {
    auto stamp = base::iso(clock_.now());
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':' || c == '.' || c == 'Z'; });
    position_ = position_ % 9999 + 1;
    auto position = std::to_string(position_);
    position.insert(0, 4 - position.size(), '0');
    return stamp + '-' + position + '-' + base::hex(random_.bytes(2));
}

}  // namespace filedrop
