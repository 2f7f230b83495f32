// A journey is a conversation, one step a line; a line beginning with # says why.
//
//   > METHOD TARGET                 sends a request to the public listener, TARGET being a path or
//                                   an address of ours: with no body,
//   > METHOD TARGET FILE                with a document of tests/journeys/documents (text/xml),
//   > METHOD TARGET name=value …        with form fields (values percent-encoded),
//   > METHOD TARGET text: WORDS         with these bytes (\n, \xHH), or
//   > METHOD TARGET bytes: COUNT        with that many bytes of nothing much
//   with NAME: VALUE                a header of the next request
//
//   < 200                           the answer's HTTP status
//   < cxml 200                      well-formed cXML with payloadID, timestamp and this Status
//   < xpath EXPRESSION = VALUE      as string() of the answer, or of the document `open` opened
//   < contains TEXT, < lacks TEXT
//   < header NAME = VALUE, < header NAME contains TEXT
//   < field NAME = VALUE            of the form in a page; `< field ACTION` is its address
//   < same as NAME [but A B …]      byte for byte, apart from the values of attributes A, B …
//   < differs from NAME
//   open field NAME                 the document inside that form field
//   open sent KIND [NUMBER]         the last (or that many before it) document of that kind that
//                                   went to a partner's system; it is valid by its own DTD where
//                                   the DTDs are at hand
//   sent KIND = COUNT               how many of them went
//
//   keep NAME                       the answer; or of it:
//   keep NAME = xpath EXPRESSION | header NAME | field NAME  [up to TEXT]
//   let NAME = VALUE                ${NAME} stands for it in later lines and documents;
//                                   ${NAME|VALUE} in a document has VALUE until then
//
//   advance COUNT seconds|minutes|hours|days
//   deliver                         lets the worker bring orders to the ERP and fetch its answers
//   buyer answers STATUS [TEXT]     what partners' systems say from now on; TEXT as cXML Status
//   partner ID NAME = VALUE         changes a setting
//   secret ID SLOT = VALUE          sets a shared secret, or removes it
//   price SKU = AMOUNT              changes what one costs
//   product SKU = UNIT NAME         what is sold under that number, from now on
//   note KIND of PARTNER = TEXT     what the log notes on the newest of what went to them
//   order NUMBER of PARTNER = STATE
//   differences NUMBER of PARTNER = LINE FIELD OFFERED -> ORDERED; …
//   orders of PARTNER = COUNT
//   versions NUMBER of PARTNER = VERSION STATE, …       oldest first
//   changes NUMBER of PARTNER = LINE FIELD BEFORE -> AFTER; …     that made the newest version
//   told NUMBER of PARTNER = create|update|cancel …     what the ERP is told about it, in order
//   left NUMBER of PARTNER = AMOUNT; PART QUANTITY; …   of a blanket order, in all and by line
//   message PAYLOADID of PARTNER = STATE
//   papers NUMBER of PARTNER = KIND …                   documents about it, oldest first
//   owed PARTNER = COUNT            answers promised by 201 and not given
//   decide NUMBER of PARTNER = accept | refuse [REASON]   what a person says to a held order
//   attachments NUMBER of PARTNER = NAME TYPE BYTES [internal]; …
//   forwarded NAME of NUMBER of PARTNER = CONTENT       the file as the ERP has it
#include "tests/journeys/play.h"

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

#include "gateway/base/encoding.h"
#include "gateway/base/text.h"
#include "gateway/flows/partners.h"
#include "gateway/store/attachments.h"
#include "gateway/store/orders.h"
#include "tests/journeys/answer.h"
#include "tests/journeys/order_life.h"
#include "tests/journeys/request.h"
#include "tests/journeys/world.h"

namespace journeys {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error(what);
}

void mustBe(const std::string& got, const std::string& wanted) {
    if (got != wanted) fail("it is `" + got + "`");
}

std::string word(std::string& line) {
    const auto end = line.find(' ');
    const std::string first = line.substr(0, end);
    line = end == std::string::npos ? "" : std::string(base::trim(line.substr(end)));
    return first;
}

struct Pair {
    std::string name, value;
};

/// `NAME = VALUE` at the last ` = `: an XPath expression may hold others.
Pair pairOf(const std::string& line) {
    const std::string padded = line + " ";
    const auto at = padded.rfind(" = ");
    if (at == std::string::npos) fail("there is no ` = ` in this line");
    return {std::string(base::trim(padded.substr(0, at))),
            std::string(base::trim(padded.substr(at + 3)))};
}

class Play {
public:
    void step(std::string line) {
        static const std::map<std::string, void (Play::*)(std::string)> kSteps{
            {">", &Play::send},
            {"<", &Play::expect},
            {"with", &Play::with},
            {"keep", &Play::keep},
            {"let", &Play::let},
            {"open", &Play::open},
            {"advance", &Play::advance},
            {"deliver", &Play::deliver},
            {"partner", &Play::partner},
            {"secret", &Play::secret},
            {"price", &Play::price},
            {"product", &Play::product},
            {"note", &Play::about<noteOf>},
            {"order", &Play::order},
            {"sent", &Play::sent},
            {"buyer", &Play::buyer},
            {"orders", &Play::orders},
            {"differences", &Play::differences},
            {"versions", &Play::about<versionsOf>},
            {"changes", &Play::about<changesOf>},
            {"told", &Play::about<toldAbout>},
            {"left", &Play::about<leftOf>},
            {"message", &Play::about<messageState>},
            {"papers", &Play::about<papersOf>},
            {"owed", &Play::owed},
            {"decide", &Play::decision},
            {"attachments", &Play::attachments},
            {"forwarded", &Play::forwarded}};
        line = filled(line, names_);
        const auto found = kSteps.find(word(line));
        if (found == kSteps.end()) fail("no such step");
        (this->*found->second)(std::move(line));
    }

    const std::string& seen() const { return document_.empty() ? answer_.body : document_; }

private:
    void send(std::string line) {
        const std::string method = word(line);
        const std::string target = word(line);
        const base::Wire request = requestOf(method, target, line, names_, headers_);
        headers_.clear();
        document_.clear();
        answer_ = world_.send(request);
    }

    void with(std::string line) {
        const auto colon = line.find(':');
        headers_.emplace_back(line.substr(0, colon), base::trim(line.substr(colon + 1)));
    }

    void expect(std::string line) {
        static const std::map<std::string, void (Play::*)(std::string)> kLooks{
            {"cxml", &Play::expectCxml},     {"xpath", &Play::expectXpath},
            {"contains", &Play::expectText}, {"lacks", &Play::expectNoText},
            {"header", &Play::expectHeader}, {"field", &Play::expectField},
            {"same", &Play::expectSame},     {"differs", &Play::expectOther}};
        std::string rest = line;
        const auto found = kLooks.find(word(rest));
        if (found != kLooks.end()) return (this->*found->second)(std::move(rest));
        mustBe(std::to_string(answer_.status), line);
    }

    void expectCxml(std::string status) {
        const auto& xml = answer_.body;
        if (xpath(xml, "string(/cXML/@payloadID)").empty()) fail("no payloadID");
        if (xpath(xml, "string(/cXML/@timestamp)").empty()) fail("no timestamp");
        mustBe(xpath(xml, "string(/cXML/Response/Status/@code)"), status);
    }

    void expectXpath(std::string line) {
        const auto [expression, value] = pairOf(line);
        mustBe(xpath(seen(), expression), value);
    }

    void expectText(std::string text) {
        if (seen().find(text) == std::string::npos) fail("it is not there");
    }

    void expectNoText(std::string text) {
        if (seen().find(text) != std::string::npos) fail("it is there");
    }

    void expectHeader(std::string line) {
        if (const auto at = line.find(" contains "); at != std::string::npos) {
            const std::string value(answer_.header(line.substr(0, at)));
            if (value.find(line.substr(at + 10)) == std::string::npos)
                fail("it is `" + value + "`");
        } else {
            const auto [name, value] = pairOf(line);
            mustBe(std::string(answer_.header(name)), value);
        }
    }

    void expectField(std::string line) {
        const auto [name, value] = pairOf(line);
        mustBe(fieldOf(name), value);
    }

    std::string fieldOf(const std::string& name) const {
        if (name == "ACTION") return formAction(answer_.body);
        const auto value = field(answer_.body, name);
        if (!value) fail("the page has no field " + name);
        return *value;
    }

    void expectSame(std::string line) {
        word(line);  // as
        std::string before = kept(word(line));
        std::string now = answer_.body;
        word(line);  // but
        while (!line.empty()) {
            const auto attribute = word(line);
            before = without(std::move(before), attribute);
            now = without(std::move(now), attribute);
        }
        if (now != before) fail("before it was\n" + before);
    }

    void expectOther(std::string line) {
        word(line);  // from
        if (answer_.body == kept(word(line))) fail("it is the same");
    }

    std::string kept(const std::string& name) const {
        const auto found = names_.find(name);
        if (found == names_.end()) fail("nothing was kept as " + name);
        return found->second;
    }

    void open(std::string line) {
        if (word(line) == "sent") return openSent(std::move(line));
        document_ = fieldOf(line);
        if (base::lower(line).find("base64") != std::string::npos)
            document_ = base::unbase64(document_).value_or("");
    }

    std::vector<std::string> sentOf(const std::string& kind) const {
        std::vector<std::string> found;
        for (const auto& one : world_.sent())
            if (one.document.find('<' + kind) != std::string::npos) found.push_back(one.document);
        return found;
    }

    void openSent(std::string line) {
        const auto documents = sentOf(word(line));
        const auto before = line.empty() ? 0u : static_cast<std::size_t>(std::stoi(line));
        if (documents.size() <= before) fail("there is no such document");
        document_ = documents[documents.size() - 1 - before];
        if (const auto problems = invalidities(document_); !problems.empty()) fail(problems);
    }

    void sent(std::string line) {
        const auto [kind, count] = pairOf(line);
        mustBe(std::to_string(sentOf(kind).size()), count);
    }

    void buyer(std::string line) {
        word(line);  // answers
        const int status = std::stoi(word(line));
        world_.buyerAnswers(200, responseWith(status, line));
    }

    void keep(std::string line) {
        if (line.find(" = ") == std::string::npos) {
            names_[line] = answer_.body;
            return;
        }
        const std::string name = word(line);
        word(line);  // =
        const auto end = line.rfind(" up to ");
        const std::string value = valueOf(line.substr(0, end));
        names_[name] =
            end == std::string::npos ? value : value.substr(0, value.find(line.substr(end + 7)));
        if (names_[name].empty()) fail("it is empty");
    }

    std::string valueOf(std::string line) const {
        const std::string what = word(line);
        if (what == "xpath") return xpath(seen(), line);
        if (what == "header") return std::string(answer_.header(line));
        if (what == "field") return fieldOf(line);
        fail("only an xpath, a header or a field has a value");
    }

    void let(std::string line) {
        const std::string name = word(line);
        word(line);  // =
        names_[name] = line;
    }

    void advance(std::string line) {
        static const std::map<std::string, int> kSeconds{
            {"seconds", 1}, {"minutes", 60}, {"hours", 3600}, {"days", 86400}};
        const int count = std::stoi(word(line));
        world_.clock().advance(base::Seconds(count * kSeconds.at(line)));
    }

    void deliver(std::string) { world_.deliver(); }

    void partner(std::string line) {
        const std::string id = word(line);
        const auto [name, value] = pairOf(line);
        world_.set(id, name, value);
    }

    void secret(std::string line) {
        const std::string id = word(line);
        const auto [slot, value] = pairOf(line);
        flows::saveSecret(world_.context(), id, std::stoi(slot), base::Secret(value), "journey");
    }

    void price(std::string line) {
        const auto [sku, amount] = pairOf(line);
        world_.sell(sku, amount);
    }

    void product(std::string line) {
        auto [sku, rest] = pairOf(line);
        const std::string unit = word(rest);
        world_.putOnSale(sku, unit, rest);
    }

    store::StoredOrder find(std::string line) {
        const std::string number = word(line);
        word(line);  // of
        auto order = world_.context().store.read(
            [&](store::ReadTx& tx) { return store::findOrderByNumber(tx, line, number); });
        if (!order) fail("there is no such order");
        return std::move(*order);
    }

    void order(std::string line) {
        const auto [name, value] = pairOf(line);
        mustBe(std::string(store::name(find(name).state)), value);
    }

    template <std::string (*what)(World&, const std::string&)>
    void about(std::string line) {
        const auto [name, value] = pairOf(line);
        mustBe(what(world_, name), value);
    }

    void owed(std::string line) {
        const auto [partner, count] = pairOf(line);
        mustBe(std::to_string(owedTo(world_, partner)), count);
    }

    void decision(std::string line) {
        const auto [name, value] = pairOf(line);
        decide(world_, name, value);
    }

    void orders(std::string line) {
        word(line);  // of
        const auto [partner, count] = pairOf(line);
        store::OrderFilter filter;
        filter.partnerId = partner;
        const auto found = world_.context().store.read(
            [&](store::ReadTx& tx) { return store::recentOrders(tx, filter).size(); });
        mustBe(std::to_string(found), count);
    }

    void differences(std::string line) {
        const auto [name, value] = pairOf(line);
        const auto id = find(name).id;
        std::string all;
        for (const auto& one : world_.context().store.read(
                 [&](store::ReadTx& tx) { return store::differences(tx, id); }))
            all += (all.empty() ? "" : "; ") + std::to_string(one.lineNumber) + " " + one.field +
                   " " + one.offered + " -> " + one.ordered;
        mustBe(all, value);
    }

    std::vector<model::Attachment> attachmentsOf(const std::string& order) {
        const auto id = find(order).id;
        return world_.context().store.read(
            [&](store::ReadTx& tx) { return store::attachmentsOfOrder(tx, id); });
    }

    void attachments(std::string line) {
        const auto [name, value] = pairOf(line);
        std::string all;
        for (const auto& one : attachmentsOf(name))
            all += (all.empty() ? "" : "; ") + one.name + " " + one.contentType + " " +
                   std::to_string(one.size) + (one.internal ? " internal" : "");
        mustBe(all, value);
    }

    void forwarded(std::string line) {
        const std::string wanted = word(line);
        word(line);  // of
        const auto [order, content] = pairOf(line);
        for (const auto& one : attachmentsOf(order)) {
            if (one.name != wanted) continue;
            std::ifstream in(world_.folder() / "sandbox.attachments" / one.sha256,
                             std::ios::binary);
            return mustBe({std::istreambuf_iterator<char>(in), {}}, content);
        }
        fail("nothing of that name came with the order");
    }

    World world_;
    Names names_;
    base::Fields headers_;
    base::Wire answer_;
    std::string document_;  ///< what `open` opened
};

}  // namespace

void play(const std::filesystem::path& journey) {
    std::ifstream lines(journey);
    Play play;
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        const std::string step(base::trim(line));
        if (step.empty() || step.front() == '#') continue;
        try {
            play.step(step);
        } catch (const std::exception& e) {
            throw std::runtime_error(journey.filename().string() + ":" + std::to_string(number) +
                                     ": " + step + "\n  " + e.what() + "\n" +
                                     play.seen().substr(0, 3000));
        }
    }
}

}  // namespace journeys
