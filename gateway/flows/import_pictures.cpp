#include "gateway/flows/import_pictures.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace flows {
namespace {

constexpr std::size_t kMaxPicture = 2 * 1024 * 1024;

std::string typeOf(const std::filesystem::path& file) {
    const std::string ending = base::lower(file.extension().string());
    if (ending == ".svg") return "image/svg+xml";
    if (ending == ".png") return "image/png";
    if (ending == ".jpg" || ending == ".jpeg") return "image/jpeg";
    return {};
}

bool looksLike(const std::string& type, const std::string& bytes) {
    if (type == "image/png") return bytes.starts_with("\x89PNG\r\n\x1a\n");
    if (type == "image/jpeg") return bytes.starts_with("\xFF\xD8\xFF");
    return base::isUtf8(bytes) && bytes.find("<svg") != std::string::npos;
}

// A drawing is shown to people of several partners: it may not bring a program along.
bool hasScript(const std::string& type, const std::string& bytes) {
    return type == "image/svg+xml" && base::lower(bytes).find("<script") != std::string::npos;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file() && !typeOf(entry.path()).empty()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

Imported<store::Picture> readPicture(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    Imported<store::Picture> row{{name, typeOf(file), {}}, "pictures/" + name, {}};
    if (std::filesystem::file_size(file) > kMaxPicture) {
        row.problems.push_back({row.where, "larger than 2 MB"});
        return row;
    }
    row.value.bytes = readImportFile(file);
    if (!looksLike(row.value.type, row.value.bytes))
        row.problems.push_back({row.where, "is not " + row.value.type});
    if (hasScript(row.value.type, row.value.bytes))
        row.problems.push_back({row.where, "holds a script"});
    return row;
}

}  // namespace

bool isPictureName(const std::string& name) {
    return !typeOf(name).empty();
}

std::vector<Imported<store::Picture>> readPictures(const std::filesystem::path& folder) {
    std::vector<Imported<store::Picture>> pictures;
    if (!std::filesystem::is_directory(folder)) return pictures;
    for (const auto& file : filesIn(folder)) pictures.push_back(readPicture(file));
    return pictures;
}

}  // namespace flows
