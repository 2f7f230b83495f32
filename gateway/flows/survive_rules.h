#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "gateway/model/partner.h"
#include "gateway/model/price.h"

namespace flows {

/// What the receiver's system does to a document, read from the partner's settings
/// (config/profiles/README.md says what each means).
class ReceiverRules {
public:
    explicit ReceiverRules(const model::Partner& partner) : partner_(partner) {}

    /// `limit.description` = `40 characters cut`.
    struct Limit {
        std::size_t most = 0;
        bool bytes = false;
        bool cut = false;  ///< else what is longer stops the document
        std::string rule;  ///< for people
        std::string source;

        std::size_t measure(std::string_view text) const;
        std::string fitted(std::string_view text) const;
    };
    std::optional<Limit> limit(const std::string& field) const;

    /// Characters the field may not hold (`forbid.supplierPart` = `?{}`); empty: any may.
    std::string forbidden(const std::string& field) const;
    /// Most digits behind the point; nothing when any number is taken.
    std::optional<int> decimals(const std::string& what) const;
    /// What prices may be there; nothing when they may be anything.
    std::optional<model::PriceRoom> prices() const;

    struct Unit {
        std::string code;  ///< as the receiver calls it; empty: nobody knows
        std::string rule;
        std::string source;
    };
    Unit unit(const std::string& ours) const;
    /// Whether the receiver's own vocabulary has this word: as their orders bring it.
    bool isTheirUnit(const std::string& unit) const;
    bool unknownUnitStops() const;

    std::string classificationDomain() const;
    /// Nothing when any number will do.
    std::optional<std::size_t> classificationDigits() const;
    bool creditNeedsInvoice() const;

    /// Where a setting's value comes from: the partner's own, or the profile and its source.
    std::string source(const std::string& setting) const;

private:
    const model::Partner& partner_;
};

}  // namespace flows
