#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/base/fault.h"

namespace flows {

/// What the door would make of a file.
struct Verdict {
    std::string file;
    bool readable = false;  ///< false: not there, or not anything we know
    std::string protocol;
    std::string kind;
    std::string from, to, sender;  ///< "NetworkId AN01", several joined with ", "
    std::string payloadId, timestamp, version;
    int lines = 0;  ///< items in the document
    std::vector<base::Problem> problems;

    /// What an official DTD says, where such are installed (cxml::openDtds).
    struct ByDtd {
        std::string file;  ///< "1.2.071/cXML.dtd"; empty: none judged it
        std::vector<base::Problem> problems;
    };
    ByDtd dtd = {};
};

/// Reads a file the way the door would: cXML, a cXML cart form, an OCI form or call-up. Never
/// throws for what the file contains.
Verdict check(const std::string& file);

/// For people, several lines; and one JSON object.
std::string describe(const Verdict& verdict);
std::string toJson(const Verdict& verdict);

}  // namespace flows
