#include "samples/buyer/story.h"

#include <cstdio>

#include "samples/buyer/documents.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/http.h"
#include "samples/buyer/shopper.h"
#include "samples/buyer/steps.h"
#include "samples/buyer/watch.h"

namespace buyer {

namespace {

bool same(const std::string& a, const std::string& b) {
    auto left = base::Decimal::parse(a);
    return left && left == base::Decimal::parse(b);
}

/// Line by line the same quantities, and the same prices where the document has any.
bool speaksOf(const Paper& paper, const std::vector<Line>& lines) {
    return std::ranges::equal(paper.lines, lines, [](const PaperLine& said, const Line& line) {
        std::string price = said.price.substr(0, said.price.find(' '));
        return same(said.quantity, line.quantity) && (price.empty() || same(price, line.price));
    });
}

class Story {
public:
    explicit Story(const StoryPlace& place) : place_(place), at_(place.addresses) {}

    void tell() {
        greet();
        std::string bought = shopByCxml("harbor");
        editIt(bought);
        inspectIt(bought);
        orderIt(bought, Returns::something);
        changeIt(bought);
        followIt(bought, "Quantity: offered 2, ordered 3, confirmed 3");
        std::string called = shopByOci("rheintal");
        orderIt(called, Returns::nothing);
        followIt(called, "cut at 40 characters (tolerated)");
        std::string dropped = shopByCxml("rheintal");
        orderIt(dropped, Returns::nothing);
        cancelIt(dropped);
    }
    int count() const { return steps_.count(); }

private:
    void step(const std::string& name, const std::function<std::string()>& what) {
        steps_.step(name, what);
    }

    void greet() {
        step("ping", [&] { return readAnswer(get(at_.cxml()).body).line(); });
        step("profile", [&] {
            const Company& who = companies().front();
            Reply reply =
                post(at_.cxml(), "text/xml; charset=UTF-8", profileRequest(who, stamp(who)));
            Answer answer = readAnswer(reply.body);
            require(answer.good(), answer.line());
            require(reply.body.find("PunchOutSetupRequest") != std::string::npos,
                    "the profile does not name PunchOutSetupRequest");
            return answer.line();
        });
    }

    std::string shopByCxml(const std::string& who) {
        Requisition requisition = desk_.open(who, "cxml");
        enterByCxml(requisition.id, "create");
        fillCart(requisition.id);
        return requisition.id;
    }

    std::string shopByOci(const std::string& who) {
        Requisition requisition = desk_.open(who, "oci");
        step(who + ": OCI call-up", [&] {
            punchOut(desk_, at_, requisition.id, "create");
            shopper_.callUp(at_.oci(who), callUp(at_, desk_.find(requisition.id)));
            return std::string("in the shop");
        });
        fillCart(requisition.id);
        return requisition.id;
    }

    void enterByCxml(const std::string& id, const std::string& operation) {
        std::string who = desk_.find(id).company;
        step(who + ": setup " + operation, [&] {
            punchOut(desk_, at_, id, operation);
            return desk_.find(id).setups.back().answer;
        });
        step(who + ": start page", [&] {
            shopper_.enter(desk_.find(id).visit.startPage);
            return std::string("in the shop");
        });
    }

    void fillCart(const std::string& id) {
        std::string who = desk_.find(id).company;
        step(who + ": search", [&] {
            std::size_t found = shopper_.search("steel");
            require(found >= 2, "only " + std::to_string(found) + " products found");
            return std::to_string(found) + " products";
        });
        for (std::size_t i : {0U, 1U}) {
            step(who + ": add to cart", [&] {
                std::string name = shopper_.openProduct(i);
                return shopper_.addToCart("Für Halle 3 – bitte <trocken> lagern") + " × " + name;
            });
        }
        comeHome(id, 2);
    }

    void comeHome(const std::string& id, std::size_t lines) {
        Requisition leaving = desk_.find(id);
        step(leaving.company + ": return the cart", [&] {
            shopper_.openCart();
            base::Fields fields = shopper_.leave("/return", at_.cart(leaving.visit.cookie));
            receive(desk_, leaving.visit.cookie, fields);
            Requisition now = desk_.find(id);
            require(now.lines.size() == lines,
                    std::to_string(now.lines.size()) + " lines came home");
            auto sum = total(now.lines);
            require(sum.has_value(), "a line came home without a readable price");
            return std::to_string(lines) + " lines, " + sum->str() + " " +
                   now.lines.front().currency + " by " + now.cart->carrier;
        });
    }

    void editIt(const std::string& id) {
        enterByCxml(id, "edit");
        std::string change;
        step("harbor: change a quantity", [&] {
            shopper_.openCart();
            change = shopper_.doubleFirstLine();
            return change;
        });
        comeHome(id, 2);
        step("harbor: compare", [&] {
            Requisition now = desk_.find(id);
            auto changes = compare(now.before, now.lines);
            require(changes.size() == 2 && changes[1].differences.empty(),
                    "the untouched line did not come home as it was");
            require(changes[0].differences == std::vector{"quantity " + change},
                    "not only the quantity changed");
            return change + ", everything else kept";
        });
    }

    void inspectIt(const std::string& id) {
        enterByCxml(id, "inspect");
        step("harbor: look, don't touch", [&] {
            shopper_.openCart();
            require(!shopper_.mayChange(), "quantities can be changed on inspect");
            return std::string("read-only");
        });
    }

    void orderIt(const std::string& id, Returns returns) {
        std::string who = desk_.find(id).company;
        step(who + ": send the order", [&] {
            sendOrder(desk_, at_, id, returns);
            const Exchange first = desk_.find(id).order->exchanges.back();
            require(first.good, first.answer);
            return desk_.find(id).order->number + ": " + first.answer;
        });
        step(who + ": the same order again", [&] {
            sendOrder(desk_, at_, id);
            auto exchanges = desk_.find(id).order->exchanges;
            require(exchanges[0].received == exchanges[1].received,
                    "the second answer differs from the first");
            return std::string("the same answer, byte for byte");
        });
    }

    void changeIt(const std::string& id) {
        step("harbor: change the order", [&] {
            auto lines = desk_.find(id).lines;
            auto more = base::Decimal::parse(lines[1].quantity).value() + base::Decimal(1);
            changeOrder(desk_, at_, id, {lines[0].quantity, more.plain()});
            return taken(id, 2) + ", line 2 " + lines[1].quantity + " → " + more.plain();
        });
    }

    void cancelIt(const std::string& id) {
        step("rheintal: cancel the order", [&] {
            cancelOrder(desk_, at_, id);
            return taken(id, 2);
        });
    }

    /// The answer to the version sent last, which has to be that one.
    std::string taken(const std::string& id, int version) const {
        Requisition now = desk_.find(id);
        require(now.order->version == version, now.otherOrders.back().exchanges.back().answer);
        return now.order->exchanges.back().answer;
    }

    /// What the back office says reaches us with the quantities we ordered last.
    void followIt(const std::string& id, const std::string& agreement) {
        if (place_.passerelle.empty()) {
            return;
        }
        Requisition ordered = desk_.find(id);
        await(ordered, "confirmed", "ConfirmationRequest");
        await(ordered, "shipped", "ShipNoticeRequest");
        await(ordered, "invoiced", "InvoiceDetailRequest");
        if (ordered.order->number.find("CREDIT") != std::string::npos) {
            awaitCredit(ordered);
        }
        step(ordered.company + ": compare all papers", [&] {
            std::string said = difference(place_, ordered.order->number);
            require(said.find(agreement) != std::string::npos, "passerelle diff says: " + said);
            return "they differ, and why: " + agreement;
        });
    }

    void await(const Requisition& ordered, const std::string& what, const std::string& kind) {
        step(ordered.company + ": " + what, [&] {
            std::string came;
            awaitPapers(place_, ordered.order->number, [&](const std::vector<Paper>& papers) {
                auto found = std::ranges::find_if(papers, [&](const Paper& paper) {
                    return paper.kind == kind && !paper.isCredit() &&
                           speaksOf(paper, ordered.lines);
                });
                came = found == papers.end() ? "" : found->title();
                return !came.empty();
            });
            return came + ", the same quantities";
        });
    }

    void awaitCredit(const Requisition& ordered) {
        step(ordered.company + ": credited", [&] {
            std::string came;
            awaitPapers(place_, ordered.order->number, [&](const std::vector<Paper>& papers) {
                for (const Paper& paper : papers) {
                    if (paper.isCredit() && paper.lines.size() == 1) {
                        came = paper.title() + ", " + paper.lines.front().amount;
                    }
                }
                return !came.empty();
            });
            return came;
        });
    }

    const StoryPlace& place_;
    const Addresses& at_;
    Desk desk_;
    Shopper shopper_;
    Steps steps_;
};

}  // namespace

bool tellStory(const StoryPlace& place) {
    Story story(place);
    try {
        story.tell();
    } catch (const Failure& failure) {
        std::fflush(stdout);
        std::fprintf(stderr, "%s\n", failure.what());
        return false;
    }
    std::printf("The whole story: %d steps.\n", story.count());
    return true;
}

}  // namespace buyer
