#pragma once

#include <random>
#include <string>
#include <vector>

namespace fuzz {

/// Spoils inputs in the ways strangers and broken systems do; the same seed spoils them the same
/// way every time.
class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::vector<std::string> words);

    /// One of the seeds, changed in one to six places.
    std::string next();

private:
    void change(std::string& text);
    std::size_t below(std::size_t bound);
    /// A place and how many bytes from there, at most `most`.
    std::pair<std::size_t, std::size_t> piece(const std::string& text, std::size_t most);

    std::vector<std::string> seeds_;
    std::vector<std::string> words_;
    std::mt19937_64 random_{1998};  // cXML 1.0's year
};

/// How many inputs to try: FUZZ_RUNS, or else `usual`.
int runs(int usual);

/// Documents to begin with: ours, and those of the corpus when it is there; none above 64 KB.
std::vector<std::string> cxmlSeeds();
std::vector<std::string> ociSeeds();

}  // namespace fuzz
