#include "gateway/flows/start_link.h"

namespace flows {
namespace {

constexpr std::string_view kPath = "/start/";
constexpr std::string_view kPlaceholder = "{token}";
constexpr std::size_t kTokenLength = 43;

}  // namespace

std::string startToken(const Context& context, std::string_view punchoutId) {
    return std::string(punchoutId) + '~' + context.box.token("start/" + std::string(punchoutId));
}

std::string startUrl(const Context& context, std::string_view punchoutId) {
    return context.settings.publicUrl + std::string(kPath) + startToken(context, punchoutId);
}

std::string withoutStartToken(std::string_view text) {
    std::string out(text);
    const auto path = out.find(kPath);
    if (path == std::string::npos) return out;
    const auto mark = out.find('~', path);
    if (mark == std::string::npos || mark + 1 + kTokenLength > out.size()) return out;
    return out.replace(mark + 1, kTokenLength, kPlaceholder);
}

std::string withStartToken(const Context& context, std::string_view text) {
    std::string out(text);
    const auto mark = out.find(kPlaceholder);
    const auto path = out.find(kPath);
    if (mark == std::string::npos || path == std::string::npos || path > mark) return out;
    const auto begin = path + kPath.size();
    const auto id = out.substr(begin, mark - 1 - begin);
    return out.replace(begin, mark + kPlaceholder.size() - begin, startToken(context, id));
}

}  // namespace flows
