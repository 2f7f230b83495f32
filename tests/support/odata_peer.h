#pragma once

#include <filesystem>
#include <string>

namespace support {

/// SAP's OData mock server on loopback, as API_SALES_ORDER_SRV with an entity model of our own
/// (tests/support/odata). Its packages are installed by the lock file into the build folder once.
/// Over when this goes.
class OdataPeer {
public:
    /// Empty: it can be started; otherwise what is missing.
    static std::string missing();

    /// Throws std::runtime_error.
    OdataPeer();
    ~OdataPeer();
    OdataPeer(const OdataPeer&) = delete;
    OdataPeer& operator=(const OdataPeer&) = delete;

    /// `http://127.0.0.1:PORT`
    const std::string& url() const { return url_; }
    const std::string& password() const { return password_; }

private:
    void start(const std::filesystem::path& home);
    void awaitReady(int output);
    void stop();

    std::string url_;
    std::string password_;
    int input_ = -1;  // the peer ends when this is closed
    int process_ = -1;
};

}  // namespace support
