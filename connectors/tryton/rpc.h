#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/connectors.h"
#include "connectors/tryton/settings.h"
#include "connectors/tryton/value.h"

namespace tryton {

/// What Tryton said no to, or that it could not be asked. By its code: invalid (refused, the text
/// is Tryton's), unauthenticated (user or password), notFound (no such database), overloaded (asks
/// to wait), internal (failed there and took back what it had done), unavailable (not reached),
/// conflict (nobody can know).
class RpcFault : public base::Fault {
public:
    using Fault::Fault;
    base::Seconds wait{0};
};

/// JSON-RPC with one Tryton database (trytond 6.0). Signs in when needed and again when the session
/// has ended. Every function throws RpcFault, or what Call throws. Thread-safe.
class Rpc {
public:
    Rpc(const Settings& settings, connectors::Call call);

    /// `model.sale.sale.read` with the session's context behind the parameters, and `also` in it.
    Json call(const std::string& method, const Json& parameters, const Json& also = Json::object());
    /// A list of records; `order`: "write_date ASC" and so on, empty: Tryton's.
    Json search(const std::string& model, const Json& domain,
                const std::vector<std::string>& fields, std::size_t limit = 0,
                const std::vector<std::string>& order = {});
    /// What Tryton's form would fill in when `field` was just entered.
    Json filled(const std::string& model, Json form, const std::string& field);
    Json read(const std::string& model, const std::vector<Id>& ids,
              const std::vector<std::string>& fields);
    /// The new record's id.
    Id create(const std::string& model, Json values);
    void write(const std::string& model, Id id, Json values);
    /// A transition's button: quote, confirm … Whether anything came of it is seen in the state.
    /// One after the other: on SQLite Tryton gives two sales one number when two are quoted at
    /// once.
    void push(const std::string& model, const std::string& button, Id id);

    /// Signs in anew: for the connection test.
    void signIn();
    /// The company all this is about, 0: the user has none.
    Id company();

private:
    struct Session {
        std::string authorization;
        Json context;
    };

    Session session();
    Session begin();
    void end(const Session& ended);
    void chooseCompany(Session& begun);
    Json post(const std::string& method, const Json& parameters,
              const std::string& authorization) const;

    const Settings& settings_;
    connectors::Call call_;
    std::mutex mutex_;
    Session session_;
    std::mutex pushing_;
};

}  // namespace tryton
