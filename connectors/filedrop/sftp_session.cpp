#include "connectors/filedrop/sftp_session.h"

#include <algorithm>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace filedrop {
namespace {

[[noreturn]] void failed(std::string told, std::string cause = {}) {
    throw base::Fault(base::FaultCode::unavailable, std::move(told), std::move(cause));
}

Ssh<ssh_key> readKey(const base::Secret& key, const base::Secret& passphrase) {
    // The last line of a text field often lacks its break, which OpenSSH's format demands.
    auto text = std::string(base::trim(key.reveal())) + '\n';
    std::erase(text, '\r');
    const auto phrase = std::string(passphrase.reveal());
    ssh_key read = nullptr;
    const int said = ssh_pki_import_privkey_base64(
        text.c_str(), phrase.empty() ? nullptr : phrase.c_str(), nullptr, nullptr, &read);
    return Ssh<ssh_key>(said == SSH_OK ? read : nullptr);
}

void set(ssh_session session, ssh_options_e option, const void* value) {
    if (ssh_options_set(session, option, value) != SSH_OK)
        failed("The SFTP settings can't be used.", ssh_get_error(session));
}

// "SHA256:" and the digest in base64 without padding, as OpenSSH shows it.
std::string fingerprintOf(ssh_session session) {
    ssh_key raw = nullptr;
    if (ssh_get_server_publickey(session, &raw) != SSH_OK) failed("The server shows no host key.");
    const Ssh<ssh_key> key(raw);
    unsigned char* hash = nullptr;
    std::size_t size = 0;
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &size) != SSH_OK)
        failed("The server's host key can't be read.");
    char* text = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, hash, size);
    ssh_clean_pubkey_hash(&hash);
    std::string fingerprint = text ? text : "";
    ssh_string_free_char(text);
    return fingerprint;
}

}  // namespace

SftpSession::SftpSession(const SftpAccess& access)
    : answerWithin_(access.answerWithin), session_(ssh_new()) {
    if (!session_) failed("There is no memory for an SSH session.");
    connect(access);
    watch_ = std::make_unique<Watch>(ssh_get_fd(session_.get()));
    const auto armed = waiting();
    checkHostKey(access);
    signIn(access);
    sftp_.reset(sftp_new(session_.get()));
    if (!sftp_ || sftp_init(sftp_.get()) != SSH_OK)
        failed("Signed in as " + access.user + ", but SFTP is not offered there.", why());
}

// A farewell to a dead server could take for ever.
SftpSession::~SftpSession() {
    watch_->restart(base::Seconds(2));
    sftp_.reset();
    ssh_disconnect(session_.get());
}

std::string SftpSession::why() const {
    return base::printable(ssh_get_error(session_.get()));
}

void SftpSession::connect(const SftpAccess& access) {
    auto* const session = session_.get();
    const bool no = false;
    const int yes = 1;
    const auto port = static_cast<unsigned>(access.port);
    const long seconds = access.connectWithin.count();
    set(session, SSH_OPTIONS_HOST, access.host.c_str());
    set(session, SSH_OPTIONS_PORT, &port);
    set(session, SSH_OPTIONS_USER, access.user.c_str());
    set(session, SSH_OPTIONS_TIMEOUT, &seconds);
    // A chunk of a file is several packets, each of which would wait for the one before.
    set(session, SSH_OPTIONS_NODELAY, &yes);
    set(session, SSH_OPTIONS_PROCESS_CONFIG, &no);
    set(session, SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    if (ssh_connect(session) != SSH_OK)
        failed("No connection to " + access.host + " port " + std::to_string(access.port) + ".",
               why());
}

void SftpSession::checkHostKey(const SftpAccess& access) {
    fingerprint_ = fingerprintOf(session_.get());
    if (std::ranges::find(access.pins, fingerprint_) != access.pins.end()) return;
    failed("The server's host key is " + fingerprint_ +
           ", none of the fingerprints in the settings. When that is right, put it there; when "
           "nobody changed the key, somebody may be in between.");
}

void SftpSession::signIn(const SftpAccess& access) {
    const int said = access.key.empty()
                         ? ssh_userauth_password(session_.get(), nullptr,
                                                 std::string(access.password.reveal()).c_str())
                         : signInByKey(access);
    if (said == SSH_AUTH_SUCCESS) return;
    if (said == SSH_AUTH_PARTIAL)
        failed("The server wants a second proof beside the " +
               std::string(access.key.empty() ? "password." : "key."));
    failed("The server does not let " + access.user + " in with this " +
               (access.key.empty() ? "password." : "key."),
           why());
}

int SftpSession::signInByKey(const SftpAccess& access) {
    const auto key = readKey(access.key, access.passphrase);
    if (!key) failed("The private key can't be read.");
    return ssh_userauth_publickey(session_.get(), nullptr, key.get());
}

std::string wrongWithKey(const base::Secret& key, const base::Secret& passphrase) {
    if (readKey(key, passphrase)) return {};
    return passphrase.empty() ? "is no private key, or needs a passphrase"
                              : "is no private key, or its passphrase is another one";
}

}  // namespace filedrop
