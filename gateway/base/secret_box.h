#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "gateway/base/id.h"
#include "gateway/base/secret.h"

namespace base {

/// Seals secrets we must be able to read again (shared secrets, OCI passwords) with AES-256-GCM.
/// The key is a file of 32 bytes beside the data, mode 0600, made on first use. `place` names the
/// row and column a secret stands in and is authenticated with it: a sealed value moved to another
/// row does not open. Safe to use from many threads.
class SecretBox {
public:
    /// Reads the key file, or makes it. Throws Fault(internal) when others may read the file or it
    /// is not 32 bytes long.
    static SecretBox open(const std::filesystem::path& keyFile, Random& random);
    explicit SecretBox(Secret key, Random& random);

    std::string seal(const Secret& secret, std::string_view place) const;
    /// Throws Fault(internal) when the value was not sealed here for this place.
    Secret unseal(std::string_view sealed, std::string_view place) const;

    /// A token only this key can make, the same each time for the same place: 256 bits as 43
    /// characters of base64url. It can be made again when needed and so is never stored.
    std::string token(std::string_view place) const;

private:
    Secret key_;
    Random* random_;
};

}  // namespace base
