#include "connectors/connectors.h"

#include "connectors/sandbox/sandbox.h"

namespace connectors {

std::map<std::string, std::unique_ptr<Connector>> all(const Setup& setup) {
    std::map<std::string, std::unique_ptr<Connector>> list;
    list.emplace("sandbox", sandbox::connector(setup.dataFolder / "sandbox.jsonl",
                                               {setup.sandboxConfirmAfter, setup.sandboxShipAfter,
                                                setup.sandboxInvoiceAfter},
                                               setup.clock));
    return list;
}

}  // namespace connectors
