#include "connectors/filedrop/probe.h"

#include "connectors/filedrop/names.h"
#include "gateway/base/fault.h"

namespace filedrop {
namespace {

constexpr std::uint64_t kLittleSpace = 64U << 20U;

// A file is written, gets another name and goes.
connectors::Check rightsIn(Place& place, const std::string& folder, const std::string& mark) {
    const auto name = folder + "/." + mark;
    try {
        place.write(name + ".tmp", "A test of the connection.\n");
        place.sync(folder);
        place.rename(name + ".tmp", name);
        (void)place.list(folder);
        place.remove(name);
    } catch (const base::Fault& fault) {
        try {
            place.remove(name + ".tmp");
            place.remove(name);
        } catch (const base::Fault&) {
            // What was wrong at first is what is told.
        }
        return {false, "In the folder " + folder +
                           " files can't be written, renamed, listed and "
                           "removed: " +
                           fault.cause()};
    }
    return {true, "In the folder " + folder + " files can be written, renamed, listed and removed"};
}

connectors::Check space(Place& place) {
    const auto bytes = place.freeBytes();
    if (!bytes) return {true, "Nobody says how much space is left"};
    const auto text = std::to_string(*bytes >> 20U) + " MB are free";
    return {*bytes >= kLittleSpace, *bytes >= kLittleSpace ? text : "Only " + text};
}

}  // namespace

std::vector<connectors::Check> probe(const Settings& settings, Place& place,
                                     const std::string& mark) {
    std::vector<connectors::Check> checks;
    try {
        place.open();
        checks = place.greeting();
        checks.push_back(rightsIn(place, settings.out, mark));
        if (checks.back().ok && settings.intake != Intake::off)
            checks.push_back(rightsIn(place, settings.in, mark));
        if (checks.back().ok) checks.push_back(space(place));
    } catch (const base::Fault& fault) {
        checks.push_back(
            {false, fault.cause().empty() ? fault.told() : fault.told() + ' ' + fault.cause()});
    }
    return checks;
}

}  // namespace filedrop
