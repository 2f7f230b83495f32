#include "gateway/base/clock.h"

namespace base {
namespace {

class SystemClock final : public Clock {
public:
    Time now() const override {
        return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    }
};

std::string digits(long value, std::size_t width) {
    std::string text(width, '0');
    for (std::size_t i = width; i > 0 && value > 0; value /= 10)
        text[--i] = static_cast<char>('0' + value % 10);
    return text;
}

std::string dateAndTime(Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return digits(int{date.year()}, 4) + '-' + digits(unsigned{date.month()}, 2) + '-' +
           digits(unsigned{date.day()}, 2) + 'T' + digits(clock.hours().count(), 2) + ':' +
           digits(clock.minutes().count(), 2) + ':' + digits(clock.seconds().count(), 2);
}

}  // namespace

const Clock& systemClock() {
    static const SystemClock clock;
    return clock;
}

std::string iso(Time time) {
    const auto fraction = time - std::chrono::floor<Seconds>(time);
    return dateAndTime(time) + '.' + digits(fraction.count(), 3) + 'Z';
}

std::string isoWithOffset(Time time) {
    return dateAndTime(time) + "+00:00";
}

}  // namespace base
