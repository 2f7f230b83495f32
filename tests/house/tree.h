#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The project's own files, as the tests of the house look at them.
namespace house {

struct File {
    std::string path;  ///< from the top: "gateway/model/order.h"
    std::string text;
};

/// Every file that belongs to the project: what git tracks or would track.
std::vector<std::string> projectFiles();
/// The .h and .cpp files among them whose path begins with one of these.
std::vector<File> sources(const std::vector<std::string_view>& folders);

bool endsWith(std::string_view text, std::string_view end);
std::size_t lineCount(std::string_view text);
std::string readFile(const std::string& path);

}  // namespace house
