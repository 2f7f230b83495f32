#include "gateway/app/message_commands.h"

#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

#include "gateway/app/program.h"
#include "gateway/base/fault.h"
#include "gateway/flows/reconcile.h"
#include "gateway/flows/replay.h"
#include "gateway/store/messages.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kActor = "command line";

std::optional<base::Milliseconds> spanOf(const std::string& text) {
    long count = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, count);
    if (read.ec != std::errc() || count < 0 || end - read.ptr != 1) return std::nullopt;
    if (*read.ptr == 'm') return base::Minutes(count);
    if (*read.ptr == 'h') return std::chrono::hours(count);
    if (*read.ptr == 'd') return std::chrono::hours(24 * count);
    return std::nullopt;
}

std::optional<base::Time> momentOf(const Program& program, const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto span = spanOf(text)) return program.context().clock.now() - *span;
    if (const auto time = base::parseIso(text)) return time;
    throw base::Fault(
        base::FaultCode::invalid,
        "--since is a moment (2026-03-01T09:30:00Z) or a span (30m, 2h, 7d): " + text);
}

store::MessageFilter filterOf(const Program& program, const MessageChoice& choice) {
    store::MessageFilter filter;
    filter.state = choice.state;
    filter.place = choice.destination;
    filter.partnerId = choice.partner;
    filter.kind = choice.kind;
    filter.since = momentOf(program, choice.since);
    return filter;
}

std::string outcomeOf(const store::Attempt& attempt) {
    if (attempt.outcome) return std::string(model::name(*attempt.outcome));
    return attempt.crashed ? "crashed" : "started";
}

Json toJson(const store::Message& message) {
    Json json{{"id", message.id},
              {"direction", store::name(message.direction)},
              {"state", store::name(message.state)},
              {"kind", message.kind},
              {"partner", message.partnerId},
              {"destination", message.place},
              {"order", message.orderId},
              {"payloadId", message.payloadId},
              {"createdAt", base::iso(message.createdAt)},
              {"attempts", message.attempts},
              {"note", message.note}};
    if (message.nextAt) json["nextAt"] = base::iso(*message.nextAt);
    if (!message.successor.empty()) json["successor"] = message.successor;
    return json;
}

Json toJson(const std::vector<store::Attempt>& attempts) {
    auto list = Json::array();
    for (const auto& one : attempts)
        list.push_back({{"number", one.number},
                        {"startedAt", base::iso(one.startedAt)},
                        {"milliseconds", (one.finishedAt - one.startedAt).count()},
                        {"outcome", outcomeOf(one)},
                        {"detail", one.detail}});
    return list;
}

void print(const store::Message& message) {
    std::cout << message.id << "  " << base::iso(message.createdAt) << "  "
              << store::name(message.state) << "  " << message.kind << "  "
              << (message.place.empty() ? "from " + message.partnerId : "to " + message.place)
              << '\n';
}

void print(const store::Attempt& attempt) {
    std::cout << "  attempt " << attempt.number << "  " << base::iso(attempt.startedAt) << "  "
              << outcomeOf(attempt) << "  " << (attempt.finishedAt - attempt.startedAt).count()
              << " ms  " << attempt.detail << '\n';
}

int showOne(Program& program, const std::string& id, bool json) {
    const auto [message, attempts] = program.context().store.read([&](store::ReadTx& tx) {
        return std::pair(store::findMessage(tx, id), store::attempts(tx, id));
    });
    if (!message) throw base::Fault(base::FaultCode::notFound, "no message " + id);
    if (json) {
        auto whole = toJson(*message);
        whole["attempts"] = toJson(attempts);
        whole["body"] = message->body;
        std::cout << whole.dump() << '\n';
        return 0;
    }
    print(*message);
    if (message->nextAt) std::cout << "  next attempt " << base::iso(*message->nextAt) << '\n';
    if (!message->note.empty()) std::cout << "  note: " << message->note << '\n';
    if (!message->successor.empty())
        std::cout << "  written anew as " << message->successor << '\n';
    for (const auto& attempt : attempts) print(attempt);
    std::cout << message->body << '\n';
    return 0;
}

}  // namespace

int showMessages(const Options& options, const MessageChoice& choice, bool json) {
    Program program(options);
    if (!choice.id.empty()) return showOne(program, choice.id, json);
    const auto filter = filterOf(program, choice);
    const auto found = program.context().store.read(
        [&](store::ReadTx& tx) { return store::recentMessages(tx, filter); });
    if (json) {
        auto list = Json::array();
        for (const auto& message : found) list.push_back(toJson(message));
        std::cout << list.dump() << '\n';
        return 0;
    }
    for (const auto& message : found) print(message);
    if (found.empty()) std::cout << "No message fits.\n";
    return 0;
}

int replayMessages(const Options& options, const MessageChoice& choice, bool dry) {
    if (choice.id.empty() == !choice.any())
        throw base::Fault(base::FaultCode::invalid,
                          "name one message, or say which: --state, --destination, --since …");
    Program program(options);
    auto& context = program.context();
    if (!choice.id.empty() && !dry) {
        flows::replayMessage(context, choice.id, kActor);
        std::cout << choice.id << " is on its way again.\n";
        return 0;
    }
    if (!choice.id.empty())
        throw base::Fault(base::FaultCode::invalid, "--dry-run counts what fits, not one message");
    auto filter = filterOf(program, choice);
    if (filter.state.empty()) filter.state = "dead";
    const auto replayed = flows::replayAll(context, filter, kActor, dry);
    std::cout << replayed.sent << (dry ? " would be sent again" : " on their way again");
    if (replayed.left > 0)
        std::cout << ", " << replayed.left << " left: a later version has taken their place";
    std::cout << ".\n";
    return 0;
}

int sendNow(const Options& options, const std::string& id) {
    Program program(options);
    flows::sendNow(program.context(), id, kActor);
    std::cout << id << " is tried now, by the program that serves.\n";
    return 0;
}

int recover(const Options& options, bool json) {
    Program program(options);
    const auto found = flows::reconcile(program.context());
    if (json) {
        auto list = Json::array();
        for (const auto& one : found.findings)
            list.push_back({{"kind", one.kind},
                            {"subject", one.subject},
                            {"text", one.text},
                            {"mended", one.mended}});
        std::cout << list.dump() << '\n';
    } else {
        for (const auto& one : found.findings)
            std::cout << (one.mended ? "mended  " : "look    ") << one.kind << "  " << one.subject
                      << "  " << one.text << '\n';
        std::cout << found.findings.size() << " found, " << found.forAPerson()
                  << " for a person.\n";
    }
    return found.forAPerson() > 0 ? 1 : 0;
}

}  // namespace app
