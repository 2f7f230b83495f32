// A Letter as a whole document, against pugixml's output of the same document from a tree.
#include <pugixml.hpp>
#include <stdexcept>

#include "protocols/cxml/cxml.h"
#include "tests/bench/bench.h"
#include "tests/bench/rate.h"

namespace bench {
namespace {

const protocols::Stamp kStamp{base::Time{}, "20261123T101500.4711.1@bench.example"};

model::Letter letterIn(const std::string& xml) {
    base::Wire wire;
    wire.method = "POST";
    wire.target = "/cxml";
    wire.with("Content-Type", "text/xml; charset=UTF-8");
    wire.body = xml;
    return cxml::protocol().read(wire, nullptr);
}

struct Counting : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

Rows compare(const Settings& settings, const std::string& kind) {
    const auto letter =
        letterIn(readFile(settings.source / "tests/bench/documents" / (kind + ".xml")));
    const model::Partner partner;
    const auto xml = cxml::protocol().write(letter, partner, kStamp).request.body;
    pugi::xml_document tree;
    if (!tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_doctype))
        throw std::runtime_error("what was written is no XML");
    const std::chrono::milliseconds during(settings.smoke ? 20 : 250);
    std::vector<double> ours, theirs, ratios;
    for (int round = 0; round < (settings.smoke ? 1 : 9); ++round) {
        ours.push_back(rate(xml.size(), during, [&] {
            if (cxml::protocol().write(letter, partner, kStamp).request.body.empty())
                throw std::runtime_error("wrote nothing");
        }));
        theirs.push_back(rate(xml.size(), during, [&] {
            Counting out;
            tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
            if (out.text.empty()) throw std::runtime_error("saved nothing");
        }));
        ratios.push_back(ours.back() / theirs.back());
    }
    return inBoth("cxml.write." + kind, xml.size(), median(ours), "pugixml's output",
                  median(ratios));
}

}  // namespace

Rows cxmlWrite(const Settings& settings) {
    Rows rows;
    for (const auto* kind : {"setup", "order", "cart", "confirmation", "shipnotice", "invoice"})
        for (auto& row : compare(settings, kind)) rows.push_back(std::move(row));
    return rows;
}

}  // namespace bench
