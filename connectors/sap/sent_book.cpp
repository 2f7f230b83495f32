#include "connectors/sap/sent_book.h"

#include <fstream>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace sap {

std::filesystem::path SentBook::pathOf(std::string_view orderId) const {
    return folder_ / base::sha256Hex(orderId);
}

SentLines SentBook::find(std::string_view orderId) const {
    std::ifstream in(pathOf(orderId));
    if (!in) return {};
    std::set<int> lines;
    for (int number = 0; in >> number;) lines.insert(number);
    return lines;
}

void SentBook::keep(std::string_view orderId, const model::Order& order) const {
    const auto path = pathOf(orderId);
    auto fresh = path;
    fresh += ".new";
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    std::ofstream out(fresh, std::ios::trunc);
    for (const auto& item : order.items)
        if (item.operation != "delete") out << item.lineNumber << '\n';
    out.close();
    if (out) std::filesystem::rename(fresh, path, error);
    if (!out || error)
        throw base::Fault(base::FaultCode::unavailable, "The lines sent could not be noted.",
                          path.string());
}

}  // namespace sap
