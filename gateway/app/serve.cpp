#include <csignal>
#include <iostream>

#include "gateway/app/commands.h"
#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/base/log.h"
#include "gateway/base/text.h"
#include "gateway/flows/admins.h"
#include "gateway/http/server.h"
#include "gateway/web/routes.h"
#include "protocols/cxml/dtd_shelf.h"

namespace app {
namespace {

// Blocked before any thread starts, so that only waitForSignal sees them.
void blockSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void waitForSignal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    int got = 0;
    sigwait(&signals, &got);
}

http::Handlers handlersFor(flows::Context& context,
                           base::Wire (*serve)(flows::Context&, const base::Wire&),
                           base::Wire (*refused)(flows::Context&, const base::Wire&,
                                                 const base::Fault&)) {
    using base::Fault, base::FaultCode;
    return {[&context, serve](const base::Wire& wire) { return serve(context, wire); },
            [&context, refused](const base::Wire& wire) {
                return refused(context, wire, Fault(FaultCode::tooLarge, "This is too large."));
            },
            [&context, refused](const base::Wire& wire) {
                return refused(context, wire,
                               Fault(FaultCode::malformed, "This is not proper HTTP."));
            },
            [&context, refused](const base::Wire& wire) {
                return refused(context, wire,
                               Fault(FaultCode::overloaded, "Too busy at the moment, try again."));
            }};
}

void printReady(const Options& options, const http::Server& admin) {
    std::cout << "ready " << publicUrl(options) << " admin http://" << options.adminHost << ':'
              << admin.port() << std::endl;
}

// Before there are threads. A file that can't be read stops the start, not a document at night.
void openDtds(const Options& options) {
    cxml::openDtds(options.dtds);
    if (const auto* shelf = cxml::dtds())
        base::log::info("dtds.opened", {{"files", base::join(shelf->names(), " ")}});
}

}  // namespace

int serve(const Options& options) {
    blockSignals();
    openDtds(options);

    Program program(options);
    auto& context = program.context();
    http::Limits limits;
    limits.threads = options.threads;
    auto forBuyers = handlersFor(context, web::servePublic, web::refusedPublic);
    forBuyers.mayBeLarge = web::mayBeLarge;
    const auto buyers = http::listen(options.host, options.port, std::move(forBuyers), limits);
    limits.threads = 16;
    const auto admin =
        http::listen(options.adminHost, options.adminPort,
                     handlersFor(context, web::serveAdmin, web::refusedAdmin), limits);
    program.startDelivering();
    if (flows::firstAdmin(context))
        std::cout << "First start. Administrator: admin. The password stands in "
                  << firstPasswordFile(options).string() << " until the first sign-in."
                  << std::endl;
    printReady(options, *admin);
    base::log::info("serve.ready", {{"version", PASSERELLE_VERSION}});
    waitForSignal();
    base::log::info("serve.stopping");
    buyers->stop();
    admin->stop();
    return 0;
}

}  // namespace app
