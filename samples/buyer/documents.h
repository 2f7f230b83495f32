#pragma once

#include <string>
#include <vector>

#include "samples/buyer/company.h"
#include "samples/buyer/line.h"

namespace buyer {

/// What a document is stamped with: chosen by the caller, since an order sent again carries the
/// same payload id.
struct Stamp {
    std::string payloadId;
    std::string timestamp;
};
Stamp stamp(const Company& company);

struct Setup {
    std::string operation;  ///< create, edit, inspect
    std::string cookie;
    std::string returnUrl;
    std::vector<Line> lines;  ///< on edit and inspect
};

struct OrderPaper {
    std::string number;
    int version = 1;
    std::string operation = "new";  ///< new, update, delete
    std::string replaces;           ///< the payload id of the version before; empty when new
    std::string requisition;
    std::vector<Line> lines;
};

/// cXML as a buyer's system writes it, UTF-8 with declaration and DOCTYPE.
std::string profileRequest(const Company& company, const Stamp& stamp);
std::string setupRequest(const Company& company, const Stamp& stamp, const Setup& setup);
std::string orderRequest(const Company& company, const Stamp& stamp, const OrderPaper& order);

/// What a cXML Response says.
struct Answer {
    int code = 0;
    std::string text;
    std::string explanation;
    std::string startPage;

    bool good() const { return code >= 200 && code < 300; }
    std::string line() const;  ///< "200 OK"
};
/// Throws Failure when the bytes are no cXML Response.
Answer readAnswer(const std::string& body);

}  // namespace buyer
