#include "gateway/flows/partner_problems.h"

#include <algorithm>

#include "gateway/base/text.h"
#include "gateway/flows/foreign_shop.h"
#include "gateway/flows/partner_options.h"
#include "gateway/model/money.h"
#include "gateway/model/profile.h"
#include "gateway/model/return_origin.h"
#include "gateway/store/partners.h"
#include "protocols/cxml/signature.h"
#include "protocols/protocol.h"

namespace flows {
namespace {

constexpr std::size_t kLongestText = 200;
constexpr std::size_t kLongestLines = 20'000;
constexpr int kMostOfferDays = 3'650;
constexpr int kFewestMinutes = 5;
constexpr int kMostMinutes = 1'440;

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isId(std::string_view text) {
    return text.size() >= 2 && text.size() <= 40 &&
           std::ranges::all_of(text, [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
}

// One line of text a person can read. Blanks around it nobody sees: what comes in has none, and
// would never match.
bool isLine(std::string_view text) {
    return base::isUtf8(text) && base::trim(text) == text &&
           base::characters(text) <= kLongestText &&
           std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool isLanguage(std::string_view text) {
    const auto primary = text.substr(0, text.find('-'));
    return (primary.size() == 2 || primary.size() == 3) && text.size() <= 12 &&
           std::ranges::all_of(primary, isLower) && !text.ends_with('-');
}

class Examination {
public:
    Examination(store::ReadTx& tx, const Context& context, const model::Partner& partner)
        : tx_(tx), context_(context), partner_(partner) {}

    std::vector<base::Problem> run() {
        names();
        trade();
        identities();
        origins();
        taken();
        for (const auto& [name, value] : partner_.options) option(name, value);
        signatures();
        return std::move(problems_);
    }

private:
    void wrong(std::string_view where, std::string what) {
        problems_.push_back({std::string(where), std::move(what)});
    }

    void names() {
        if (!isId(partner_.id)) wrong("id", "2 to 40 of the characters a-z, 0-9 and hyphen");
        if (partner_.id == "new") wrong("id", "this word is taken");
        if (base::trim(partner_.name).empty())
            wrong("name", "missing");
        else if (!isLine(partner_.name))
            wrong("name", "one line of at most 200 characters, without blanks around it");
        if (!model::findProfile(partner_.profile)) wrong("profile", "there is no such profile");
        if (!isLanguage(partner_.language)) wrong("language", "a language code such as en or de");
    }

    void trade() {
        if (!model::isCurrency(partner_.currency))
            wrong("currency", "not a current ISO 4217 code (EUR, USD …)");
        if (base::trim(partner_.priceList).empty())
            wrong("priceList", "missing: without a price list nothing can be bought");
        else if (!isLine(partner_.priceList))
            wrong("priceList", "one line of at most 200 characters, without blanks around it");
        if (!isLine(partner_.assortment))
            wrong("assortment", "one line of at most 200 characters, without blanks around it");
        if (!context_.backOffices.find(partner_.connector))
            wrong("connector", "no back office has this name");
        if (const auto shop = foreignShopOf(partner_); !shop.empty()) {
            const auto known = context_.backOffices.find(shop);
            if (!known || known->office.connector != "shop")
                wrong("options", "shop: no back office of kind shop has this name");
        }
        if (partner_.offerDays < 1 || partner_.offerDays > kMostOfferDays)
            wrong("offerDays", "1 to 3650");
        if (partner_.sessionMinutes < kFewestMinutes || partner_.sessionMinutes > kMostMinutes)
            wrong("sessionMinutes", "5 to 1440");
    }

    void identities() {
        each("from", partner_.from);
        each("to", partner_.to);
        each("sender", partner_.sender);
        if (!partner_.active) return;
        if (partner_.from.empty()) wrong("from", "missing: an active buyer has a name");
        if (partner_.sender.empty()) wrong("sender", "missing: nobody could speak for this buyer");
    }

    void each(std::string_view where, const std::vector<model::Credential>& credentials) {
        for (auto one = credentials.begin(); one != credentials.end(); ++one) {
            if (one->domain.empty() || one->identity.empty())
                wrong(where, "a line needs a domain and an identity: \"DUNS 123456789\"");
            else if (!isLine(one->domain) || !isLine(one->identity))
                wrong(where,
                      "domain and identity have at most 200 characters, and no blanks around them");
            const auto same = [&](const auto& other) { return model::sameParty(other, *one); };
            if (std::any_of(credentials.begin(), one, same))
                wrong(where, one->domain + " " + one->identity + " stands there twice");
        }
    }

    void origins() {
        for (const auto& origin : partner_.origins) {
            if (model::returnOrigin(origin) != origin)
                wrong("origins", "not of the form https://host or https://host:port: " +
                                     base::cutCharacters(base::printable(origin), 100));
        }
    }

    // Two partners of one name could not be told apart. At /oci/{partner} the address tells.
    void taken() {
        for (const auto& other : store::allPartners(tx_)) {
            if (other.partner.id == partner_.id) continue;
            for (const auto& name : partner_.from) {
                const auto same = [&](const auto& theirs) {
                    return model::sameParty(theirs, name);
                };
                if (!base::equalsAnyCase(name.domain, "oci") &&
                    std::ranges::any_of(other.partner.from, same))
                    wrong("from",
                          name.domain + " " + name.identity + " is partner " + other.partner.id);
            }
        }
    }

    void option(const std::string& name, const std::string& value) {
        const auto known = findOption(name);
        if (!known) return wrong(name, "there is no such option");
        if (auto what = wrongWith(*known, value); !what.empty()) wrong(name, std::move(what));
    }

    void signatures() {
        const std::string place = "cxml.signature.certificate";
        const auto pinned = partner_.option(place, "");
        if (!pinned.empty() && cxml::fingerprints(pinned).empty())
            wrong(place, "no certificate in PEM that can be read");
        if (pinned.empty() && partner_.option("cxml.signature", "none") != "none")
            wrong(place, "signatures are checked against it");
        if (partner_.option("cxml.sign", "no") == "yes" && !context_.signingKey)
            wrong("cxml.sign", "no signingKey is configured");
    }

    store::ReadTx& tx_;
    const Context& context_;
    const model::Partner& partner_;
    std::vector<base::Problem> problems_;
};

}  // namespace

std::vector<base::Problem> problemsIn(store::ReadTx& tx, const Context& context,
                                      const model::Partner& partner) {
    return Examination(tx, context, partner).run();
}

}  // namespace flows
