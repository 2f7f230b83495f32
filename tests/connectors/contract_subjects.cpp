#include "tests/connectors/contract.h"
#include "tests/connectors/sandbox_subject.h"

namespace contract {

std::vector<Maker> makers() {
    return {
        sandboxMaker(),
    };
}

}  // namespace contract
