#pragma once

#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gateway/base/clock.h"
#include "gateway/store/store.h"
#include "tests/support/postgres.h"

/// What a database must bring to be held to the contract: a way to make an empty one and to open
/// it again. Another one is another value in kDatabases and another case in Database.
enum class Kind { file, memory, postgresql };

inline std::ostream& operator<<(std::ostream& out, Kind kind) {
    return out << (kind == Kind::file ? "file" : kind == Kind::memory ? "memory" : "postgresql");
}

inline std::vector<Kind> withPostgresql(std::vector<Kind> kinds) {
    if (support::Postgres::wanted()) kinds.push_back(Kind::postgresql);
    return kinds;
}

inline const std::vector<Kind> kDatabases = withPostgresql({Kind::file, Kind::memory});
/// Those whose rows outlive the program.
inline const std::vector<Kind> kLasting = withPostgresql({Kind::file});
/// Those that several programs write to side by side; none where the server is missing.
inline const std::vector<Kind> kShared = withPostgresql({});

/// An empty, migrated database that is gone with the object.
class Database {
public:
    explicit Database(Kind kind = Kind::file)
        : kind_(kind),
          folder_(newFolder()),
          url_(kind == Kind::postgresql ? server().fresh("migrated", migrated)
               : kind == Kind::memory   ? "sqlite::memory:"
                                        : "sqlite:" + file().string()) {
        store_ = store::open(url());
        store_->migrate();
    }
    ~Database() {
        store_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
        if (kind_ == Kind::postgresql) server().drop(url_);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::string& url() const { return url_; }
    Kind kind() const { return kind_; }
    static support::Postgres& server() { return support::Postgres::server(); }
    std::filesystem::path file() const { return folder_ / "data base.sqlite"; }
    store::Store& operator*() { return *store_; }
    store::Store* operator->() { return store_.get(); }
    /// As another start of the program would see it.
    void reopen() {
        store_.reset();
        store_ = store::open(url());
    }

private:
    static void migrated(const std::string& url) { store::open(url)->migrate(); }
    static std::filesystem::path newFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "passerelle-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        return name;
    }

    const Kind kind_;
    const std::filesystem::path folder_;
    const std::string url_;
    std::unique_ptr<store::Store> store_;
};

/// Times of a test: seconds after a moment that is always the same.
inline base::Time at(int seconds) {
    return *base::parseIso("2026-03-01T09:30:00Z") + base::Seconds(seconds);
}

inline std::int64_t count(store::ReadTx& tx, const char* sql) {
    return tx.selectOne<1>(sql)->at(0).number();
}
