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

/// The rows of `{"products":[…]}`, at most a thousand, each read by `read(row, pointer, problems)`.
/// Throws Fault(invalid) with everything that is wrong.
template <class T>
std::vector<T> rowsOf(const nlohmann::json& body, const char* list,
                      std::optional<T> (*read)(const nlohmann::json&, const std::string&,
                                               std::vector<base::Problem>&));
/// Notes what is wrong with the list itself.
bool isListOf(const nlohmann::json& body, const char* list, std::vector<base::Problem>& problems);

template <class T>
std::vector<T> rowsOf(const nlohmann::json& body, const char* list,
                      std::optional<T> (*read)(const nlohmann::json&, const std::string&,
                                               std::vector<base::Problem>&)) {
    std::vector<base::Problem> problems;
    std::vector<T> rows;
    if (isListOf(body, list, problems)) {
        const auto& all = body.at(list);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (auto row =
                    read(all[i], '/' + std::string(list) + '/' + std::to_string(i), problems))
                rows.push_back(std::move(*row));
    }
    refuse(std::move(problems));
    return rows;
}

}  // namespace web::api
