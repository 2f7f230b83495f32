#pragma once

#include <string>

#include "gateway/flows/context.h"
#include "gateway/model/documents.h"

namespace flows {

/// What of our catalogue the partner's system holds: every item with its price, or only that there
/// is such an item, whose price and details are looked up in the shop (level-2 punchout).
enum class CatalogueLevel { prices, punchout };

/// The catalogue as this partner may see it, whole (`loadMode` Full).
model::CatalogUpload catalogueFor(Context& context, const model::Partner& partner,
                                  CatalogueLevel level);

/// Puts it into the outbox for the partner's system and returns the message's id. Audited. Throws
/// Fault(notFound) for an unknown partner, Fault(precondition) when nothing can be sold to it or it
/// has nowhere to send documents to.
std::string sendCatalogue(Context& context, std::string_view partnerId, CatalogueLevel level,
                          std::string_view actor);

/// The same as a cXML Index, for people who carry it there themselves.
std::string catalogueDocument(Context& context, std::string_view partnerId, CatalogueLevel level);

}  // namespace flows
