#pragma once

#include <libssh/libssh.h>
#include <libssh/sftp.h>

#include <memory>
#include <string>

#include "connectors/filedrop/settings.h"
#include "connectors/filedrop/watch.h"

namespace filedrop {

struct SshFree {
    void operator()(ssh_session session) const { ssh_free(session); }
    void operator()(ssh_key key) const { ssh_key_free(key); }
    void operator()(sftp_session session) const { sftp_free(session); }
    void operator()(sftp_file file) const { sftp_close(file); }
    void operator()(sftp_dir folder) const { sftp_closedir(folder); }
    void operator()(sftp_attributes found) const { sftp_attributes_free(found); }
    void operator()(sftp_statvfs_t space) const { sftp_statvfs_free(space); }
};
template <class T>
using Ssh = std::unique_ptr<std::remove_pointer_t<T>, SshFree>;

/// A signed-in SFTP session; the server proved to have a host key whose fingerprint is pinned.
/// Nothing of the user's own files or agent is asked. One thread at a time.
class SftpSession {
public:
    /// Throws Fault(unavailable) when it can't be had, with what would help in `told`.
    explicit SftpSession(const SftpAccess& access);
    ~SftpSession();
    SftpSession(const SftpSession&) = delete;
    SftpSession& operator=(const SftpSession&) = delete;

    sftp_session get() const { return sftp_.get(); }
    const std::string& fingerprint() const { return fingerprint_; }
    /// While it lives a server that is silent for `answerWithin` loses the connection.
    Watch::Armed waiting() { return watch_->arm(answerWithin_); }
    /// Something came: the time begins anew.
    void heard() { watch_->restart(answerWithin_); }
    bool isAlive() const { return ssh_is_connected(session_.get()) != 0; }
    /// libssh's words for what went wrong last.
    std::string why() const;

private:
    void connect(const SftpAccess& access);
    void checkHostKey(const SftpAccess& access);
    void signIn(const SftpAccess& access);
    int signInByKey(const SftpAccess& access);

    const base::Seconds answerWithin_;
    Ssh<ssh_session> session_;
    std::unique_ptr<Watch> watch_;
    Ssh<sftp_session> sftp_;
    std::string fingerprint_;
};

/// What is wrong with a private key's text; empty: nothing.
std::string wrongWithKey(const base::Secret& key, const base::Secret& passphrase);

}  // namespace filedrop
