// DESADV, DELVRY03 … 07 > IDOC:
//
//   E1EDL20                VBELN: the delivery; BOLNR: bill of lading, TRAID: means of transport
//     E1ADRM1 …            PARTNER_Q SP: the carrier
//     E1EDT13 …            QUALF 006 goods issue, 007 delivery; NTANF
//     E1EDL24 …            POSNR LFIMG VRKME POSEX CHARG
//       E1EDL41 …          BSTNR POSEX: the buyer's order, or our id
//       E1EDL43 …          BELNR POSNR: the order in SAP
//     E1EDL37 …            EXIDV: a package
//       E1EDL44 …          POSNR VEMNG VEMEH: what is in it
#include "connectors/sap/idoc_documents.h"

namespace sap {
namespace {

class DeliveryReader {
public:
    DeliveryReader(const Segment& idoc, const Segment& delivery, const Names& names)
        : idoc_(idoc), delivery_(delivery), names_(names) {}

    model::ShipNotice read() {
        said_.id = delivery_.number("VBELN");
        if (said_.id.empty()) delivery_.wrong("VBELN", "is missing");
        said_.date = createdAt(idoc_);
        said_.type = "actual";
        said_.shipmentDate = dateOf("006", said_.date);
        said_.deliveryDate = dateOf("007", said_.shipmentDate);
        carrier();
        const auto items = delivery_.all("E1EDL24");
        if (items.empty()) delivery_.wrong("E1EDL24", "is missing");
        for (const auto& item : items) line(item);
        if (!items.empty() && said_.portions.empty())
            delivery_.wrong("E1EDL24/POSEX", "is missing: no item is of a line that was ordered");
        return std::move(said_);
    }

private:
    std::string dateOf(std::string_view qualifier, const std::string& otherwise) const {
        const auto found = delivery_.first("E1EDT13", "QUALF", qualifier);
        auto day = found ? found->date("NTANF") : "";
        if (day.empty() && found) day = found->date("NTEND");
        return day.empty() ? otherwise : day;
    }

    void carrier() {
        model::Carrier carrier;
        if (const auto party = delivery_.first("E1ADRM1", "PARTNER_Q", "SP"))
            carrier.names.push_back({"companyName", party->text("NAME1")});
        if (const auto number = delivery_.text("BOLNR"); !number.empty())
            carrier.trackingNumbers.push_back(number);
        if (!carrier.names.empty() || !carrier.trackingNumbers.empty())
            said_.carriers.push_back(std::move(carrier));
    }

    void line(const Segment& item) {
        const auto quantity = item.neededDecimal("LFIMG");
        // A line that is split by batches stands here with nothing, and its parts below it.
        if (quantity.isZero()) return;
        const auto reference = item.first("E1EDL41");
        const bool isInReference = reference && reference->namesLine("POSEX");
        if (!isInReference && !item.namesLine("POSEX")) return;
        model::ShipNoticeLine line;
        line.lineNumber = isInReference ? reference->line("POSEX") : item.line("POSEX");
        line.quantity = quantity;
        line.unit = unitFrom(names_, item.text("VRKME"));
        line.id.supplierPart = names_.materials.ours(unpadded(item.text("MATNR")));
        line.id.buyerPart = item.text("KDMAT");
        line.description = item.text("ARKTX");
        if (const auto charge = item.text("CHARG"); !charge.empty())
            line.batches.push_back(batchOf(item, charge, line));
        line.packages = packagesOf(item.text("POSNR"));
        portionOf(item).lines.push_back(std::move(line));
    }

    static model::Batch batchOf(const Segment& item, const std::string& number,
                                const model::ShipNoticeLine& line) {
        model::Batch batch;
        batch.supplierBatch = number;
        batch.expires = item.date("VFDAT");
        batch.quantity = line.quantity;
        batch.unit = line.unit;
        return batch;
    }

    std::vector<model::Package> packagesOf(const std::string& position) const {
        std::vector<model::Package> packages;
        for (const auto& unit : delivery_.all("E1EDL37"))
            for (const auto& content : unit.all("E1EDL44")) {
                if (content.text("POSNR") != position) continue;
                model::Package package;
                package.serialCode = serialOf(unit.text("EXIDV"));
                package.dispatched = content.decimal("VEMNG");
                package.unit = unitFrom(names_, content.text("VEMEH"));
                packages.push_back(std::move(package));
            }
        return packages;
    }

    // A serial shipping container code (18 digits) behind its application identifier 00.
    static std::string serialOf(const std::string& text) {
        return text.size() == 20 && text.starts_with("00") ? text.substr(2) : text;
    }

    model::ShipNoticePortion& portionOf(const Segment& item) {
        const auto references = item.all("E1EDL41");
        auto orderId = orderIdIn(references);
        if (orderId.empty()) orderId = orderIdIn(item.all("E1EDL43"));
        if (orderId.empty()) item.wrong("E1EDL41", "none carries our id of the order (ord_…)");
        for (auto& portion : said_.portions)
            if (portion.order.orderId == orderId) return portion;
        auto& portion = said_.portions.emplace_back();
        portion.order.orderId = orderId;
        for (const auto& one : references)
            if (const auto number = one.text("BSTNR"); !isOrderId(number) && !number.empty())
                portion.order.number = number;
        return portion;
    }

    const Segment& idoc_;
    const Segment& delivery_;
    const Names& names_;
    model::ShipNotice said_;
};

}  // namespace

model::ShipNotice readDelivery(const Segment& idoc, const Names& names) {
    if (const auto delivery = idoc.first("E1EDL20"))
        return DeliveryReader(idoc, *delivery, names).read();
    idoc.wrong("E1EDL20", "is missing");
    return {};
}

}  // namespace sap
