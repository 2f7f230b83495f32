#pragma once

#include <optional>
#include <string>

namespace faults {

/// What came back, or nothing when no whole answer did.
struct Answer {
    int status = 0;
    std::string body;
};

/// POST to 127.0.0.1 over a connection of its own; at most ten seconds.
std::optional<Answer> post(int port, const std::string& target, const std::string& type,
                           const std::string& body);

/// GET, likewise.
std::optional<Answer> get(int port, const std::string& target);

/// Reads until the whole message is here: head, and as many bytes as Content-Length says. Empty
/// when the other side went away before.
std::string readMessage(int socket);

/// Writes all of it; false when the other side is gone.
bool writeAll(int socket, std::string_view bytes);

/// Of a message: the value of a header (any case), and what stands behind the head.
std::string headerOf(const std::string& message, std::string_view name);
std::string bodyOf(const std::string& message);

}  // namespace faults
