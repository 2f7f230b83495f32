// date      = 4DIGIT "-" 2DIGIT "-" 2DIGIT
// time      = 2DIGIT ":" 2DIGIT [":" 2DIGIT [("." / ",") 1*DIGIT]]
// offset    = "Z" / ("+" / "-") 2DIGIT [[":"] 2DIGIT]
// moment    = date [("T" / " ") time [offset]]
#include "gateway/base/clock.h"

namespace base {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// What is left of the text. Each function below takes its part off the front, or nothing.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }

    bool take(std::string_view anyOf) {
        if (rest_.empty() || anyOf.find(rest_.front()) == std::string_view::npos) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<int> number(std::size_t width) {
        if (rest_.size() < width) return {};
        int value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (!isDigit(rest_[i])) return {};
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(width);
        return value;
    }

    // Digits of a fraction; what is finer than a millisecond is cut off.
    std::optional<Milliseconds> fraction() {
        int value = 0;
        std::size_t count = 0;
        for (; count < rest_.size() && isDigit(rest_[count]); ++count)
            if (count < 3) value = value * 10 + (rest_[count] - '0');
        if (count == 0) return {};
        for (std::size_t i = count; i < 3; ++i) value *= 10;
        rest_.remove_prefix(count);
        return Milliseconds{value};
    }

private:
    std::string_view rest_;
};

std::optional<std::chrono::sys_days> readDate(Scanner& in) {
    const auto year = in.number(4);
    if (!year || !in.take("-")) return {};
    const auto month = in.number(2);
    if (!month || !in.take("-")) return {};
    const auto day = in.number(2);
    if (!day) return {};
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return {};
    return std::chrono::sys_days{date};
}

// 24:00:00 is the end of the day (ISO 8601), :60 a leap second.
bool isTimeOfDay(int hour, int minute, int second, Milliseconds fraction) {
    if (minute > 59 || second > 60) return false;
    if (hour == 24) return minute == 0 && second == 0 && fraction.count() == 0;
    return hour < 24;
}

std::optional<Milliseconds> readTimeOfDay(Scanner& in) {
    const auto hour = in.number(2);
    if (!hour || !in.take(":")) return {};
    const auto minute = in.number(2);
    if (!minute) return {};
    std::optional<int> second = 0;
    std::optional<Milliseconds> fraction = Milliseconds{0};
    if (in.take(":")) {
        second = in.number(2);
        if (second && in.take(".,")) fraction = in.fraction();
    }
    if (!second || !fraction || !isTimeOfDay(*hour, *minute, *second, *fraction)) return {};
    return hours{*hour} + minutes{*minute} + seconds{*second} + *fraction;
}

// At most 14 hours either way (XML Schema Part 2, 3.2.7).
std::optional<minutes> readOffset(Scanner& in) {
    if (in.done() || in.take("Zz")) return minutes{0};
    const bool west = in.take("-");
    if (!west && !in.take("+")) return {};
    const auto hour = in.number(2);
    if (!hour) return {};
    std::optional<int> minute = 0;
    if (!in.done()) {
        in.take(":");
        minute = in.number(2);
    }
    if (!minute || *minute > 59) return {};
    const minutes offset = hours{*hour} + minutes{*minute};
    if (offset > hours{14}) return {};
    return west ? -offset : offset;
}

// Moments that print with a year of four digits.
bool isPrintable(Time time) {
    using std::chrono::sys_days;
    using std::chrono::year;
    return time >= sys_days{year{0} / 1 / 1} && time < sys_days{year{10000} / 1 / 1};
}

}  // namespace

std::optional<Time> parseIso(std::string_view text) {
    Scanner in(text);
    const auto date = readDate(in);
    if (!date) return {};
    if (in.done()) return Time{*date};
    if (!in.take("Tt ")) return {};
    const auto time = readTimeOfDay(in);
    if (!time) return {};
    const auto offset = readOffset(in);
    if (!offset || !in.done()) return {};
    const Time moment = Time{*date} + *time - *offset;
    if (!isPrintable(moment)) return {};
    return moment;
}

}  // namespace base
