#include "tests/fuzz/mutator.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "tests/support/corpus.h"

namespace fuzz {
namespace {

constexpr std::size_t kMostBytes = 64 * 1024;

void collect(std::vector<std::string>& seeds, const std::filesystem::path& folder,
             std::string_view ending) {
    if (!std::filesystem::is_directory(folder)) return;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ending &&
            entry.file_size() <= kMostBytes)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) seeds.push_back(corpus::bytes(file));
}

}  // namespace

Mutator::Mutator(std::vector<std::string> seeds, std::vector<std::string> words)
    : seeds_(std::move(seeds)), words_(std::move(words)) {}

std::size_t Mutator::below(std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::size_t>(random_() % bound);
}

std::pair<std::size_t, std::size_t> Mutator::piece(const std::string& text, std::size_t most) {
    const auto from = below(text.size() + 1);
    return {from, std::min(below(most) + 1, text.size() - from)};
}

std::string Mutator::next() {
    std::string text = seeds_[below(seeds_.size())];
    for (auto times = below(6) + 1; times > 0; --times) change(text);
    return text.substr(0, 2 * kMostBytes);
}

void Mutator::change(std::string& text) {
    const auto [from, size] = piece(text, 40);
    const auto [other, otherSize] = piece(text, 400);
    switch (below(8)) {
        case 0:
            text.insert(from, 1, static_cast<char>(below(256)));
            break;
        case 1:
            if (size > 0) text[from] = static_cast<char>(text[from] ^ (1 << below(8)));
            break;
        case 2:
            text.erase(from, size);
            break;
        case 3:
            text.insert(from, text.substr(other, otherSize));
            break;
        case 4:
            text.replace(from, size, words_[below(words_.size())]);
            break;
        case 5:
            text.insert(from, words_[below(words_.size())]);
            break;
        case 6: {
            const auto& stranger = seeds_[below(seeds_.size())];
            const auto [there, most] = piece(stranger, 2000);
            text.insert(from, stranger.substr(there, most));
            break;
        }
        default:
            if (below(4) == 0) text.resize(from);
    }
}

int runs(int usual) {
    const char* wanted = std::getenv("FUZZ_RUNS");
    return wanted != nullptr && std::string_view(wanted).size() < 10
               ? std::max(1, std::atoi(wanted))
               : usual;
}

std::vector<std::string> cxmlSeeds() {
    std::vector<std::string> seeds;
    const std::filesystem::path source = PASSERELLE_SOURCE;
    for (const auto* folder :
         {"tests/journeys/documents", "tests/bench/documents", "samples/documents"})
        collect(seeds, source / folder, ".xml");
    if (const auto folder = corpus::folder("cxml/docs")) collect(seeds, *folder, ".xml");
    if (const auto folder = corpus::folder("badinput/cxml")) collect(seeds, *folder, ".xml");
    return seeds;
}

std::vector<std::string> ociSeeds() {
    std::vector<std::string> seeds{
        "USERNAME=acme&PASSWORD=secret&HOOK_URL=https%3A%2F%2Fbuyer.example%2Foci%3Fa%3D1"
        "&~OkCode=ADDI&~TARGET=_top&~CALLER=CTLG&http_content_charset=utf-8",
        "username=a&password=b&HOOK_URL=http://b.example/&FUNCTION=DETAIL&PRODUCTID=SC-100",
        "NEW_ITEM-DESCRIPTION[1]=Bolt&NEW_ITEM-QUANTITY[1]=2.000&NEW_ITEM-UNIT[1]=EA"
        "&NEW_ITEM-PRICE[1]=12.500&NEW_ITEM-CURRENCY[1]=EUR&NEW_ITEM-PRICEUNIT[1]=1"
        "&NEW_ITEM-LONGTEXT_1:132[]=A+bolt&NEW_ITEM-VENDORMAT[1]=SC-100",
    };
    if (const auto folder = corpus::folder("oci")) collect(seeds, *folder, ".form");
    return seeds;
}

}  // namespace fuzz
