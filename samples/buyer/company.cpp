#include "samples/buyer/company.h"

#include "samples/buyer/failure.h"

namespace buyer {

namespace {

Company harbor() {
    return {.id = "harbor",
            .name = "Harbor State University",
            .person = "Dana Whitfield",
            .email = "dana.whitfield@harbor.example",
            .costCentre = "CHEM-4410",
            .self = {"NetworkId", "AN01000482117"},
            .shop = {"NetworkId", "AN01000990001"},
            .secret = "harbor-demo-secret",
            .ociUser = {},
            .language = "en-US",
            .shipTo = {"HSU-LAB3", "Harbor State University", "Chemistry Stores, Lab 3",
                       "410 Quayside Avenue", "Port Hollis", "ME", "04112", "US", "United States"},
            .billTo = {"HSU-AP", "Harbor State University", "Accounts Payable", "1 University Way",
                       "Port Hollis", "ME", "04101", "US", "United States"}};
}

Company rheintal() {
    return {
        .id = "rheintal",
        .name = "Rheintal Maschinenbau",
        .person = "Jörg Brändle",
        .email = "joerg.braendle@rheintal.example",
        .costCentre = "4711-Instandhaltung",
        .self = {"DUNS", "312459876"},
        .shop = {"DUNS", "498001234"},
        .secret = "rheintal-demo-geheim",
        .ociUser = "rheintal-einkauf",
        .language = "de",
        .shipTo = {"RM-TOR2", "Rheintal Maschinenbau GmbH", "Wareneingang Tor 2",
                   "Industriestraße 18", "Altstätten am Rhein", "", "79761", "DE", "Deutschland"},
        .billTo = {"RM-FIBU", "Rheintal Maschinenbau GmbH", "Kreditorenbuchhaltung",
                   "Industriestraße 18", "Altstätten am Rhein", "", "79761", "DE", "Deutschland"}};
}

}  // namespace

const std::vector<Company>& companies() {
    static const std::vector<Company> all{harbor(), rheintal()};
    return all;
}

const Company& company(std::string_view id) {
    for (const Company& candidate : companies()) {
        if (candidate.id == id) {
            return candidate;
        }
    }
    throw Failure("there is no company \"" + std::string(id) + "\" here");
}

}  // namespace buyer
