#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// What to send to 127.0.0.1:port, and for how long.
struct Load {
    int port = 0;
    std::string method = "POST";
    std::string target = "/cxml";
    std::string body;  ///< every run of nine # becomes the request's number
    int connections = 32;
    std::chrono::milliseconds warmUp{500};
    std::chrono::milliseconds during{4000};
    std::size_t most = 60'000;  ///< requests; bounds the disk used
    long firstNumber = 1;       ///< numbers count up from here
};

struct Answers {
    double perSecond = 0;
    std::vector<double> milliseconds;  ///< of each request answered within the measured time
    long lastNumber = 0;
};

/// Keep-alive connections driven by one thread, each with one request under way. Throws
/// std::runtime_error when an answer is not HTTP 200 with Status 200, or none comes for five
/// seconds.
Answers send(const Load& load);

}  // namespace bench
