#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gateway/app/options.h"
#include "gateway/flows/import_catalogue.h"

namespace app {

/// The program's commands. Each returns the exit code; what goes wrong is a Fault that main prints.

/// Listens until SIGINT or SIGTERM. Prints `ready <public address> admin <address>` once both
/// listeners are open.
int serve(const Options& options);
int migrate(const Options& options);
int importCatalogue(const Options& options, const std::filesystem::path& from,
                    flows::BadRows badRows, flows::WholeLists whole);
/// Copies database and key, as they are at this moment, into two new files in that folder; also
/// while the program serves. Of a PostgreSQL database the key only.
int backup(const Options& options, const std::filesystem::path& folder);
/// Gives the account `admin` a new password and prints it; ends its sessions.
int resetAdmin(const Options& options);
/// Adds or replaces the partner a JSON file describes; `secretFile` (or, when empty, the
/// environment's PASSERELLE_SECRET) gives a secret that shall not stand in the file; `profile`,
/// unless empty, counts instead of the file's.
int addPartner(const Options& options, const std::filesystem::path& file,
               const std::filesystem::path& secretFile, const std::string& profile);
int listPartners(const Options& options, bool json);
/// Adds or replaces the back office a JSON file describes; secrets of the file that are names of
/// environment variables (`"$NAME"`) are read from there.
int addBackOffice(const Options& options, const std::filesystem::path& file);
int listBackOffices(const Options& options, bool json);
/// Tries the connection and prints each step. 1 when one failed.
int testBackOffice(const Options& options, const std::string& id);
int removeBackOffice(const Options& options, const std::string& id);
/// The catalogue as a partner sees it: printed as a cXML document, or sent to its system.
int partnerCatalogue(const Options& options, const std::string& partner, bool punchout, bool send);
/// What became of an order: state, ERP reference, differences.
int showOrder(const Options& options, const std::string& partner, const std::string& number,
              bool json);
/// 0 clean, 1 problems, 2 unreadable. `dtds`, when not empty, is a folder of official DTDs whose
/// verdict is told too.
int check(const std::vector<std::string>& files, const std::filesystem::path& dtds, bool json);

/// Compares offer, order, confirmation and invoice of an order and prints what differs. 1 when
/// something does beyond tolerance.
int diff(const Options& options, const std::string& order, bool json);

}  // namespace app
