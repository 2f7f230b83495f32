#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "connectors/connector.h"

namespace contract {

/// A back office in a test, and a connector that speaks with it. Each is empty when made.
class Subject {
public:
    virtual ~Subject() = default;

    virtual connectors::Connector& connector() = 0;
    /// The gateway's process began anew: another connector, the same back office.
    virtual void restart() = 0;
    /// How many orders the back office has.
    virtual std::size_t orders() = 0;
    /// The back office confirms every order it has and has not confirmed. False: this kind of
    /// connector never hears of that by collecting.
    virtual bool confirmAll() = 0;
};

/// What the suite makes its subjects from.
struct Maker {
    std::string name;  ///< the kind's
    /// Empty: it can be tested here; otherwise why not, as "trytond is not installed".
    std::function<std::string()> missing = [] { return std::string(); };
    std::function<std::unique_ptr<Subject>()> make;
};

/// Every kind of connector, one explicit line each in contract_subjects.cpp.
std::vector<Maker> makers();

}  // namespace contract
