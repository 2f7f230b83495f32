#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "gateway/base/encoding.h"
#include "gateway/base/wire.h"
#include "gateway/flows/context.h"
#include "gateway/model/documents.h"
#include "tests/support/manual_clock.h"

namespace support {

/// The storefront without sockets: an empty database in memory, a small catalogue and the partner
/// `acme` ("Acme Tools", USD, https://buyer.example), whose assortment leaves out `office`.
/// - fasteners › screws: SC-001 … SC-030, `bolts`: HB-8 (steps of price at 1, 10 and 100), sold in
///   boxes of 100; DR-1 (drum of 25 kg, minimum 2); CH-5 (chain by the metre, steps of 5)
/// - safety: GL-1, and XS-1 whose every text is hostile markup
/// - office: not for acme
class ShopWorld {
public:
    ShopWorld();
    ~ShopWorld();
    ShopWorld(const ShopWorld&) = delete;
    ShopWorld& operator=(const ShopWorld&) = delete;

    /// A set-up that has been answered: the start link's token.
    std::string invite(model::PunchoutSetup setup = {});
    /// The address of an open visit: `/shop/<token>`.
    std::string enter(model::PunchoutSetup setup = {});

    /// What the public listener answers.
    base::Wire get(const std::string& target);
    base::Wire head(const std::string& target);
    base::Wire post(const std::string& target, const base::Fields& form = {});

    /// Takes a product out of the catalogue acme sees.
    void stopSelling(const std::string& sku);

    /// Gives the partner another language.
    void speak(const std::string& language);

    ManualClock& clock() { return clock_; }
    flows::Context& context() { return context_; }
    store::Store& store() { return *store_; }

private:
    ManualClock clock_;
    std::filesystem::path folder_;
    base::SecretBox box_;
    std::unique_ptr<store::Store> store_;
    flows::BackOffices backOffices_;
    flows::PartnerBook partners_;
    flows::Context context_;
};

/// A line of the buyer's requisition, as it comes with an edit or inspect.
model::Item requisitionLine(const std::string& sku, const std::string& quantity,
                            const std::string& auxiliary = "");

}  // namespace support
