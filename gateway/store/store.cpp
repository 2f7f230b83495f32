#include "gateway/store/store.h"

#include "gateway/store/checkpointer.h"
#include "gateway/store/memory_store.h"
#include "gateway/store/migrations.h"
#include "gateway/store/pool.h"
#include "gateway/store/postgresql_store.h"
#include "gateway/store/write_trouble.h"
#include "gateway/store/writer.h"

namespace store {
namespace {

class FileStore final : public Store {
public:
    FileStore(const std::string& file, Grouping grouping)
        : file_(file),
          writer_(file, grouping, [this](int pages) { checkpointer_.committed(pages); }),
          checkpointer_(file, [this] { writer_.pauseAndCopy(); }),
          readers_(sqlite(), file, Role::reader) {}

    std::vector<std::string> migrate() override {
        Connection connection(sqlite(), file_, Role::writer);
        return store::migrate(connection);
    }

    std::string trouble() { return writer_.trouble(); }

private:
    void runWrite(const std::function<void(Tx&)>& verb) override { writer_.run(verb); }
    void runRead(const std::function<void(ReadTx&)>& page) override {
        Pool::Lease connection(readers_, Begin::reading);
        OpenTx tx(*connection);
        page(tx);
    }

    const std::string file_;
    Writer writer_;
    Checkpointer checkpointer_;
    Pool readers_;
};

std::string fileOf(const std::string& url) {
    constexpr std::string_view kScheme = "sqlite:";
    const std::string file = url.starts_with(kScheme) ? url.substr(kScheme.size()) : "";
    // The library's connect string has no way to write a quote.
    if (!file.empty() && file.find('"') == std::string::npos) return file;
    throw base::Fault(base::FaultCode::unsupported,
                      "This database is not supported: use sqlite:PATH, sqlite::memory: or "
                      "postgresql://USER@HOST/NAME",
                      "database address starts with " + url.substr(0, url.find(':')));
}

}  // namespace

std::string writeTrouble(Store& store) {
    auto* const file = dynamic_cast<FileStore*>(&store);
    return file == nullptr ? std::string() : file->trouble();
}

std::unique_ptr<Store> open(const std::string& url, Grouping grouping) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return openPostgresql(url);
    const auto file = fileOf(url);
    if (file == ":memory:") return openInMemory();
    return std::make_unique<FileStore>(file, grouping);
}

}  // namespace store
