#include "samples/buyer/watch.h"

#include <Poco/Exception.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <chrono>
#include <thread>

#include "gateway/base/text.h"
#include "samples/buyer/failure.h"

namespace buyer {

namespace {

constexpr auto kPatience = std::chrono::seconds(15);
constexpr auto kPause = std::chrono::milliseconds(100);

std::string run(const std::string& program, const std::vector<std::string>& arguments) {
    try {
        Poco::Pipe out;
        auto process = Poco::Process::launch(program, arguments, nullptr, &out, nullptr);
        Poco::PipeInputStream stream(out);
        std::string said;
        Poco::StreamCopier::copyToString(stream, said);
        Poco::Process::wait(process);
        return said;
    } catch (const Poco::Exception& error) {
        throw Failure("cannot run " + program + ": " + error.displayText());
    }
}

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string awaitConfirmation(const StoryPlace& place, const std::string& partner,
                              const std::string& number) {
    auto until = std::chrono::steady_clock::now() + kPatience;
    std::string said;
    while (std::chrono::steady_clock::now() < until) {
        said = run(place.passerelle, {"order", "--data", place.data, partner, number});
        if (said.find("state=confirmed") != std::string::npos) {
            return firstLine(said);
        }
        std::this_thread::sleep_for(kPause);
    }
    throw Failure("not confirmed after 15 s; the gateway says: " + firstLine(said));
}

}  // namespace buyer
