#include "gateway/store/postgresql_address.h"

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

namespace store {
namespace {

// Milliseconds. A server that is gone is noticed within seconds, and one that is stuck does not
// keep everybody for ever. A verb's own work between its statements takes far less than the last:
// of a program that was stopped in the middle the others wait for the locks, and are to get them
// before they give up.
constexpr const char* kOptions =
    "-c statement_timeout=30000 -c lock_timeout=10000"
    " -c idle_in_transaction_session_timeout=5000 -c client_min_messages=warning";

const std::vector<std::pair<std::string, std::string>>& defaults() {
    static const std::vector<std::pair<std::string, std::string>> values{
        {"connect_timeout", "5"},          {"tcp_user_timeout", "15000"},
        {"keepalives_idle", "15"},         {"keepalives_interval", "5"},
        {"keepalives_count", "3"},         {"client_encoding", "UTF8"},
        {"application_name", "passerelle"}};
    return values;
}

}  // namespace

PostgresqlAddress::PostgresqlAddress(const std::string& url) {
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
        PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
    // libpq's own text would repeat the address, password and all.
    if (!parsed)
        throw base::Fault(base::FaultCode::unsupported, "The database's address can't be read.",
                          "libpq can't read the address");
    for (const auto* option = parsed.get(); option->keyword; ++option)
        if (option->val) values_.emplace_back(option->keyword, option->val);
}

const std::string& PostgresqlAddress::at(const std::string& name) const {
    static const std::string none;
    const auto found =
        std::ranges::find(values_, name, &std::pair<std::string, std::string>::first);
    return found == values_.end() ? none : found->second;
}

// As an address again: SOCI takes other forms apart at their spaces.
std::string PostgresqlAddress::complete() const {
    base::Fields fields;
    for (const auto& [name, value] : values_)
        if (name != "options") fields.emplace_back(name, value);
    for (const auto& [name, value] : defaults())
        if (at(name).empty()) fields.emplace_back(name, value);
    fields.emplace_back("options", kOptions + (" " + at("options")));
    std::string text = "postgresql:///?";
    for (const auto& [name, value] : fields)
        text += (text.back() == '?' ? "" : "&") + name + "=" + base::percentEncode(value);
    return text;
}

std::string PostgresqlAddress::shown() const {
    const auto host = at("host").empty() ? at("hostaddr") : at("host");
    return (host.empty() ? "local socket" : host) + (at("port").empty() ? "" : ":" + at("port")) +
           "/" + at("dbname");
}

}  // namespace store
