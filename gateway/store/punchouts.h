#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gateway/model/letter.h"
#include "gateway/store/tx.h"

namespace store {

/// waiting: setup answered, start page not opened. A finished session shows nothing but that.
enum class PunchoutState { waiting, open, returned, cancelled };

/// One visit of one person to the shop.
struct Punchout {
    std::string id;  ///< pun_…
    std::string partnerId;
    std::string protocol;
    PunchoutState state = PunchoutState::waiting;
    model::Envelope envelope;  ///< as opened; without secret
    model::PunchoutSetup setup;
    base::Time createdAt;
    base::Time startExpiresAt;  ///< the one-time link's end
    base::Time expiresAt;       ///< the session's end
    std::string visitor{};      ///< SHA-256 of what tells who came; empty: nothing does
};

/// A line of a cart in the shop. `original` is the buyer's own line on edit: what we no longer
/// sell still goes home as it came.
struct CartLine {
    int number = 0;
    std::string sku;
    std::string auxiliaryId;  ///< kept from the buyer's line; empty on a new one
    base::Decimal quantity{1};
    std::string note;
    std::optional<model::Item> original;
    std::string addedBy{};  ///< the form that added to it last
};

void insertPunchout(Tx& tx, const Punchout& punchout, std::string_view startHash);
/// What a start link leads to, while it is unused and fresh.
std::optional<Punchout> findByStart(ReadTx& tx, std::string_view startHash, base::Time now);
/// What a fresh link has opened already, for the browser that opened it (SHA-256 of what tells it).
std::optional<Punchout> findOpened(ReadTx& tx, std::string_view startHash,
                                   std::string_view openedBy, base::Time now);
/// Uses the start link up and opens the session; false when it was used, or is too old.
bool openPunchout(Tx& tx, std::string_view startHash, std::string_view sessionHash,
                  std::string_view openedBy, base::Time now, base::Time expiresAt);
/// The partner's latest visit of that visitor that ran out, after `since`, with lines in its cart.
std::optional<Punchout> findAbandoned(ReadTx& tx, std::string_view partnerId,
                                      std::string_view visitor, base::Time since, base::Time now);
/// By session, in whatever state and however old: the page decides what to say.
std::optional<Punchout> findBySession(ReadTx& tx, std::string_view sessionHash);
/// False when it is not open any more: nothing may change then.
bool extendPunchout(Tx& tx, std::string_view id, base::Time expiresAt);
/// False when it was not open any more: a cart goes home once.
bool finishPunchout(Tx& tx, std::string_view id, PunchoutState state, base::Time now);

std::vector<CartLine> cartLines(ReadTx& tx, std::string_view punchoutId);
/// Adds a line at the end and returns its number, which no other line of the cart ever had.
int addCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line);
/// Changes quantity, note and form of the line with that number; false when there is none.
bool updateCartLine(Tx& tx, std::string_view punchoutId, const CartLine& line);
/// False when it is not in the cart.
bool removeCartLine(Tx& tx, std::string_view punchoutId, int number);
/// A line that was removed, while it is out of the cart.
std::optional<CartLine> removedLine(ReadTx& tx, std::string_view punchoutId, int number);
/// Puts a removed line back where it was; false when there is none.
bool restoreCartLine(Tx& tx, std::string_view punchoutId, int number);

}  // namespace store
