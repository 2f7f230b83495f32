#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/web/api/call.h"

namespace web::api {

/// The body as JSON. Throws Fault(malformed).
nlohmann::json bodyOf(const Call& call);

/// Throws Fault(invalid) with all of them when there are any.
void refuse(std::vector<base::Problem> problems);

/// Notes what is wrong with the list itself.
bool isListOf(const nlohmann::json& body, const char* list, std::vector<base::Problem>& problems);

/// Rows as they stand in a body: one that could not be read is an empty value in its place.
template <class T>
struct Rows {
    std::vector<T> values;
    std::vector<base::Problem> problems;
};

/// The rows of `{"products":[…]}`, at most a thousand, each read by `read(row, pointer, problems)`.
template <class T>
Rows<T> rowsOf(const nlohmann::json& body, const char* list,
               std::optional<T> (*read)(const nlohmann::json&, const std::string&,
                                        std::vector<base::Problem>&)) {
    Rows<T> rows;
    if (!isListOf(body, list, rows.problems)) return rows;
    const auto& all = body.at(list);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at = '/' + std::string(list) + '/' + std::to_string(i);
        rows.values.push_back(read(all[i], at, rows.problems).value_or(T{}));
    }
    return rows;
}

}  // namespace web::api
