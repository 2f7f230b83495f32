#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "connectors/connectors.h"

namespace support {

/// Debian's trytond on loopback with a small supplier in a database of its own, copied from one
/// that samples/tryton/make keeps: parties acme, harbor and rheintal; products A-100 (12.50 USD),
/// B-200 (0.1250), C-300 (300.00) and the sample catalogue; 10 % tax; everything in stock. Over
/// when this goes.
class Tryton {
public:
    /// Empty: there is one; otherwise what is missing.
    static std::string missing();

    /// With a database in SQLite, or on that PostgreSQL server, `postgresql://USER@HOST:PORT`,
    /// which has one Tryton at a time. Throws std::runtime_error.
    explicit Tryton(std::string server = {});
    ~Tryton();
    Tryton(const Tryton&) = delete;
    Tryton& operator=(const Tryton&) = delete;

    const std::string& address() const { return address_; }
    /// How the gateway is told of it: "erp", the order's price counts.
    model::BackOffice office() const;
    /// The network of a connector.
    static connectors::Call call();

    /// What a user at Tryton's own client does; a parameter list without the context, and the
    /// answer's result, as JSON texts. Throws std::runtime_error for an error.
    std::string act(const std::string& method, const std::string& parameters);
    /// How many sales there are.
    std::size_t sales();

private:
    void copyDatabase();
    void start();
    std::string post(const std::string& body) const;

    std::string server_;
    std::filesystem::path folder_;
    std::string address_;
    std::string authorization_;
    std::string context_;
    int process_ = -1;
};

}  // namespace support
