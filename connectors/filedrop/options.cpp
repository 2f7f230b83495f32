#include <deque>

#include "connectors/filedrop/settings.h"

namespace filedrop {
namespace {

const std::vector<model::Option> kOptions{
    {"place",
     "Place",
     "A directory of this machine, or an SFTP server.",
     "local",
     {"local", "sftp"}},
    {.name = "folder",
     .label = "Folder",
     .help = "Where the folders below are: an absolute path; of SFTP also one below where the "
             "sign-in leads.",
     .fallback = "",
     .choices = {},
     .required = true},
    {"sftp.host", "SFTP: host", "A name or an address.", "", {}},
    {"sftp.port", "SFTP: port", "", "22", {}},
    {"sftp.user", "SFTP: user", "", "", {}},
    {.name = "sftp.hostKeys",
     .label = "SFTP: fingerprints of the host key",
     .help = "One a line, SHA256:… as `ssh-keygen -lf` shows it on the server; two while the "
             "key changes. Connection tests tell the one that was seen.",
     .fallback = "",
     .choices = {},
     .lines = true},
    {.name = "sftp.key",
     .label = "SFTP: private key",
     .help = "Text of the file, PEM or OpenSSH.",
     .fallback = "",
     .choices = {},
     .lines = true,
     .secret = true},
    {.name = "sftp.passphrase",
     .label = "SFTP: passphrase of that key",
     .help = "",
     .fallback = "",
     .choices = {},
     .secret = true},
    {.name = "sftp.password",
     .label = "SFTP: password",
     .help = "Where there is no key.",
     .fallback = "",
     .choices = {},
     .secret = true},
    {"sftp.connectWithin", "SFTP: seconds to connect", "1 … 120.", "10", {}},
    {"sftp.answerWithin", "SFTP: seconds to wait for an answer", "1 … 600.", "30", {}},
    {"out", "Outbox", "The folder orders are put into.", "out", {}},
    {"format",
     "Format of orders",
     "idoc: XML of SAP; see the last settings below.",
     "json",
     {"json", "csv", "cxml", "idoc"}},
    {"name",
     "Name of an order's file",
     "Of {number}, {version}, {operation}, {id}, {order}, {partner} and {ext}; {id} has to be "
     "among them.",
     "{number}_{id}.{ext}",
     {}},
    {"marker",
     "Ending of the ready file",
     "Such as .ready: an empty file of that name follows when the order's is whole. Empty: "
     "none.",
     "",
     {}},
    {.name = "columns",
     .label = "Columns of an order's CSV",
     .help = "One a line: column = field. Fields as in canonical JSON, behind order., line. or "
             "message.",
     .fallback = "number = order.number\nversion = order.version\noperation = "
                 "order.operation\nline = line.lineNumber\npart = line.id.supplierPart\n"
                 "quantity = line.quantity\nunit = line.unit\nprice = line.unitPrice\n"
                 "currency = line.unitPrice.currency\ndescription = line.description\n"
                 "order id = message.order",
     .choices = {},
     .lines = true},
    {"separator", "Separator of CSV", "", "comma", {"comma", "semicolon", "tab"}},
    {"decimals",
     "Decimals in CSV",
     "What could be read in two ways, as 1.000 with decimals by comma, is refused.",
     "point",
     {"point", "comma"}},
    {"dates",
     "Dates in the CSV they send",
     "By this order only, never guessed. Ours are ISO 8601.",
     "year-month-day",
     {"year-month-day", "day.month.year", "month/day/year"}},
    {"formulas",
     "Texts a spreadsheet takes for formulas",
     "An apostrophe in front of texts that begin with = + - or @, or left as they are.",
     "apostrophe",
     {"apostrophe", "as they are"}},
    {"intake",
     "A file in the inbox is whole when",
     "it did not change for a while, as soon as it has its name, or when its marker is there.",
     "settled",
     {"settled", "renamed", "marked", "off"}},
    {"in", "Inbox", "The folder the back office puts files into.", "in", {}},
    {"done", "Folder for what was read", "", "in/done", {}},
    {"failed", "Folder for what can't be read", "", "in/failed", {}},
    {"patterns",
     "Names to take",
     "With * and ?, separated by spaces.",
     "*.json *.csv *.xml *.JSON *.CSV *.XML",
     {}},
    {"inMarker", "Ending of their ready file", "Taken away with the file.", ".ready", {}},
    {"settle", "Seconds without a change", "0 … 3600.", "5", {}},
    {"every", "Seconds between two looks", "0 … 3600.", "5", {}},
    {.name = "kinds",
     .label = "What a CSV holds",
     .help = "By its name: kind = pattern. Kinds: confirmation, shipNotice, invoice, stock, "
             "price.",
     .fallback = "confirmation = confirmation*\nshipNotice = shipnotice*\ninvoice = invoice*\n"
                 "stock = stock*\nprice = price*",
     .choices = {},
     .lines = true},
    {.name = "inColumns",
     .label = "Columns of their CSV",
     .help = "One a line: column = field. A column that is called like a field needs none.",
     .fallback = "",
     .choices = {},
     .lines = true},
};

// SAP's own settings, under names that say so here; whether they are needed hangs on the format.
std::vector<model::Option> withIdocs() {
    static std::deque<std::string> labels;
    auto all = kOptions;
    const auto add = [&](model::Option option) {
        option.label = labels.emplace_back("IDoc: " + std::string(option.label));
        option.required = false;
        all.push_back(option);
    };
    add({"client", "client", "Three digits, as 100.", "", {}});
    for (const auto& option : sap::routeOptions()) add(option);
    for (const auto& option : sap::nameOptions()) add(option);
    return all;
}

}  // namespace

std::span<const model::Option> options() {
    static const auto all = withIdocs();
    return all;
}

}  // namespace filedrop
