#pragma once

#include <string>
#include <vector>

#include "gateway/store/audit.h"
#include "gateway/web/data.h"

namespace web::admin {

/// Names and values in a column; what is empty is left out.
class Facts {
public:
    void add(std::string name, std::string value, std::string link = {});
    Data::List take() { return std::move(rows_); }

private:
    Data::List rows_;
};

/// Who did what, newest first: for the view admin/history.
void addHistory(Data& data, const std::vector<store::AuditEntry>& entries);

}  // namespace web::admin
