#include "connectors/filedrop/sftp_place.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "connectors/filedrop/sftp_session.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace filedrop {
namespace {

constexpr mode_t kMode = 0640;
constexpr mode_t kFolderMode = 0750;
constexpr std::size_t kChunk = 32768;  // every server takes that much at once

std::string_view wordsFor(int code) {
    switch (code) {
        case SSH_FX_NO_SUCH_FILE:
        case SSH_FX_NO_SUCH_PATH:
            return "there is no such file or folder";
        case SSH_FX_PERMISSION_DENIED:
            return "permission denied";
        case SSH_FX_FILE_ALREADY_EXISTS:
            return "it is there already";
        case SSH_FX_OP_UNSUPPORTED:
            return "the server can't do that";
        default:
            return "the server refuses, perhaps for want of space";
    }
}

class SftpPlace final : public Place {
public:
    SftpPlace(SftpAccess access, std::string folder)
        : access_(std::move(access)), folder_(std::move(folder)) {}

    void open() override { (void)session(); }

    std::vector<FileSeen> list(const std::string& folder) override {
        auto& now = session();
        const auto armed = now.waiting();
        const Ssh<sftp_dir> dir(sftp_opendir(now.get(), path(folder).c_str()));
        if (!dir) failed("listing " + folder);
        std::vector<FileSeen> files;
        for (;;) {
            const Ssh<sftp_attributes> found(sftp_readdir(now.get(), dir.get()));
            if (!found) break;
            now.heard();
            if (auto seen = seenAs(*found, found->name)) files.push_back(std::move(*seen));
        }
        if (sftp_dir_eof(dir.get()) == 0) failed("listing " + folder);
        return files;
    }

    std::optional<FileSeen> look(const std::string& name) override {
        auto& now = session();
        const auto armed = now.waiting();
        const Ssh<sftp_attributes> found(sftp_lstat(now.get(), path(name).c_str()));
        if (found) return seenAs(*found, name.substr(name.rfind('/') + 1));
        if (!isMissing()) failed("looking at " + name);
        return std::nullopt;
    }

    std::string read(const std::string& name, std::size_t most) override {
        auto& now = session();
        const auto armed = now.waiting();
        const Ssh<sftp_file> file(sftp_open(now.get(), path(name).c_str(), O_RDONLY, 0));
        if (!file) failed("opening " + name);
        std::string all;
        std::string part(kChunk, '\0');
        for (;;) {
            const auto got = sftp_read(file.get(), part.data(), part.size());
            if (got < 0) failed("reading " + name);
            if (got == 0) return all;
            now.heard();
            all.append(part, 0, static_cast<std::size_t>(got));
            if (all.size() > most)
                throw base::Fault(base::FaultCode::tooLarge,
                                  "has more than " + std::to_string(most) + " bytes");
        }
    }

    // A name that is there could be a link to somewhere else: it goes before the file is made anew.
    void write(const std::string& name, std::string_view bytes) override {
        (void)remove(name);
        auto& now = session();
        const auto armed = now.waiting();
        Ssh<sftp_file> file(
            sftp_open(now.get(), path(name).c_str(), O_WRONLY | O_CREAT | O_EXCL, kMode));
        if (!file) failed("making " + name);
        while (!bytes.empty()) {
            const auto count = std::min(bytes.size(), kChunk);
            const auto written = sftp_write(file.get(), bytes.data(), count);
            if (written <= 0) failed("writing " + name);
            now.heard();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (canSync() && sftp_fsync(file.get()) != SSH_OK) failed("writing " + name);
        if (sftp_close(file.release()) != SSH_OK) failed("closing " + name);
    }

    bool rename(const std::string& from, const std::string& to) override {
        if (tryRename(from, to)) return true;
        if (!look(from)) return false;
        // Servers without posix-rename take no name that is in use.
        if (look(to) && remove(to) && tryRename(from, to)) return true;
        failed("renaming " + from + " to " + to);
    }

    bool remove(const std::string& name) override {
        auto& now = session();
        const auto armed = now.waiting();
        if (sftp_unlink(now.get(), path(name).c_str()) == SSH_OK) return true;
        if (!isMissing()) failed("removing " + name);
        return false;
    }

    void sync(const std::string&) override {}

    void makeFolder(const std::string& folder) override {
        for (auto end = folder.find('/'); end != folder.npos; end = folder.find('/', end + 1))
            makeOne(folder.substr(0, end));
        makeOne(folder);
    }

    std::optional<std::uint64_t> freeBytes() override {
        auto& now = session();
        const auto armed = now.waiting();
        if (sftp_extension_supported(now.get(), "statvfs@openssh.com", "2") == 0)
            return std::nullopt;
        const Ssh<sftp_statvfs_t> space(sftp_statvfs(now.get(), folder_.c_str()));
        if (!space) return std::nullopt;
        return space->f_bavail * space->f_frsize;
    }

    std::vector<connectors::Check> greeting() override {
        std::vector<connectors::Check> checks;
        checks.push_back({true, "Connected to " + access_.host + ", whose host key is " +
                                    session().fingerprint()});
        checks.push_back({true, "Signed in as " + access_.user});
        if (!canSync())
            checks.push_back({true,
                              "The server can't promise that a file is on disk "
                              "(fsync@openssh.com): an order may be lost with its power"});
        return checks;
    }

private:
    // Kept for the next call; one that was idle for long is not trusted to be there still. Replaced
    // here only: files and folders that are open end before it.
    SftpSession& session() {
        const auto now = std::chrono::steady_clock::now();
        const bool isOld = now - used_ > access_.keepFor;
        if (session_ && (isLost_ || isOld || !session_->isAlive())) session_.reset();
        if (!session_) session_ = std::make_unique<SftpSession>(access_);
        isLost_ = false;
        used_ = now;
        return *session_;
    }

    std::string path(const std::string& name) const { return folder_ + '/' + name; }

    bool isMissing() const {
        if (!session_->isAlive()) return false;
        const int code = sftp_get_error(session_->get());
        return code == SSH_FX_NO_SUCH_FILE || code == SSH_FX_NO_SUCH_PATH;
    }

    bool canSync() const {
        return sftp_extension_supported(session_->get(), "fsync@openssh.com", "1") != 0;
    }

    bool tryRename(const std::string& from, const std::string& to) {
        auto& now = session();
        const auto armed = now.waiting();
        return sftp_rename(now.get(), path(from).c_str(), path(to).c_str()) == SSH_OK;
    }

    void makeOne(const std::string& folder) {
        auto& now = session();
        const auto armed = now.waiting();
        if (sftp_mkdir(now.get(), path(folder).c_str(), kFolderMode) == SSH_OK) return;
        const Ssh<sftp_attributes> found(sftp_stat(now.get(), path(folder).c_str()));
        if (!found || found->type != SSH_FILEXFER_TYPE_DIRECTORY) failed("making " + folder);
    }

    // Servers of others may say any name: one that leads elsewhere is none.
    static std::optional<FileSeen> seenAs(const sftp_attributes_struct& found,
                                          const std::string& name) {
        const bool isPlain = found.type == SSH_FILEXFER_TYPE_REGULAR && !name.empty() &&
                             name.find('/') == name.npos && name != "." && name != "..";
        if (!isPlain) return std::nullopt;
        return FileSeen{name, found.size, static_cast<std::int64_t>(found.mtime), 0};
    }

    [[noreturn]] void failed(const std::string& what) {
        const int code = sftp_get_error(session_->get());
        isLost_ = !session_->isAlive() || code == SSH_FX_OK || code == SSH_FX_NO_CONNECTION ||
                  code == SSH_FX_CONNECTION_LOST;
        const auto why = isLost_ ? std::string_view("the connection was lost") : wordsFor(code);
        throw base::Fault(base::FaultCode::unavailable, "The SFTP folder can't be used.",
                          what + ": " + std::string(why));
    }

    const SftpAccess access_;
    const std::string folder_;
    std::unique_ptr<SftpSession> session_;
    bool isLost_ = false;
    std::chrono::steady_clock::time_point used_{};
};

}  // namespace

std::unique_ptr<Place> sftpPlace(SftpAccess access, std::string folder) {
    return std::make_unique<SftpPlace>(std::move(access), std::move(folder));
}

}  // namespace filedrop
