#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/faults/erp.h"
#include "tests/faults/ledger.h"
#include "tests/faults/shim.h"

namespace faults {

/// How a scenario is to be played.
struct Play {
    std::filesystem::path program;
    unsigned seed = 0;
    bool full = false;
    bool onPostgresql = false;  ///< the databases are new ones of support::Postgres::server()
    std::mt19937 random{};
};

/// What a scenario has to say: its figures in one line, and whether all is well.
struct Report {
    bool well = false;
    std::string figures;
};

struct Scenario {
    std::string_view name;
    std::string_view about;
    Report (*play)(Play& play);
};

/// Every scenario, one explicit line each.
std::span<const Scenario> scenarios();

/// kill -9 at random times while orders come in.
Report kills(Play& play);
/// Dying at every crash point.
Report points(Play& play);
/// Many copies of one order at the same time, and the same id with another body.
Report copies(Play& play);
/// Changes and cancellations that overtake their order.
Report reorder(Play& play);
/// A back office whose answers get lost, break off and are untrue.
Report liar(Play& play);
/// Two programs on one PostgreSQL database: killed, stopped for longer than a lease, the server
/// started again under them.
Report two(Play& play);
/// A disk that is full, that fails, and that loses what it was given.
Report disk(Play& play);

/// A back office that is away for six hours while orders come in.
Report outage(Play& play);
/// What a dead and a slow back office do to the others.
Report neighbours(Play& play);

/// The value that 99 of 100 do not exceed; 0 of none.
double p99(std::vector<double> values);
/// For figures: 12.34.
std::string twoDigits(double number);

/// A gateway whose sixteen partners' orders go to the sandbox, which confirms nothing.
class SandboxGateway {
public:
    explicit SandboxGateway(const Play& play, std::vector<std::string> options = {});

    Gateway& gateway() { return gateway_; }
    /// Waits (at most a minute) until nothing is due; how much still is.
    std::size_t drain();
    /// Stops the program and holds its ledger against what was heard.
    Verdict judgeAtTheEnd(const std::vector<Heard>& heard);

private:
    Scratch scratch_;
    Gateway gateway_;
};

/// A back office as `passerelle backoffice add` reads it: the pretend ERP behind HTTP.
std::string officeFile(const std::string& id, const Erp& erp, int atOnce);

/// A gateway under the shim whose sixteen partners' orders go to pretend ERPs, by turns.
class ErpGateway {
public:
    explicit ErpGateway(const Play& play, int atOnce = 8, int erps = 1);

    Gateway& gateway() { return gateway_; }
    Erp& erp(std::size_t which = 0) { return *erps_.at(which); }
    Shim& shim() { return shim_; }
    const std::string& database() const { return gateway_.database(); }
    /// Waits (at most five minutes) until nothing is due, and puts the clock forward whenever there
    /// is nothing to do before some moment. What is left.
    Waiting drain();
    /// Stops the program and holds the ledgers against what was heard.
    Verdict judgeAtTheEnd(const std::vector<Heard>& heard);

private:
    std::size_t requests() const;

    Scratch scratch_;
    Shim shim_;
    std::vector<std::unique_ptr<Erp>> erps_;
    Gateway gateway_;
};

}  // namespace faults
