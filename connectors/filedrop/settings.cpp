#include "connectors/filedrop/settings.h"

#include <algorithm>

#include "connectors/filedrop/csv_documents.h"
#include "connectors/filedrop/names.h"
#include "connectors/filedrop/order_file.h"
#include "connectors/filedrop/sftp_session.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace filedrop {
namespace {

// Reads settings and gathers everything that is wrong with them.
class Form {
public:
    explicit Form(const model::BackOffice& office) : office_(office) {}

    std::string text(std::string_view name) const {
        const auto known = std::ranges::find(options(), name, &model::Option::name);
        return office_.setting(name, known->fallback);
    }
    void wrong(std::string_view name, std::string what) {
        problems_.push_back({std::string(name), std::move(what)});
    }
    std::string needed(std::string_view name, const std::string& what = "SFTP") {
        auto value = text(name);
        if (value.empty()) wrong(name, "is needed for " + what);
        return value;
    }
    void wrong(const base::Fault& fault) {
        problems_.insert(problems_.end(), fault.problems().begin(), fault.problems().end());
    }
    int number(std::string_view name, int least, int most) {
        const auto value = text(name);
        int number = 0;
        if (!take(number, value, {}).empty() || number < least || number > most)
            wrong(name,
                  "is no number from " + std::to_string(least) + " to " + std::to_string(most));
        return number;
    }
    /// A path below the folder.
    std::string below(std::string_view name) {
        const auto value = text(name);
        const auto parts = base::split(value, '/');
        const bool astray = std::ranges::any_of(
            parts, [](const auto& part) { return part.empty() || part == "." || part == ".."; });
        if (astray) wrong(name, "is no path below the folder, as in/done");
        return value;
    }
    /// The ending of a marker file; it may be none.
    std::string ending(std::string_view name) {
        const auto value = text(name);
        if (!value.empty() && (safeName("x" + value) != "x" + value || isTemporary("x" + value)))
            wrong(name, "is no ending of a file's name, as .ready");
        return value;
    }
    Pairs pairs(std::string_view name) {
        Pairs pairs;
        int number = 0;
        for (const auto& part : base::split(text(name), '\n')) {
            ++number;
            const auto line = base::trim(part);
            if (line.empty() || line.front() == '#') continue;
            const auto equals = line.find('=');
            const auto left = base::trim(line.substr(0, equals));
            const auto right =
                equals == line.npos ? std::string_view() : base::trim(line.substr(equals + 1));
            if (left.empty() || right.empty())
                wrong(name, "line " + std::to_string(number) + ": is no pair, left = right");
            pairs.emplace_back(left, right);
        }
        return pairs;
    }
    void finish() {
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::invalid, "The settings can't be used.", {},
                              std::move(problems_));
    }

private:
    const model::BackOffice& office_;
    std::vector<base::Problem> problems_;
};

std::vector<std::string> words(std::string_view text, char separator) {
    std::vector<std::string> words;
    for (const auto& part : base::split(text, separator))
        if (const auto word = base::trim(part); !word.empty()) words.emplace_back(word);
    return words;
}

SftpAccess accessOf(const model::BackOffice& office, Form& form) {
    SftpAccess access;
    access.host = form.needed("sftp.host");
    access.user = form.needed("sftp.user");
    access.port = form.number("sftp.port", 1, 65535);
    access.pins = words(form.needed("sftp.hostKeys"), '\n');
    for (const auto& pin : access.pins)
        if (!pin.starts_with("SHA256:") || pin.size() != 50)
            form.wrong("sftp.hostKeys", pin + " is no fingerprint, as SHA256: and 43 characters");
    access.key = office.secret("sftp.key");
    access.passphrase = office.secret("sftp.passphrase");
    access.password = office.secret("sftp.password");
    if (!access.key.empty())
        if (auto what = wrongWithKey(access.key, access.passphrase); !what.empty())
            form.wrong("sftp.key", std::move(what));
    if (access.key.empty() && access.password.empty())
        form.wrong("sftp.key", "is needed for SFTP, or a password");
    access.connectWithin = base::Seconds(form.number("sftp.connectWithin", 1, 120));
    access.answerWithin = base::Seconds(form.number("sftp.answerWithin", 1, 600));
    return access;
}

std::string nameOf(Form& form) {
    auto pattern = form.text("name");
    for (const auto& word : unknownWords(pattern))
        form.wrong("name", "{" + word + "} is not known");
    if (pattern.find("{id}") == pattern.npos)
        form.wrong("name", "has no {id}: two orders could get one name");
    if (pattern.find('/') != pattern.npos) form.wrong("name", "has a slash in it");
    return pattern;
}

Pairs columnsOf(Form& form) {
    auto columns = form.pairs("columns");
    for (const auto& [column, field] : columns)
        if (!hasOrderField(field)) form.wrong("columns", field + " is no field");
    return columns;
}

Pairs kindsOf(Form& form) {
    auto kinds = form.pairs("kinds");
    for (const auto& [kind, pattern] : kinds)
        if (!isCsvKind(kind)) form.wrong("kinds", kind + " is no kind");
    return kinds;
}

Pairs inColumnsOf(Form& form) {
    auto columns = form.pairs("inColumns");
    for (const auto& [column, field] : columns)
        if (!hasCsvField(field)) form.wrong("inColumns", field + " is no field");
    return columns;
}

// Read also when orders are no IDocs: what comes in may be.
std::shared_ptr<const sap::IdocOrders> idocsOf(const model::BackOffice& office,
                                               const connectors::Setup& setup, Form& form) {
    if (form.text("format") == "idoc")
        for (const auto* options : {&sap::routeOptions(), &sap::nameOptions()})
            for (const auto& option : *options)
                if (option.required) form.needed(option.name, "IDocs");
    try {
        return std::make_shared<sap::IdocOrders>(
            sap::routeOf(office), setup.dataFolder / office.id / "lines", setup.clock);
    } catch (const base::Fault& fault) {
        form.wrong(fault);
        return {};
    }
}

Intake intakeOf(std::string_view word) {
    if (word == "renamed") return Intake::renamed;
    if (word == "marked") return Intake::marked;
    return word == "off" ? Intake::off : Intake::settled;
}

char separatorOf(std::string_view word) {
    if (word == "semicolon") return ';';
    return word == "tab" ? '\t' : ',';
}

DateOrder datesOf(std::string_view word) {
    if (word == "day.month.year") return DateOrder::dayMonthYear;
    return word == "month/day/year" ? DateOrder::monthDayYear : DateOrder::yearMonthDay;
}

}  // namespace

Settings settingsOf(const model::BackOffice& office, const connectors::Setup& setup) {
    Form form(office);
    Settings settings;
    settings.id = office.id;
    settings.sftp = form.text("place") == "sftp";
    if (settings.sftp) settings.access = accessOf(office, form);
    settings.folder = form.text("folder");
    if (!settings.sftp && !settings.folder.starts_with('/'))
        form.wrong("folder", "is no absolute path");
    settings.out = form.below("out");
    settings.in = form.below("in");
    settings.done = form.below("done");
    settings.failed = form.below("failed");
    settings.toCxml = setup.toCxml;
    settings.fromCxml = setup.fromCxml;
    settings.format = form.text("format");
    if (settings.format == "cxml" && !settings.toCxml)
        form.wrong("format", "there is no cXML here");
    settings.idocs = idocsOf(office, setup, form);
    settings.name = nameOf(form);
    settings.marker = form.ending("marker");
    settings.columns = columnsOf(form);
    settings.separator = separatorOf(form.text("separator"));
    settings.spelling.decimalComma = form.text("decimals") == "comma";
    settings.spelling.dates = datesOf(form.text("dates"));
    settings.formulaSafe = form.text("formulas") == "apostrophe";
    settings.intake = intakeOf(form.text("intake"));
    settings.patterns = words(form.text("patterns"), ' ');
    settings.inMarker = form.ending("inMarker");
    settings.settle = base::Seconds(form.number("settle", 0, 3600));
    settings.every = base::Seconds(form.number("every", 0, 3600));
    settings.kinds = kindsOf(form);
    settings.inColumns = inColumnsOf(form);
    form.finish();
    return settings;
}

}  // namespace filedrop
