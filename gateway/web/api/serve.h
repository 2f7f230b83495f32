#pragma once

#include "gateway/web/page.h"

namespace web::api {

/// Whether the address belongs to the interface for programs.
bool isOurs(std::string_view path);

/// What a program hears at /api/…: whether it may is decided here, by the table in routes.h; every
/// refusal is application/problem+json. Never throws.
base::Wire serve(flows::Context& context, const base::Wire& wire);

/// The same to what is no proper request: too large, broken.
base::Wire refused(const base::Fault& fault);

}  // namespace web::api
