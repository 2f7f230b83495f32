#include "tests/house/tree.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

namespace house {

std::string readFile(const std::string& path) {
    std::ifstream in(std::string(PASSERELLE_SOURCE) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> projectFiles() {
    const std::string command =
        "git -C '" PASSERELLE_SOURCE "' ls-files --cached --others --exclude-standard 2>/dev/null";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::vector<std::string> files;
    std::string line;
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
        if (c != '\n') {
            line.push_back(static_cast<char>(c));
        } else if (std::filesystem::exists(std::string(PASSERELLE_SOURCE) + "/" + line)) {
            files.push_back(std::exchange(line, {}));
        } else {
            line.clear();
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<File> sources(const std::vector<std::string_view>& folders) {
    std::vector<File> found;
    for (const auto& path : projectFiles()) {
        const bool within = std::any_of(folders.begin(), folders.end(),
                                        [&](auto folder) { return path.rfind(folder, 0) == 0; });
        if (within && (endsWith(path, ".h") || endsWith(path, ".cpp")))
            found.push_back({path, readFile(path)});
    }
    return found;
}

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::size_t lineCount(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace house
