#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "gateway/app/api_key_commands.h"
#include "gateway/app/commands.h"
#include "gateway/app/message_commands.h"
#include "gateway/app/usage.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"

namespace {

using app::Options;

constexpr int kUsage = 64;  // sysexits.h: the command was used incorrectly

// Options every command that touches the data folder has.
void addCommon(CLI::App& command, Options& options, std::string& config) {
    command.add_option("--config", config, "JSON file with any of serve's options")
        ->type_name("FILE");
    command.add_option("--data", options.data, "folder of database, key file and ledgers")
        ->type_name("DIR")
        ->capture_default_str();
    command
        .add_option("--database", options.database,
                    "database address (default: SQLite in the data folder)")
        ->type_name("ADDRESS");
}

void addServe(CLI::App& command, Options& options) {
    const auto add = [&](const char* name, auto& value, const char* type, const char* about) {
        return command.add_option(name, value, about)->type_name(type);
    };
    add("--host", options.host, "ADDRESS", "address to listen on for buyers")
        ->capture_default_str();
    add("--port", options.port, "PORT", "port for buyers")->capture_default_str();
    add("--admin-host", options.adminHost, "ADDRESS", "address to listen on for administrators")
        ->capture_default_str();
    add("--admin-port", options.adminPort, "PORT", "port for administrators")
        ->capture_default_str();
    add("--public-url", options.publicUrl, "URL",
        "how buyers reach us (default: http://HOST:PORT)");
    add("--supplier-name", options.supplierName, "NAME", "the name on the pages")
        ->capture_default_str();
    add("--threads", options.threads, "COUNT", "connections served at once")->capture_default_str();
    add("--sandbox-confirm-after", options.sandboxConfirmAfterMs, "MS",
        "milliseconds until the pretend ERP confirms an order")
        ->capture_default_str();
    add("--sandbox-ship-after", options.sandboxShipAfterMs, "MS",
        "when the sandbox ships an order; 0: never");
    add("--sandbox-invoice-after", options.sandboxInvoiceAfterMs, "MS",
        "when the sandbox invoices an order; 0: never");
    add("--trusted-proxies", options.trustedProxies, "ADDRESSES",
        "TLS proxies whose Client-Cert header is believed, with commas");
    command.add_flag("--internal-partners", options.internalPartners,
                     "partners' systems may be at private addresses");
    add("--dtds", options.dtds, "DIR", "folder of official cXML DTDs (default: none)");
    add("--signing-key", options.signingKey, "FILE", "private key for signatures of ours, PEM");
    add("--signing-certificate", options.signingCertificate, "FILE", "its certificate, PEM");
    command.add_flag("--quiet", options.quiet, "no log lines");
    // For the benchmark's comparison; not for use.
    command
        .add_flag_function(
            "--commit-each",
            [&options](std::int64_t) { options.grouping = store::Grouping::onePerCommit; }, "")
        ->group("");
}

void addAlerts(CLI::App& command, Options& options) {
    const auto add = [&](const char* name, auto& value, const char* type, const char* about) {
        command.add_option(name, value, about)->type_name(type);
    };
    add("--alerts-smtp", options.alertsSmtp, "URL",
        "mail server for alerts: smtp://host:25 or smtp+starttls://host:587");
    add("--alerts-smtp-user", options.alertsSmtpUser, "NAME", "who signs in there");
    add("--alerts-smtp-password", options.alertsSmtpPassword, "FILE", "file with the password");
    add("--alerts-from", options.alertsFrom, "ADDRESS", "sender of those mails");
    add("--alerts-to", options.alertsTo, "ADDRESSES", "who gets them, with commas");
    add("--alerts-webhook", options.alertsWebhook, "URL", "address alerts are posted to");
    add("--alerts-after-minutes", options.alertsAfterMinutes, "MINUTES",
        "a message that waits for longer raises an alert");
}

struct Arguments {
    Options options;
    std::string config;
    std::filesystem::path from;
    std::filesystem::path secretFile;
    std::string profile;
    std::string badRows = "skip";
    std::vector<std::string> whole;
    std::string partner;
    bool punchout = false;
    bool send = false;
    std::string number;
    std::vector<std::string> files;
    bool json = false;
    app::MessageChoice choice;
    app::KeyChoice key;
    bool dry = false;
};

// A file's values first, then the flags once more over them.
Options resolved(CLI::App& cli, Arguments& arguments, int argc, char** argv) {
    if (arguments.config.empty()) return arguments.options;
    arguments.options = app::withFile(Options{}, arguments.config);
    arguments.files.clear();
    arguments.key.scopes.clear();
    cli.parse(argc, argv);
    return arguments.options;
}

void addPartnerCommands(CLI::App& cli, Arguments& a) {
    auto* partner = cli.add_subcommand("partner", "add, change and list trading partners");
    partner->require_subcommand(1);
    auto* add = partner->add_subcommand("add", "add or replace the partner a JSON file describes");
    addCommon(*add, a.options, a.config);
    add->add_option("FILE", a.from, "the partner as JSON; see samples/partners")
        ->type_name("")
        ->required();
    add->add_option("--secret-file", a.secretFile,
                    "file with the shared secret (or set PASSERELLE_SECRET)")
        ->type_name("FILE");
    add->add_option("--profile", a.profile,
                    "platform of the buyer, instead of the file's: generic, ariba, coupa …")
        ->type_name("NAME");
    auto* catalogue = partner->add_subcommand(
        "catalogue", "the catalogue as the partner sees it, as a cXML Index");
    addCommon(*catalogue, a.options, a.config);
    catalogue->add_option("PARTNER", a.partner, "the partner's id")->type_name("")->required();
    catalogue->add_flag("--punchout", a.punchout, "items without prices, to be opened in the shop");
    catalogue->add_flag("--send", a.send, "post it to the partner instead of printing it");
    auto* list = partner->add_subcommand("list", "who is known here");
    addCommon(*list, a.options, a.config);
    list->add_flag("--json", a.json, "one JSON array");
}

void addBackOfficeCommands(CLI::App& cli, Arguments& a) {
    auto* office = cli.add_subcommand("backoffice", "add, test and list back offices");
    office->require_subcommand(1);
    auto* add = office->add_subcommand("add", "add or replace the one a JSON file describes");
    addCommon(*add, a.options, a.config);
    add->add_option("FILE", a.from, "the back office as JSON; see connectors/README.md")
        ->type_name("")
        ->required();
    auto* list = office->add_subcommand("list", "which there are");
    addCommon(*list, a.options, a.config);
    list->add_flag("--json", a.json, "one JSON array");
    auto* test = office->add_subcommand("test", "try the connection and say what is wrong");
    auto* remove = office->add_subcommand("remove", "remove one that nobody needs");
    for (auto* command : {test, remove}) {
        addCommon(*command, a.options, a.config);
        command->add_option("ID", a.number, "the back office's id")->type_name("")->required();
    }
}

void addApiKeyCommands(CLI::App& cli, Arguments& a) {
    auto* key = cli.add_subcommand("apikey", "add, list and revoke keys for /api/v1");
    key->require_subcommand(1);
    auto* add = key->add_subcommand("add", "make a key and print it once");
    addCommon(*add, a.options, a.config);
    add->add_option("NAME", a.key.name, "which program gets it")->type_name("")->required();
    add->add_option("--scope", a.key.scopes,
                    "what it may do: orders:read, documents:write, catalogue:read, "
                    "catalogue:write, partners:read, messages:read, messages:write")
        ->type_name("SCOPE")
        ->delimiter(',')
        ->required();
    add->add_option("--partner", a.key.partner, "it sees this partner only")->type_name("ID");
    add->add_option("--back-office", a.key.backOffice, "it speaks for this back office")
        ->type_name("ID");
    add->add_option("--per-minute", a.key.perMinute, "requests it may make a minute")
        ->type_name("NUMBER")
        ->capture_default_str();
    auto* list = key->add_subcommand("list", "which there are");
    addCommon(*list, a.options, a.config);
    auto* revoke = key->add_subcommand("revoke", "refuse one from now on");
    addCommon(*revoke, a.options, a.config);
    revoke->add_option("ID", a.number, "the key's id: key_…")->type_name("")->required();
    for (auto* command : {add, list}) command->add_flag("--json", a.json, "one JSON text");
}

void addAdminCommands(CLI::App& cli, Arguments& a) {
    auto* admin = cli.add_subcommand("admin", "the administrator's account");
    admin->require_subcommand(1);
    auto* password = admin->add_subcommand(
        "password", "give admin a new password, print it once and end its sessions");
    addCommon(*password, a.options, a.config);
}

void addBackupCommand(CLI::App& cli, Arguments& a) {
    auto* backup =
        cli.add_subcommand("backup", "copy database and key into a folder, also while it serves");
    addCommon(*backup, a.options, a.config);
    backup->add_option("FOLDER", a.from, "where two new files are made, for their owner only")
        ->type_name("")
        ->required();
    backup->footer("To restore: config/README.md, In production.");
}

void addDocumentCommands(CLI::App& cli, Arguments& a) {
    auto* order = cli.add_subcommand("order", "what became of a partner's order");
    addCommon(*order, a.options, a.config);
    order->add_option("PARTNER", a.partner, "the partner's id")->type_name("")->required();
    order->add_option("NUMBER", a.number, "the buyer's order number")->type_name("")->required();
    order->add_flag("--json", a.json, "one JSON object");
    auto* diff = cli.add_subcommand(
        "diff", "an order's way through offer, order, confirmation and invoice, field by field");
    addCommon(*diff, a.options, a.config);
    diff->add_option("ORDER", a.number, "the order's id, or the buyer's number")
        ->type_name("")
        ->required();
    diff->add_flag("--json", a.json, "one JSON object");
    diff->footer("Exit code: 0 the documents agree, 1 they differ beyond tolerance.");
    auto* check = cli.add_subcommand("check", "read documents the way the door would");
    check->add_option("FILE", a.files, "cXML documents, OCI carts or recorded requests")
        ->type_name("")
        ->required();
    check
        ->add_option("--dtds", a.options.dtds,
                     "folder of official cXML DTDs, whose verdict is told too")
        ->type_name("DIR");
    check->add_flag("--json", a.json, "one JSON object a line");
    check->footer(
        "Exit code: 0 clean, 3 tolerated, 1 refused, 2 unreadable or no such file; of "
        "several\nfiles the worst of 2, 1, 3, 0.");
}

void addChoice(CLI::App& command, Arguments& a) {
    addCommon(command, a.options, a.config);
    const auto add = [&](const char* name, std::string& value, const char* type,
                         const char* about) {
        command.add_option(name, value, about)->type_name(type);
    };
    add("ID", a.choice.id, "", "one message");
    add("--state", a.choice.state, "STATE", "due, delivered, unknown, dead, dropped, accepted …");
    add("--destination", a.choice.destination, "PLACE", "a back office's id, or partner/ID");
    add("--partner", a.choice.partner, "ID", "of this partner");
    add("--kind", a.choice.kind, "KIND", "OrderRequest, ConfirmationRequest …");
    add("--since", a.choice.since, "TIME", "not older: 2026-03-01T09:30:00Z, or 30m, 2h, 7d");
}

void addMessageCommands(CLI::App& cli, Arguments& a) {
    auto* messages = cli.add_subcommand("messages", "the message log: the newest that fit, or one");
    addChoice(*messages, a);
    messages->add_flag("--json", a.json, "JSON");
    auto* replay =
        cli.add_subcommand("replay", "send messages on their way again, under the same id");
    addChoice(*replay, a);
    replay->add_flag("--dry-run", a.dry, "only count them");
    replay->footer(
        "Without --state those that are dead. What was delivered is sent again for one destination "
        "since a moment.");
    auto* send = cli.add_subcommand("send", "try a message that waits at once");
    addCommon(*send, a.options, a.config);
    send->add_option("ID", a.number, "the message's id")->type_name("")->required();
    auto* recover = cli.add_subcommand(
        "recover", "compare inbox, outbox and back offices now, release what is stuck");
    addCommon(*recover, a.options, a.config);
    recover->add_flag("--json", a.json, "one JSON array");
    recover->footer("Exit code: 0 nothing is left, 1 something needs a person.");
}

void addCommands(CLI::App& cli, Arguments& a) {
    auto* serve = cli.add_subcommand("serve", "listen for buyers and administrators");
    addCommon(*serve, a.options, a.config);
    addServe(*serve, a.options);
    addAlerts(*serve, a.options);
    addCommon(*cli.add_subcommand("migrate", "make the database or bring it up to date"), a.options,
              a.config);
    auto* import = cli.add_subcommand("import", "load a catalogue: folder, .csv or .json");
    addCommon(*import, a.options, a.config);
    import->add_option("FROM", a.from, "catalogue folder, .csv or .json; see samples/catalog")
        ->type_name("")
        ->required();
    import->add_option("--bad-rows", a.badRows, "skip: load the others; refuse: load nothing")
        ->check(CLI::IsMember({"skip", "refuse"}))
        ->capture_default_str();
    import
        ->add_option("--whole", a.whole,
                     "products, prices or both with a comma: what the list no longer names ends")
        ->delimiter(',')
        ->check(CLI::IsMember({"products", "prices"}));
    import->footer("Exit code: 0 all is loaded, 1 something was wrong and is named.");
    addPartnerCommands(cli, a);
    addBackOfficeCommands(cli, a);
    addApiKeyCommands(cli, a);
    addAdminCommands(cli, a);
    addBackupCommand(cli, a);
    addDocumentCommands(cli, a);
    addMessageCommands(cli, a);
}

int runPartner(CLI::App& cli, const Arguments& a, const Options& options) {
    const auto* partner = cli.get_subcommand("partner");
    if (partner->got_subcommand("add"))
        return app::addPartner(options, a.from, a.secretFile, a.profile);
    if (partner->got_subcommand("catalogue"))
        return app::partnerCatalogue(options, a.partner, a.punchout, a.send);
    return app::listPartners(options, a.json);
}

int runBackOffice(CLI::App& cli, const Arguments& a, const Options& options) {
    const auto* office = cli.get_subcommand("backoffice");
    if (office->got_subcommand("add")) return app::addBackOffice(options, a.from);
    if (office->got_subcommand("test")) return app::testBackOffice(options, a.number);
    if (office->got_subcommand("remove")) return app::removeBackOffice(options, a.number);
    return app::listBackOffices(options, a.json);
}

int runApiKey(CLI::App& cli, const Arguments& a, const Options& options) {
    const auto* key = cli.get_subcommand("apikey");
    if (key->got_subcommand("add")) return app::addApiKey(options, a.key, a.json);
    if (key->got_subcommand("revoke")) return app::revokeApiKey(options, a.number);
    return app::listApiKeys(options, a.json);
}

bool names(const std::vector<std::string>& lists, std::string_view list) {
    return std::find(lists.begin(), lists.end(), list) != lists.end();
}

int run(CLI::App& cli, const Arguments& a, const Options& options) {
    base::log::silence(options.quiet);
    if (cli.got_subcommand("serve")) return app::serve(options);
    if (cli.got_subcommand("migrate")) return app::migrate(options);
    if (cli.got_subcommand("import"))
        return app::importCatalogue(
            options, a.from,
            a.badRows == "refuse" ? flows::BadRows::refuseAll : flows::BadRows::skip,
            {.products = names(a.whole, "products"), .prices = names(a.whole, "prices")});
    if (cli.got_subcommand("partner")) return runPartner(cli, a, options);
    if (cli.got_subcommand("backoffice")) return runBackOffice(cli, a, options);
    if (cli.got_subcommand("apikey")) return runApiKey(cli, a, options);
    if (cli.got_subcommand("backup")) return app::backup(options, a.from);
    if (cli.got_subcommand("send")) return app::sendNow(options, a.number);
    if (cli.got_subcommand("admin")) return app::resetAdmin(options);
    if (cli.got_subcommand("order")) return app::showOrder(options, a.partner, a.number, a.json);
    if (cli.got_subcommand("messages")) return app::showMessages(options, a.choice, a.json);
    if (cli.got_subcommand("replay")) return app::replayMessages(options, a.choice, a.dry);
    if (cli.got_subcommand("recover")) return app::recover(options, a.json);
    if (cli.got_subcommand("diff")) return app::diff(options, a.number, a.json);
    return app::check(a.files, options.dtds, a.json);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App cli("Passerelle: a punchout and procurement gateway", "passerelle");
    cli.set_version_flag("--version", PASSERELLE_VERSION);
    cli.require_subcommand(1);
    Arguments arguments;
    addCommands(cli, arguments);
    cli.footer("`passerelle COMMAND --help` says more about each.");
    try {
        cli.parse(argc, argv);
        return run(cli, arguments, resolved(cli, arguments, argc, argv));
    } catch (const CLI::ParseError& e) {
        if (e.get_exit_code() == 0) return cli.exit(e);  // asked for: help, version
        std::cerr << app::usageProblem(cli, e) << '\n';
        return kUsage;
    } catch (const base::Fault& fault) {
        std::cerr << "passerelle: " << fault.told()
                  << (fault.cause().empty() ? "" : " (" + fault.cause() + ")") << '\n';
        for (const auto& problem : fault.problems())
            std::cerr << "  " << problem.where << ": " << problem.what << '\n';
        return 1;
    } catch (const std::exception& e) {
        std::cerr << "passerelle: " << e.what() << '\n';
        return 1;
    }
}
