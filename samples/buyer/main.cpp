#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "gateway/base/text.h"
#include "samples/buyer/failure.h"
#include "samples/buyer/server.h"
#include "samples/buyer/story.h"

namespace {

constexpr auto kHelp = R"(A pretend procurement system that knows a shop by cXML and OCI only.

  pretend-buyer serve [--port 8082] [--shop URL] [--public URL]
      serves its pages on 127.0.0.1 until it is interrupted
  pretend-buyer story [--shop URL] [--public URL] [--passerelle FILE --data DIR] [--listen yes]
      plays the whole story without a browser and prints each step with its time;
      with the gateway's program and data folder it also waits for what the shop sends about the
      orders: at the pretend buyer that serves there, or at PORT itself with --listen

  --shop URL     where the shop is                 (http://127.0.0.1:8080)
  --public URL   where browsers find this program  (http://127.0.0.1:PORT)
)";

using Options = std::map<std::string, std::string>;

Options read(int count, char** words) {
    Options options{{"port", "8082"}, {"shop", "http://127.0.0.1:8080"},
                    {"public", ""},   {"passerelle", ""},
                    {"data", ""},     {"listen", ""}};
    for (int i = 2; i < count; i += 2) {
        std::string name = words[i];
        if (!name.starts_with("--") || !options.contains(name.substr(2))) {
            throw buyer::Failure("unknown option " + name + "; see --help");
        }
        if (i + 1 == count) {
            throw buyer::Failure(name + " needs a value");
        }
        options[name.substr(2)] = words[i + 1];
    }
    return options;
}

int portOf(const Options& options) {
    int port = std::atoi(options.at("port").c_str());
    if (port < 1 || port > 65535) {
        throw buyer::Failure("--port is a number from 1 to 65535");
    }
    return port;
}

buyer::Addresses addressesOf(const Options& options) {
    std::string self = options.at("public");
    return {.shop = options.at("shop"),
            .self = self.empty() ? "http://127.0.0.1:" + options.at("port") : self};
}

/// Blocks until SIGINT or SIGTERM; both must be blocked in every thread.
void awaitEnd(const sigset_t& ends) {
    int which = 0;
    sigwait(&ends, &which);
}

int serve(const Options& options) {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    buyer::Addresses addresses = addressesOf(options);
    buyer::serve(portOf(options), addresses, [&] {
        std::printf("ready %s\n", addresses.self.c_str());
        std::fflush(stdout);
        awaitEnd(ends);
    });
    return 0;
}

int story(const Options& options) {
    buyer::StoryPlace place{.addresses = addressesOf(options),
                            .passerelle = options.at("passerelle"),
                            .data = options.at("data")};
    if (options.at("listen").empty()) {
        return buyer::tellStory(place) ? 0 : 1;
    }
    bool told = false;
    buyer::serve(portOf(options), place.addresses, [&] { told = buyer::tellStory(place); });
    return told ? 0 : 1;
}

int run(int count, char** words) {
    std::string what = count > 1 ? words[1] : "";
    if (what == "serve") {
        return serve(read(count, words));
    }
    if (what == "story") {
        return story(read(count, words));
    }
    std::fputs(kHelp, what == "--help" ? stdout : stderr);
    return what == "--help" ? 0 : 2;
}

}  // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "pretend-buyer: %s\n", error.what());
        return 1;
    }
}
