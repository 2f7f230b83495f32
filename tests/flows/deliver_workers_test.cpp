// Deliveries by many hands at once, with the machine's own clock.
#include "gateway/flows/deliver_workers.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "gateway/model/json.h"
#include "gateway/store/outbox.h"
#include "tests/support/shop_world.h"

namespace {

using namespace std::chrono_literals;

// Takes a while for each, and remembers how many were with it at once.
class Slow final : public connectors::Connector {
public:
    explicit Slow(base::Milliseconds takes) : takes_(takes) {}
    std::string_view name() const override { return "slow"; }
    connectors::Repeat repeat() const override { return connectors::Repeat::keyed; }
    std::vector<connectors::Check> probe() override { return {}; }
    model::Delivery deliver(const model::Shipment&, const model::Document&) override {
        const int now = ++here_;
        int most = most_;
        while (now > most && !most_.compare_exchange_weak(most, now)) {
        }
        std::unique_lock lock(mutex_);
        open_.wait_for(lock, takes_, [this] { return letGo_; });
        --here_;
        ++took_;
        return {.outcome = model::Outcome::accepted};
    }
    void letGo() {
        {
            const std::lock_guard lock(mutex_);
            letGo_ = true;
        }
        open_.notify_all();
    }

    int most() const { return most_; }
    int took() const { return took_; }
    int here() const { return here_; }

private:
    const base::Milliseconds takes_;
    std::mutex mutex_;
    std::condition_variable open_;
    bool letGo_ = false;
    std::atomic<int> here_{0};
    std::atomic<int> most_{0};
    std::atomic<int> took_{0};
};

struct Yard {
    support::ShopWorld world;
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("yard-" + std::to_string(::getpid()));
    std::unique_ptr<store::Store> store = fresh();
    flows::PartnerBook partners{*store, world.context().box};
    flows::BackOffices offices;
    flows::Context context{*store,
                           base::systemClock(),
                           base::systemRandom(),
                           world.context().box,
                           partners,
                           offices,
                           {},
                           [] {}};
    int made = 0;

    ~Yard() {
        store.reset();
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    std::unique_ptr<store::Store> fresh() {
        std::filesystem::create_directories(folder);
        auto opened = store::open("sqlite:" + (folder / "yard.db").string());
        opened->migrate();
        return opened;
    }

    std::shared_ptr<Slow> open(const std::string& id, base::Milliseconds takes, int atOnce,
                               int perMinute = 0) {
        auto slow = std::make_shared<Slow>(takes);
        offices.put(
            {{.id = id, .connector = "slow", .atOnce = atOnce, .perMinute = perMinute}, slow});
        return slow;
    }

    void enqueue(const std::string& place, int count) {
        store->write([&](store::Tx& tx) {
            for (int i = 0; i < count; ++i) {
                store::Message message;
                message.id = "msg_" + std::to_string(++made);
                message.direction = store::Direction::out;
                message.state = store::MessageState::due;
                message.protocol = "connector";
                message.kind = "StatusUpdateRequest";
                message.destination = place;
                message.body = model::toJson(model::Document(model::StatusUpdate{}));
                message.createdAt = base::systemClock().now();
                message.nextAt = message.createdAt;
                store::insertMessage(tx, message);
            }
        });
    }
};

template <class Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 2000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(deliver_workers)

BOOST_AUTO_TEST_CASE(aHungPlaceHoldsNobodyElse) {
    Yard yard;
    const auto hung = yard.open("hung", 60s, 4);
    const auto quick = yard.open("quick", 0ms, 4);
    yard.enqueue("hung", 20);
    flows::DeliveryWorkers workers(yard.context);
    BOOST_TEST(soon([&] { return hung->here() == 4; }));
    yard.enqueue("quick", 200);
    workers.wake();
    BOOST_TEST(soon([&] { return quick->took() == 200; }));
    BOOST_TEST(hung->took() == 0);
    hung->letGo();
    BOOST_TEST(soon([&] { return hung->took() == 20; }));
    BOOST_TEST(hung->most() == 4);
}

BOOST_AUTO_TEST_CASE(manyHungPlacesLeaveRoomForOneMore) {
    Yard yard;
    std::vector<std::shared_ptr<Slow>> hung;
    for (int i = 0; i < 6; ++i) {
        hung.push_back(yard.open("hung" + std::to_string(i), 60s, 8));
        yard.enqueue("hung" + std::to_string(i), 20);
    }
    const auto quick = yard.open("quick", 0ms, 4);
    flows::DeliveryWorkers workers(yard.context, {.hands = 24, .share = 8});
    BOOST_TEST(soon([&] {
        int here = 0;
        for (const auto& one : hung) here += one->here();
        return here == 21;
    }));
    yard.enqueue("quick", 50);
    workers.wake();
    BOOST_TEST(soon([&] { return quick->took() == 50; }));
    for (const auto& one : hung) one->letGo();
}

BOOST_AUTO_TEST_CASE(aPlaceIsNotServedMoreOftenThanItAllows) {
    Yard yard;
    const auto limited = yard.open("limited", 0ms, 4, 7);
    yard.enqueue("limited", 20);
    {
        flows::DeliveryWorkers workers(yard.context);
        BOOST_TEST(soon([&] { return limited->took() >= 7; }));
        std::this_thread::sleep_for(600ms);
    }
    BOOST_TEST(limited->took() == 7);
}

BOOST_AUTO_TEST_CASE(stoppingWaitsForWhatIsUnderWay) {
    Yard yard;
    const auto slow = yard.open("slow", 200ms, 2);
    yard.enqueue("slow", 10);
    {
        flows::DeliveryWorkers workers(yard.context);
        BOOST_TEST(soon([&] { return slow->here() == 2; }));
    }
    BOOST_TEST(slow->here() == 0);
    const auto delivered = yard.store->read([](store::ReadTx& tx) {
        store::MessageFilter filter;
        filter.state = "delivered";
        return store::recentMessages(tx, filter).size();
    });
    BOOST_TEST(delivered == static_cast<std::size_t>(slow->took()));
    BOOST_TEST(delivered < 10U);
}

BOOST_AUTO_TEST_SUITE_END()
