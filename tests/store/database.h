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

/// What a database must bring to be held to the contract: a way to make an empty one and to open
/// it again. Another one is another value in kDatabases and another case in Database.
enum class Kind { file, memory };

inline std::ostream& operator<<(std::ostream& out, Kind kind) {
    return out << (kind == Kind::file ? "file" : "memory");
}

inline const std::vector<Kind> kDatabases{Kind::file, Kind::memory};
/// Those whose rows outlive the program.
inline const std::vector<Kind> kLasting{Kind::file};

/// An empty, migrated database that is gone with the object.
class Database {
public:
    explicit Database(Kind kind = Kind::file) : kind_(kind), folder_(newFolder()) {
        store_ = store::open(url());
        store_->migrate();
    }
    ~Database() {
        store_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    std::string url() const {
        return kind_ == Kind::memory ? "sqlite::memory:" : "sqlite:" + file().string();
    }
    std::filesystem::path file() const { return folder_ / "data base.sqlite"; }
    store::Store& operator*() { return *store_; }
    store::Store* operator->() { return store_.get(); }
    /// As another start of the program would see it.
    void reopen() {
        store_.reset();
        store_ = store::open(url());
    }

private:
    static std::filesystem::path newFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "passerelle-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        return name;
    }

    const Kind kind_;
    const std::filesystem::path folder_;
    std::unique_ptr<store::Store> store_;
};

/// Times of a test: seconds after a moment that is always the same.
inline base::Time at(int seconds) {
    return *base::parseIso("2026-03-01T09:30:00Z") + base::Seconds(seconds);
}

inline std::int64_t count(store::ReadTx& tx, const char* sql) {
    return tx.selectOne<1>(sql)->at(0).number();
}
