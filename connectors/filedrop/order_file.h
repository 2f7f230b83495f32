#pragma once

#include <string>
#include <vector>

#include "connectors/filedrop/settings.h"

namespace filedrop {

/// A file that goes into the outbox.
struct Outgoing {
    std::string name;
    std::string bytes;
};

/// The order as a file, in the format of the settings; the same shipment gives the same name and
/// the same bytes, but that an IDoc names the moment it was written. `attachments` are the names of
/// the files beside it. Throws Fault for an order this format cannot say.
Outgoing orderFile(const Settings& settings, const model::Shipment& shipment,
                   const model::Order& order, const std::vector<std::string>& attachments);

/// Names of the attachments' files beside the order's, one for each of the shipment's.
std::vector<std::string> attachmentNames(const std::string& orderFile,
                                         const model::Shipment& shipment);

/// What of the order such a file has no place for, each in a few words for people.
std::vector<std::string> notTold(const Settings& settings, const model::Order& order);

/// The name alone.
std::string orderFileName(const Settings& settings, const model::Shipment& shipment,
                          const model::Order& order);

/// Whether an order's CSV can have a column of it: `order.number`, `line.quantity`, `message.id`.
bool hasOrderField(std::string_view field);

}  // namespace filedrop
