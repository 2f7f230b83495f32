#pragma once

#include <string>
#include <vector>

#include "gateway/base/fault.h"
#include "gateway/web/admin/lists.h"

namespace web::admin {

/// What stands for a number nobody could read.
inline constexpr int kUnreadable = -1;

/// A whole number as it was typed, or kUnreadable.
int number(const std::string& text);
/// The lines of a text without those that are empty, trimmed.
std::vector<std::string> lines(const std::string& text);

/// The fields of a form, one after the other, each with what is wrong with it: the problems whose
/// `where` is its name. `section` takes those that were added since the last one.
class Fields {
public:
    explicit Fields(const std::vector<base::Problem>& problems) : problems_(problems) {}

    /// `placeholder`: what counts when the field is empty.
    void text(std::string name, std::string label, std::string help, std::string value,
              std::string placeholder = {});
    void number(std::string name, std::string label, std::string help, int value);
    void area(std::string name, std::string label, std::string help, std::string value);
    void fixed(std::string name, std::string label, std::string help, std::string value);
    void choice(std::string name, std::string label, std::string help, const Choices& all,
                const std::string& value);
    void check(std::string name, std::string label, std::string help, bool value);
    /// Never shows what it holds; `isSet`: there is one, and leaving the field empty keeps it.
    void secret(std::string name, std::string label, std::string help, bool isSet, bool lines);
    Data section(std::string heading, std::string about);

private:
    Data field(std::string_view type, std::string name, std::string label, std::string help,
               std::string value) const;
    std::string problemsOf(const std::string& name) const;

    const std::vector<base::Problem>& problems_;
    Data::List rows_;
};

/// Problems as rows of a page's list: `where` and `what`.
Data::List problemRows(const std::vector<base::Problem>& problems);

}  // namespace web::admin
