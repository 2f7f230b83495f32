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

nlohmann::json jsonIn(const std::filesystem::path& file, const model::JsonRules& rules) {
    try {
        return model::parsedJson(fileText(file), rules);
    } catch (const base::Fault& fault) {
        if (fault.code() == base::FaultCode::notFound) throw;
        throw base::Fault(base::FaultCode::malformed, file.string() + ": " + fault.told(), {},
                          fault.problems());
    }
}

}  // namespace app
