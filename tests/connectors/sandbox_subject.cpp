#include "tests/connectors/sandbox_subject.h"

#include <fstream>

#include "connectors/sandbox/sandbox.h"
#include "tests/connectors/fixtures.h"

namespace contract {
namespace {

class SandboxSubject final : public Subject {
public:
    connectors::Connector& connector() override { return *connector_; }

    void restart() override {
        connector_.reset();
        connector_ = start();
    }

    std::size_t orders() override {
        std::ifstream in(ledger_);
        const std::string content(std::istreambuf_iterator<char>(in), {});
        return static_cast<std::size_t>(std::ranges::count(content, '\n'));
    }

    bool confirmAll() override {
        clock_.advance(std::chrono::minutes(1));
        return true;
    }

private:
    std::unique_ptr<connectors::Connector> start() {
        return sandbox::connector(ledger_, {base::Seconds(2), {}, {}}, clock_);
    }

    fixtures::Folder folder_;
    fixtures::MovableClock clock_;
    std::filesystem::path ledger_ = folder_.path / "ledger.jsonl";
    std::unique_ptr<connectors::Connector> connector_ = start();
};

}  // namespace

Maker sandboxMaker() {
    return {"sandbox", [] { return std::string(); },
            [] { return std::make_unique<SandboxSubject>(); }};
}

}  // namespace contract
