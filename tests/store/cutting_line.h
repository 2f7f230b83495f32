#pragma once

#include <atomic>
#include <map>
#include <string>
#include <thread>

/// A line to a server on loopback that breaks, once for each time it is told to, at a COMMIT.
class CuttingLine {
public:
    enum class Cut {
        never,
        before,           ///< the server does not get it and sees the connection end
        beforeInSilence,  ///< the server does not get it and sees nothing
        after             ///< the server has answered it; the client does not hear
    };

    explicit CuttingLine(int serverPort);
    ~CuttingLine();
    CuttingLine(const CuttingLine&) = delete;
    CuttingLine& operator=(const CuttingLine&) = delete;

    int port() const { return port_; }
    void cutNext(Cut how) { cut_ = how; }
    /// Whether it has been cut since it was told to.
    bool isCut() const { return cut_ == Cut::never; }

private:
    void serve();
    void admit();
    void pass(int from);
    void close(int end);

    const int serverPort_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<Cut> cut_{Cut::never};
    std::atomic<bool> over_{false};
    std::map<int, int> other_;  ///< of each end of a connection the other one; -1: none
    std::map<int, bool> isClient_;
    int lastAnswer_ = -1;  ///< the server's end whose next answer is not passed on
    std::thread thread_;
};
