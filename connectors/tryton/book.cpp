#include "connectors/tryton/book.h"

#include "connectors/tryton/units.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace tryton {
namespace {

[[noreturn]] void refuse(std::string why) {
    throw RpcFault(base::FaultCode::invalid, std::move(why));
}

Id firstId(const Json& records) {
    return records.is_array() && !records.empty() ? idOf(at(records[0], "id")) : 0;
}

Json valuesOf(const model::Address& address, Id country) {
    auto values = Json::object();
    if (!address.name.empty()) values["party_name"] = address.name;
    values["street"] = base::join(address.street, "\n");
    values["postal_code"] = address.postalCode;
    values["city"] = address.city;
    if (country > 0) values["country"] = country;
    return values;
}

bool isEmpty(const model::Address& address) {
    return base::join(address.street, "").empty() && address.city.empty() &&
           address.postalCode.empty();
}

}  // namespace

Customer Book::customer(const std::string& partnerId, const model::Order& order) {
    Customer customer{.party = party(partnerId, order)};
    auto form = Json::object();
    form["party"] = customer.party;
    form["company"] = rpc_.company();
    const auto filled = rpc_.filled("sale.sale", std::move(form), "party");
    customer.paymentTerm = idOf(at(filled, "payment_term"));
    customer.invoiceAddress =
        address(customer.party, order.billTo, idOf(at(filled, "invoice_address")));
    customer.shipmentAddress = address(customer.party, order.shipTo.value_or(order.billTo),
                                       idOf(at(filled, "shipment_address")));
    return customer;
}

Id Book::party(const std::string& partnerId, const model::Order& order) {
    const auto listed = settings_.parties.findTheirs(partnerId);
    const auto& named = order.billTo.name.empty() ? partnerId : order.billTo.name;
    const auto wanted = listed.value_or(settings_.partyByName ? named : partnerId);
    const char* const field = settings_.partyByName ? "name" : "code";
    const auto found = rpc_.search("party.party", domain({clause(field, "=", wanted)}), {"id"}, 2);
    if (found.size() > 1)
        refuse("Tryton has several parties whose " + std::string(field) + " is " + wanted + ".");
    if (!found.empty()) return firstId(found);
    if (!settings_.createParties)
        refuse("Tryton has no party whose " + std::string(field) + " is " + wanted + ".");
    return made(settings_.partyByName ? partnerId : wanted, settings_.partyByName ? wanted : named,
                order.billTo);
}

Id Book::made(const std::string& code, const std::string& name, const model::Address& address) {
    auto values = Json::object();
    values["name"] = name;
    values["code"] = code;
    auto addresses = Json::array({"create"});
    addresses.push_back(domain({valuesOf(address, country(address.country))}));
    values["addresses"] = domain({std::move(addresses)});
    return rpc_.create("party.party", std::move(values));
}

Id Book::country(const std::string& code) {
    if (code.empty()) return 0;
    return firstId(rpc_.search("country.country", domain({clause("code", "=", code)}), {"id"}, 1));
}

Id Book::address(Id party, const model::Address& wanted, Id otherwise) {
    if (isEmpty(wanted)) {
        if (otherwise == 0) refuse("The party has no address in Tryton, and the order names none.");
        return otherwise;
    }
    const auto street = base::join(wanted.street, "\n");
    const auto known = rpc_.search("party.address", domain({clause("party", "=", party)}),
                                   {"party_name", "street", "postal_code", "city"});
    for (const auto& one : known)
        if (textOf(at(one, "street")) == street && textOf(at(one, "city")) == wanted.city &&
            textOf(at(one, "postal_code")) == wanted.postalCode &&
            (textOf(at(one, "party_name")) == wanted.name || textOf(at(one, "party_name")).empty()))
            return idOf(at(one, "id"));
    auto values = valuesOf(wanted, country(wanted.country));
    values["party"] = party;
    return rpc_.create("party.address", std::move(values));
}

Id Book::currency(const std::string& code) {
    const auto found =
        rpc_.search("currency.currency", domain({clause("code", "=", code)}), {"id"}, 1);
    if (found.empty()) refuse("Tryton has no currency " + code + '.');
    return firstId(found);
}

Id Book::warehouse() {
    auto clauses = std::vector{clause("type", "=", "warehouse")};
    if (!settings_.warehouse.empty()) {
        auto either = Json::array({"OR"});
        either.push_back(clause("name", "=", settings_.warehouse));
        either.push_back(clause("code", "=", settings_.warehouse));
        clauses.push_back(std::move(either));
    }
    const auto found = rpc_.search("stock.location", domain(std::move(clauses)), {"id"}, 1, {"id"});
    if (found.empty()) refuse("Tryton has no warehouse " + settings_.warehouse + '.');
    return firstId(found);
}

std::optional<Article> Book::article(const std::string& part) {
    const auto found = rpc_.search("product.product",
                                   domain({clause("code", "=", settings_.products.theirs(part))}),
                                   {"sale_uom", "default_uom", "salable"}, 1, {"id"});
    if (found.empty()) return std::nullopt;
    const auto& first = found[0];
    const auto sold = idOf(at(first, "sale_uom"));
    const auto& salable = at(first, "salable");
    return Article{idOf(at(first, "id")), sold > 0 ? sold : idOf(at(first, "default_uom")),
                   // SQLite keeps 0 and 1.
                   salable.is_boolean() ? salable.get<bool>() : idOf(salable) != 0};
}

std::optional<Id> Book::unit(const std::string& unit) {
    const auto wanted = theirUnit(settings_, unit);
    auto either = Json::array({"OR"});
    either.push_back(clause("symbol", "=", wanted));
    either.push_back(clause("name", "=", wanted));
    const auto found = firstId(rpc_.search("product.uom", either, {"id"}, 1, {"id"}));
    return found > 0 ? std::optional(found) : std::nullopt;
}

}  // namespace tryton
