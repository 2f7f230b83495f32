// Gate, tree and Letter together, against pugixml's parser alone on the same bytes.
#include <chrono>
#include <pugixml.hpp>
#include <stdexcept>

#include "protocols/cxml/cxml.h"
#include "tests/bench/bench.h"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

/// Megabytes a second while `once` runs over and over for about that long.
template <class Once>
double rate(std::size_t bytes, std::chrono::milliseconds during, Once once) {
    const auto begun = Clock::now();
    std::size_t times = 0;
    while (Clock::now() - begun < during) {
        for (int i = 0; i < 20; ++i) once();
        times += 20;
    }
    const std::chrono::duration<double> took = Clock::now() - begun;
    return static_cast<double>(bytes * times) / took.count() / 1e6;
}

base::Wire requestWith(const std::string& xml) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml; charset=UTF-8");
    wire.body = xml;
    return wire;
}

Row compare(const Settings& settings, const std::string& kind) {
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
    return {"cxml.read." + kind, median(ours), "MB/s", "pugixml alone", median(ratios)};
}

}  // namespace

Rows cxmlRead(const Settings& settings) {
    return {compare(settings, "setup"), compare(settings, "order")};
}

}  // namespace bench
