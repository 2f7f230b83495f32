#include "gateway/app/json_file.h"

#include <fstream>
#include <sstream>

namespace app {

std::string fileText(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw base::Fault(base::FaultCode::notFound, "cannot read " + file.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace app
