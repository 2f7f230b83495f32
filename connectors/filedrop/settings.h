#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "connectors/connectors.h"
#include "connectors/filedrop/field_path.h"
#include "connectors/sap/idoc_orders.h"

namespace filedrop {

/// Pairs an administrator typed, `left = right` a line, in their order.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// When a file in the inbox is whole.
enum class Intake {
    settled,  ///< its size and time stayed what they were
    renamed,  ///< it has its name: whoever writes it writes elsewhere
    marked,   ///< a marker file stands beside it
    off       ///< nothing is collected
};

struct SftpAccess {
    std::string host;
    int port = 22;
    std::string user;
    std::vector<std::string> pins;  ///< "SHA256:…" of its host keys, as ssh-keygen -l shows them
    base::Secret key;               ///< private, PEM or OpenSSH
    base::Secret passphrase;        ///< of the key
    base::Secret password;
    base::Seconds connectWithin{10};
    base::Seconds answerWithin{30};
    base::Seconds keepFor{60};  ///< how long an idle connection is used again
};

/// The settings of a back office, understood.
struct Settings {
    std::string id;
    bool sftp = false;
    SftpAccess access;
    std::string folder;

    std::string out, in, done, failed;
    std::string format;  ///< json, csv, cxml, idoc
    std::string name;    ///< pattern
    std::string marker;  ///< ending of the file that says "ready"; empty: none
    Pairs columns;       ///< of an order's CSV: column, field
    char separator = ',';
    Spelling spelling;
    bool formulaSafe = true;

    Intake intake = Intake::settled;
    std::vector<std::string> patterns;
    std::string inMarker;
    base::Seconds settle{5};
    base::Seconds every{5};
    Pairs kinds;      ///< of CSV: what it holds, pattern of its name
    Pairs inColumns;  ///< column, field

    /// Where IDocs go and what SAP calls things; one for all copies.
    std::shared_ptr<const sap::IdocOrders> idocs;

    /// See connectors::Setup.
    std::function<std::string(const model::Document&, const model::Shipment&)> toCxml;
    std::function<model::Document(std::string_view file)> fromCxml;
};

/// The settings there are.
std::span<const model::Option> options();

/// Throws Fault(invalid) with everything that can't be used.
Settings settingsOf(const model::BackOffice& office, const connectors::Setup& setup);

}  // namespace filedrop
