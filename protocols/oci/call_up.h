#pragma once

#include "gateway/base/encoding.h"
#include "gateway/base/wire.h"
#include "gateway/model/letter.h"
#include "gateway/model/partner.h"

namespace oci {

constexpr std::size_t kMaxFormBytes = 8'000'000;
constexpr std::size_t kMaxFields = 20'000;

/// The partner segment of /oci/{partner}, decoded; empty for any other path.
std::string addressee(const base::Wire& request);

/// Fields of the address and of the form, in this order, as they came (not decoded to UTF-8).
/// Throws Fault(tooLarge) and Fault(malformed).
base::Fields rawFields(const base::Wire& request);

/// Reads the call-up of the catalogue. Throws Fault(invalid) with every problem; for functions
/// other than browsing and DETAIL Fault(unsupported).
model::Letter readCallUp(const base::Wire& request, const model::Partner* partner);

}  // namespace oci
