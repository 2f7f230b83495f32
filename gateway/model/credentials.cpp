#include "gateway/model/credentials.h"

#include "gateway/base/text.h"

namespace model {

std::string str(const std::vector<Credential>& credentials) {
    std::vector<std::string> texts;
    for (const auto& [domain, identity] : credentials) texts.push_back(domain + " " + identity);
    return base::join(texts, ", ");
}

}  // namespace model
