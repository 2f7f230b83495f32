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
#include "samples/buyer/http.h"

namespace buyer {

namespace {

constexpr auto kPatience = std::chrono::seconds(60);
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

std::vector<Paper> papersAt(const std::string& door) {
    std::vector<Paper> papers;
    for (;;) {
        Reply reply = get(door + std::to_string(papers.size()));
        if (reply.status != 200) {
            return papers;
        }
        papers.push_back(readPaper(reply.body));
    }
}

std::string titles(const std::vector<Paper>& papers) {
    std::vector<std::string> all;
    for (const Paper& paper : papers) {
        all.push_back(paper.title());
    }
    return all.empty() ? "nothing" : base::join(all, "; ");
}

}  // namespace

std::vector<Paper> awaitPapers(const StoryPlace& place, const std::string& order,
                               const std::function<bool(const std::vector<Paper>&)>& enough) {
    auto until = std::chrono::steady_clock::now() + kPatience;
    std::vector<Paper> papers;
    while (std::chrono::steady_clock::now() < until) {
        papers = papersAt(place.addresses.self + "/papers/" + order + "/");
        if (enough(papers)) {
            return papers;
        }
        std::this_thread::sleep_for(kPause);
    }
    throw Failure("not after a minute; what came: " + titles(papers));
}

std::string difference(const StoryPlace& place, const std::string& order) {
    std::string said = run(place.passerelle, {"diff", "--data", place.data, order});
    auto end = said.find('\n');
    if (!said.starts_with("order ") || end == std::string::npos) {
        throw Failure("passerelle diff says: " + said);
    }
    return said.substr(end + 1);
}

}  // namespace buyer
