#pragma once

#include <string>
#include <string_view>

#include "gateway/store/admins.h"
#include "gateway/web/page.h"

namespace web::admin {

/// A request by an administrator who is signed in.
struct Desk {
    Request& request;
    store::AdminSession session;

    flows::Context& context() const { return request.context; }
    std::string actor() const { return "admin:" + session.admin; }
    /// A field as it was typed, made printable.
    std::string said(std::string_view name) const;
};

/// Whoever asks, if they are signed in; a POST must also come from one of our own pages (Origin)
/// and carry the session's token (`csrf`). Throws Fault(unauthenticated) and Fault(forbidden).
Desk signedIn(Request& request);

/// A handler that is reached through signedIn and in no other way.
template <base::Wire (*page)(const Desk&)>
base::Wire guarded(Request& request) {
    return page(signedIn(request));
}

/// Refuses what another site's page posts. Throws Fault(forbidden).
void checkOrigin(const base::Wire& wire);
/// The value of a cookie of the request; empty when there is none.
std::string cookie(const base::Wire& wire, std::string_view name);
/// `name=value` for this listener only: not for scripts, not for other sites' links.
std::string setCookie(const Request& request, std::string_view name, std::string_view value,
                      int seconds, std::string_view path = "/");

/// The page of the view `admin/<view>`, with title, navigation and the session's token around it.
base::Wire show(const Desk& desk, std::string_view view, std::string_view title, Data data,
                int status = 200);
/// For who is not signed in.
base::Wire showOutside(std::string_view view, std::string_view title, Data data, int status = 200);

}  // namespace web::admin
