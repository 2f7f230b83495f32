#include "tests/connectors/contract.h"
#include "tests/connectors/filedrop_subject.h"
#include "tests/connectors/sandbox_subject.h"
#include "tests/connectors/sap_subject.h"
#include "tests/connectors/shop_subject.h"
#include "tests/connectors/tryton_subject.h"
#include "tests/connectors/webhook_subject.h"

namespace contract {

std::vector<Maker> makers() {
    return {
        filedropMaker(), idocFilesMaker(), sftpMaker(),   sandboxMaker(), sapIdocMaker(),
        sapOdataMaker(), shopMaker(),      trytonMaker(), webhookMaker(),
    };
}

}  // namespace contract
