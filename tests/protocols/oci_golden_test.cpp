#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gateway/base/text.h"
#include "gateway/model/json.h"
#include "protocols/oci/oci.h"

// tests/golden/oci: NAME.request → NAME.letter; NAME.cart.json with NAME.setup → NAME.form.
// With PASSERELLE_WRITE_GOLDEN=1 the right sides are written anew, for a person to compare.

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(PASSERELLE_SOURCE) / "tests" / "golden" / "oci";

std::string bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void compare(const fs::path& file, const std::string& made) {
    if (const char* write = std::getenv("PASSERELLE_WRITE_GOLDEN"); write && *write)
        std::ofstream(file, std::ios::binary) << made;
    BOOST_TEST(made == bytes(file), file);
}

std::vector<fs::path> filesEndingIn(const std::string& ending) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(kFolder))
        if (entry.path().filename().string().ends_with(ending)) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

fs::path sibling(const fs::path& file, const std::string& ending) {
    const auto name = file.filename().string();
    return kFolder / (name.substr(0, name.find('.')) + ending);
}

base::Wire request(const std::string& text) {
    const auto line = text.substr(0, text.find('\n'));
    const auto body = text.find("\n\n");
    base::Wire wire;
    wire.method = line.substr(0, line.find(' '));
    wire.target = line.substr(line.find(' ') + 1);
    wire.body = base::trim(std::string_view(text).substr(body + 2));
    return wire;
}

std::string letter(const base::Wire& wire) {
    const auto read = oci::protocol().read(wire, nullptr);
    return model::toJson(read.envelope) + "\nsecret " + std::string(read.envelope.secret.reveal()) +
           "\n" + model::toJson(read.document) + "\n" + oci::protocol().loggable(wire);
}

struct Opened {
    model::PunchoutSetup setup;
    model::Partner partner;
};

Opened opened(const std::string& text) {
    Opened made;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto name = line.substr(0, line.find('='));
        const auto value = line.substr(line.find('=') + 1);
        if (name == "HOOK_URL")
            made.setup.returnUrl = value;
        else if (name.starts_with("option "))
            made.partner.options[name.substr(7)] = value;
        else
            made.setup.extras.emplace_back(name, value);
    }
    return made;
}

std::string form(const model::Cart& cart, const Opened& opened) {
    const auto form = oci::protocol().cartForm(cart, opened.setup, {}, opened.partner, {});
    std::string text = form.action + "\ntarget " + form.target + "\ncharset " + form.charset + "\n";
    for (const auto& [name, value] : form.fields) text += name + "=" + value + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(oci_golden)

BOOST_AUTO_TEST_CASE(requestsAreReadAsTheyWere) {
    const auto files = filesEndingIn(".request");
    BOOST_TEST(files.size() >= 2u);
    for (const auto& file : files) compare(sibling(file, ".letter"), letter(request(bytes(file))));
}

BOOST_AUTO_TEST_CASE(cartsAreWrittenAsTheyWere) {
    const auto files = filesEndingIn(".cart.json");
    BOOST_TEST(files.size() >= 2u);
    for (const auto& file : files)
        compare(sibling(file, ".form"),
                form(model::cartFromJson(bytes(file)), opened(bytes(sibling(file, ".setup")))));
}

BOOST_AUTO_TEST_SUITE_END()
