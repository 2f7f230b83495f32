// Gate, tree and Letter together, against pugixml's parser alone on the same bytes.
#include <pugixml.hpp>
#include <stdexcept>

#include "protocols/cxml/cxml.h"
#include "tests/bench/bench.h"
#include "tests/bench/rate.h"

namespace bench {
namespace {

base::Wire requestWith(const std::string& xml) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml; charset=UTF-8");
    wire.body = xml;
    return wire;
}

Rows compare(const Settings& settings, const std::string& kind) {
    const auto xml = readFile(settings.source / "tests/bench/documents" / (kind + ".xml"));
    const auto wire = requestWith(xml);
    const std::chrono::milliseconds during(settings.smoke ? 20 : 250);
    std::vector<double> ours, theirs, ratios;
    for (int round = 0; round < (settings.smoke ? 1 : 9); ++round) {
        ours.push_back(rate(xml.size(), during, [&] {
            if (cxml::protocol().read(wire, nullptr).envelope.payloadId.empty())
                throw std::runtime_error("read nothing");
        }));
        theirs.push_back(rate(xml.size(), during, [&] {
            pugi::xml_document tree;
            if (!tree.load_buffer(xml.data(), xml.size())) throw std::runtime_error("not read");
        }));
        ratios.push_back(ours.back() / theirs.back());
    }
    return inBoth("cxml.read." + kind, xml.size(), median(ours), "pugixml alone", median(ratios));
}

}  // namespace

Rows cxmlRead(const Settings& settings) {
    Rows rows;
    for (const auto* kind : {"setup", "order", "cart", "confirmation", "shipnotice", "invoice"})
        for (auto& row : compare(settings, kind)) rows.push_back(std::move(row));
    return rows;
}

}  // namespace bench
