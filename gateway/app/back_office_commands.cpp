#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/commands.h"
#include "gateway/app/json_file.h"
#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/flows/set_up_back_office.h"

namespace app {
namespace {

using Json = nlohmann::json;

constexpr const char* kActor = "command line";

base::Secret secretFrom(const std::string& text) {
    if (!text.starts_with('$')) return base::Secret(text);
    const auto* value = std::getenv(text.c_str() + 1);
    if (!value) throw base::Fault(base::FaultCode::precondition, text.substr(1) + " is not set");
    return base::Secret(value);
}

// A list of lines is one text of them: tables are easier to read that way.
std::string settingFrom(const Json& value) {
    if (!value.is_array()) return value.get<std::string>();
    std::string text;
    for (const auto& line : value) text += line.get<std::string>() + '\n';
    return text;
}

model::BackOffice backOfficeFrom(const Json& json) {
    model::BackOffice office;
    office.id = json.at("id").get<std::string>();
    office.connector = json.at("connector").get<std::string>();
    office.active = json.value("active", true);
    office.atOnce = json.value("atOnce", office.atOnce);
    office.perMinute = json.value("perMinute", office.perMinute);
    office.lookEvery = json.value("lookEvery", office.lookEvery);
    const auto settings = json.value("settings", Json::object());
    for (const auto& [name, value] : settings.items())
        office.settings.emplace(name, settingFrom(value));
    const auto secrets = json.value("secrets", Json::object());
    for (const auto& [name, value] : secrets.items())
        office.secrets.emplace(name, secretFrom(settingFrom(value)));
    return office;
}

}  // namespace

int addBackOffice(const Options& options, const std::filesystem::path& file) {
    const auto office = fromJsonFile(file, backOfficeFrom);
    Program program(options);
    flows::saveBackOffice(program.context(), office, kActor);
    std::cout << "Back office " << office.id << " (" << office.connector << ") saved.\n";
    return 0;
}

int listBackOffices(const Options& options, bool json) {
    Program program(options);
    auto list = Json::array();
    for (const auto& [office, connector] : program.context().backOffices.all()) {
        list.push_back({{"id", office.id},
                        {"connector", office.connector},
                        {"active", office.active},
                        {"atOnce", office.atOnce},
                        {"perMinute", office.perMinute}});
        if (!json)
            std::cout << office.id << "  " << office.connector << (office.active ? "" : "  (off)")
                      << '\n';
    }
    if (json) std::cout << list.dump() << '\n';
    return 0;
}

int testBackOffice(const Options& options, const std::string& id) {
    Program program(options);
    bool well = true;
    for (const auto& check : flows::probeBackOffice(program.context(), id)) {
        std::cout << (check.ok ? "ok      " : "failed  ") << check.what << '\n';
        well = well && check.ok;
    }
    return well ? 0 : 1;
}

int removeBackOffice(const Options& options, const std::string& id) {
    Program program(options);
    flows::removeBackOffice(program.context(), id, kActor);
    std::cout << "Back office " << id << " removed.\n";
    return 0;
}

}  // namespace app
