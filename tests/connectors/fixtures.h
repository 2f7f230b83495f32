#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

#include "gateway/base/clock.h"
#include "gateway/model/delivery.h"
#include "gateway/model/documents.h"

namespace fixtures {

class MovableClock final : public base::Clock {
public:
    base::Time now() const override { return now_; }
    void advance(base::Milliseconds by) { now_ += by; }

private:
    base::Time now_ = *base::parseIso("2026-03-01T09:30:00Z");
};

/// A folder of its own that goes with the test.
struct Folder {
    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "passerelle-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path path;
};

inline model::Shipment shipment(const std::string& messageId) {
    return {messageId, "ord_" + messageId, "acme", 1};
}

inline model::Order order(const std::string& number,
                          const std::vector<std::string>& parts = {"A-100"}) {
    model::Order order;
    order.number = number;
    order.date = "2026-03-01T09:00:00+00:00";
    for (const auto& part : parts) {
        model::Item item;
        item.lineNumber = static_cast<int>(order.items.size()) + 1;
        item.id.supplierPart = part;
        item.quantity = base::Decimal{2};
        item.unit = "EA";
        order.items.push_back(item);
    }
    return order;
}

}  // namespace fixtures
