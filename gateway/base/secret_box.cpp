// sealed = "s1." base64url(nonce 12 bytes, ciphertext, tag 16 bytes)
#include "gateway/base/secret_box.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/base/key_file.h"

namespace base {
namespace {

constexpr std::string_view kMark = "s1.";
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kNonceBytes = 12;
constexpr std::size_t kTagBytes = 16;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

[[noreturn]] void failed(const std::string& cause) {
    throw Fault(FaultCode::internal, "internal error", cause);
}

void require(int result) {
    if (result != 1) failed("AES-256-GCM failed");
}

// Looked up once: a search by name at each call costs more than sealing.
const EVP_CIPHER* cipher() {
    static const EVP_CIPHER* const found = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    if (found == nullptr) failed("this OpenSSL has no AES-256-GCM");
    return found;
}

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

int length(std::string_view bytes) {
    return static_cast<int>(bytes.size());
}

enum class Direction { open = 0, seal = 1 };

Context start(Direction direction, std::string_view key, std::string_view nonce,
              std::string_view place) {
    Context context(EVP_CIPHER_CTX_new());
    if (!context) failed("out of memory");
    require(EVP_CipherInit_ex2(context.get(), cipher(), raw(key), raw(nonce),
                               static_cast<int>(direction), nullptr));
    int written = 0;
    require(EVP_CipherUpdate(context.get(), nullptr, &written, raw(place), length(place)));
    return context;
}

std::string update(const Context& context, std::string_view text) {
    std::string result(text.size(), '\0');
    int written = 0;
    require(EVP_CipherUpdate(context.get(), raw(result), &written, raw(text), length(text)));
    return result;
}

}  // namespace

SecretBox SecretBox::open(const std::filesystem::path& keyFile, Random& random) {
    return SecretBox(keyFromFile(keyFile, kKeyBytes, random), random);
}

SecretBox::SecretBox(Secret key, Random& random) : key_(std::move(key)), random_(&random) {
    if (key_.reveal().size() != kKeyBytes) failed("the key is not 32 bytes long");
}

std::string SecretBox::seal(const Secret& secret, std::string_view place) const {
    const std::string nonce = random_->bytes(kNonceBytes);
    const Context context = start(Direction::seal, key_.reveal(), nonce, place);
    const std::string text = update(context, secret.reveal());
    std::string tag(kTagBytes, '\0');
    int written = 0;
    require(EVP_CipherFinal_ex(context.get(), raw(tag), &written));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, tag.data()));
    return std::string(kMark) + base64url(nonce + text + tag);
}

Secret SecretBox::unseal(std::string_view sealed, std::string_view place) const {
    const std::string refusal = "a sealed secret does not open for " + std::string(place);
    if (!sealed.starts_with(kMark)) failed(refusal);
    const auto bytes = unbase64(sealed.substr(kMark.size()));
    if (!bytes || bytes->size() < kNonceBytes + kTagBytes) failed(refusal);
    const std::string_view all = *bytes;
    const std::string_view text = all.substr(kNonceBytes, all.size() - kNonceBytes - kTagBytes);
    std::string tag(all.substr(all.size() - kTagBytes));
    const Context context =
        start(Direction::open, key_.reveal(), all.substr(0, kNonceBytes), place);
    Secret opened(update(context, text));
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, tag.data()));
    int written = 0;
    unsigned char nothing[kTagBytes];
    if (EVP_CipherFinal_ex(context.get(), nothing, &written) != 1) failed(refusal);
    return opened;
}

}  // namespace base
