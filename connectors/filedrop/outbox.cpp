#include "connectors/filedrop/outbox.h"

#include "connectors/filedrop/names.h"
#include "connectors/filedrop/order_file.h"

// An order's file, step by step; each is on disk before the next begins:
//   attachments, temporary file, journal: "begun", rename, marker, journal: "done"
// Begun and no temporary file left: it has been renamed, whoever moved it on since.

namespace filedrop {
namespace {

class Bringing {
public:
    Bringing(const Settings& settings, Place& place) : settings_(settings), place_(place) {}

    bool isThere(const std::string& name) { return place_.look(at(name)).has_value(); }

    // Written under another name first: nobody ever sees half of it.
    void prepare(const std::string& name, std::string_view bytes) {
        place_.write(at(temporaryName(name)), bytes);
        place_.sync(settings_.out);
    }
    void publish(const std::string& name) {
        place_.rename(at(temporaryName(name)), at(name));
        place_.sync(settings_.out);
    }
    void put(const std::string& name, std::string_view bytes) {
        prepare(name, bytes);
        publish(name);
    }

private:
    std::string at(const std::string& name) const { return settings_.out + '/' + name; }

    const Settings& settings_;
    Place& place_;
};

void putAttachments(Bringing& bringing, const model::Shipment& shipment,
                    const std::vector<std::string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        bringing.put(names[i], shipment.bytesOf(shipment.attachments[i]));
}

void putOrder(const Settings& settings, Bringing& bringing, Journal& journal,
              const Brought& brought, const model::Shipment& shipment, const model::Order& order) {
    const auto attachments = attachmentNames(brought.name, shipment);
    putAttachments(bringing, shipment, attachments);
    bringing.prepare(brought.name, orderFile(settings, shipment, order, attachments).bytes);
    journal.note(brought);
    bringing.publish(brought.name);
}

}  // namespace

std::string bring(const Settings& settings, Place& place, Journal& journal,
                  const model::Shipment& shipment, const model::Order& order) {
    const auto known = journal.find(shipment.messageId);
    if (known && known->done) return known->name;
    Brought brought{shipment.messageId, shipment.orderId, shipment.partnerId, order.number,
                    known ? known->name : orderFileName(settings, shipment, order)};
    Bringing bringing(settings, place);
    const bool isRenamed =
        bringing.isThere(brought.name) || (known && !bringing.isThere(temporaryName(brought.name)));
    if (!isRenamed) putOrder(settings, bringing, journal, brought, shipment, order);
    // Without its marker nobody took it: a file that is gone had its marker.
    if (!settings.marker.empty() && bringing.isThere(brought.name))
        bringing.put(brought.name + settings.marker, "");
    brought.done = true;
    journal.note(brought);
    return brought.name;
}

}  // namespace filedrop
