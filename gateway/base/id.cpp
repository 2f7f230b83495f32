#include "gateway/base/id.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/id_time.h"

namespace base {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";  // sorted: so do ids
constexpr std::size_t kTimeCharacters = 9;
constexpr std::size_t kChanceCharacters = 11;
constexpr std::size_t kTokenBytes = 32;

void fill(char* bytes, std::size_t count) {
    for (std::size_t done = 0; done < count;) {
        const auto got = getrandom(bytes + done, count - done, 0);
        if (got < 0 && errno != EINTR)
            throw Fault(FaultCode::internal, "internal error", "getrandom failed");
        if (got > 0) done += static_cast<std::size_t>(got);
    }
}

// One system call for many ids. Bytes handed out are wiped from the stock.
class Stock {
public:
    std::string take(std::size_t count) {
        std::string bytes(count, '\0');
        if (count > stock_.size()) {
            fill(bytes.data(), count);
            return bytes;
        }
        if (left_ < count) {
            fill(stock_.data(), stock_.size());
            left_ = stock_.size();
        }
        left_ -= count;
        std::memcpy(bytes.data(), stock_.data() + left_, count);
        std::memset(stock_.data() + left_, 0, count);
        return bytes;
    }

private:
    std::array<char, 1024> stock_{};
    std::size_t left_ = 0;
};

class SystemRandom final : public Random {
public:
    std::string bytes(std::size_t count) override {
        thread_local Stock stock;
        return stock.take(count);
    }
};

// The lowest bits of a number, five to a character.
std::string base32(std::uint64_t value, std::size_t characters) {
    std::string text(characters, '0');
    for (std::size_t i = characters; i > 0; value >>= 5) text[--i] = kAlphabet[value & 31];
    return text;
}

}  // namespace

Random& systemRandom() {
    static SystemRandom random;
    return random;
}

std::string newId(std::string_view prefix, Time now, Random& random) {
    std::uint64_t chance = 0;
    for (const char byte : random.bytes(7)) chance = chance << 8 | static_cast<unsigned char>(byte);
    std::string id(prefix);
    id += '_';
    id += base32(static_cast<std::uint64_t>(now.time_since_epoch().count()), kTimeCharacters);
    id += base32(chance, kChanceCharacters);
    return id;
}

std::optional<Time> timeOf(std::string_view id) {
    const auto mark = id.find('_');
    if (mark == std::string_view::npos ||
        id.size() != mark + 1 + kTimeCharacters + kChanceCharacters)
        return std::nullopt;
    std::int64_t milliseconds = 0;
    for (const char c : id.substr(mark + 1, kTimeCharacters)) {
        const auto digit = kAlphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        milliseconds = milliseconds << 5 | static_cast<std::int64_t>(digit);
    }
    return Time(Milliseconds(milliseconds));
}

std::string newToken(Random& random) {
    return base64url(random.bytes(kTokenBytes));
}

}  // namespace base
