#include "gateway/web/api/body.h"

#include <set>

#include "gateway/model/json_check.h"
#include "gateway/model/json_text.h"

namespace web::api {
namespace {

constexpr std::size_t kMostRows = 1'000;

}  // namespace

nlohmann::json bodyOf(const Call& call) {
    return model::parsedJson(call.request.wire.body);
}

void refuse(std::vector<base::Problem> problems) {
    if (!problems.empty())
        throw base::Fault(base::FaultCode::invalid, "There are mistakes in the body.", {},
                          std::move(problems));
}

bool isListOf(const nlohmann::json& body, const char* list, std::vector<base::Problem>& problems) {
    model::JsonCheck check(problems);
    if (!check.isObject(body, "")) return false;
    check.noteUnknown(body, "", {list});
    const auto at = '/' + std::string(list);
    const auto found = body.find(list);
    if (found == body.end()) {
        check.note(at, "is needed");
        return false;
    }
    if (!check.isArray(*found, at)) return false;
    if (found->empty()) check.note(at, "needs at least one");
    if (found->size() > kMostRows) check.note(at, "has more than 1000 rows: send them in parts");
    return !found->empty() && found->size() <= kMostRows;
}

}  // namespace web::api
