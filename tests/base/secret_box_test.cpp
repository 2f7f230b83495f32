#include "gateway/base/secret_box.h"

#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>
#include <thread>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"

using base::Secret;
using base::SecretBox;

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / base::newToken(base::systemRandom())) {
        fs::create_directory(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

SecretBox box(char key = 'k') {
    return SecretBox(Secret(std::string(32, key)), base::systemRandom());
}

SecretBox opened(const fs::path& file) {
    return SecretBox::open(file, base::systemRandom());
}

bool isInternal(const base::Fault& fault) {
    return fault.code() == base::FaultCode::internal;
}

// Says which file it is, and is no answer to anybody outside.
bool isForTheOperator(const base::Fault& fault) {
    return fault.code() == base::FaultCode::internal && fault.told().starts_with("The key file /");
}

void write(const fs::path& file, const std::string& bytes, mode_t mode) {
    std::ofstream(file, std::ios::binary) << bytes;
    ::chmod(file.c_str(), mode);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(secret_box)

BOOST_AUTO_TEST_CASE(unsealsWhatItSealed) {
    const auto safe = box();
    for (const std::string& text :
         {std::string(), std::string("s3cret"), std::string(5000, 'x'), std::string("\0\xff", 2)})
        BOOST_TEST((safe.unseal(safe.seal(Secret(text), "p/1"), "p/1").reveal() == text));
}

BOOST_AUTO_TEST_CASE(sealsTheSameSecretDifferentlyEachTime) {
    const auto safe = box();
    std::set<std::string> sealed;
    for (int i = 0; i < 100; ++i) sealed.insert(safe.seal(Secret("s3cret"), "p/1"));
    BOOST_TEST(sealed.size() == 100);
    BOOST_TEST(sealed.begin()->find("s3cret") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(refusesASecretMovedToAnotherPlace) {
    const auto safe = box();
    const auto sealed = safe.seal(Secret("s3cret"), "partner_secrets/acme/secret");
    for (const auto* place : {"partner_secrets/other/secret", "", "partner_secrets/acme/secret "})
        BOOST_CHECK_EXCEPTION(safe.unseal(sealed, place), base::Fault, isInternal);
}

BOOST_AUTO_TEST_CASE(refusesEveryTamperedByte) {
    const auto safe = box();
    const auto bytes = base::unbase64(safe.seal(Secret("s3cret"), "p").substr(3)).value();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        BOOST_CHECK_EXCEPTION(safe.unseal("s1." + base::base64url(changed), "p"), base::Fault,
                              isInternal);
    }
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoSealedSecret) {
    const auto safe = box();
    const auto sealed = safe.seal(Secret("s3cret"), "p");
    for (const std::string& text :
         {std::string(), std::string("s3cret"), std::string("s1."), std::string("s1.AAAA"),
          std::string("s1.!!!"), "s2." + sealed.substr(3), sealed.substr(0, sealed.size() - 4)})
        BOOST_CHECK_EXCEPTION(safe.unseal(text, "p"), base::Fault, isInternal);
    BOOST_CHECK_EXCEPTION(box('o').unseal(sealed, "p"), base::Fault, isInternal);
}

BOOST_AUTO_TEST_CASE(theFaultDoesNotTellTheSecret) {
    const auto safe = box();
    const auto sealed = safe.seal(Secret("s3cret"), "p");
    BOOST_CHECK_EXCEPTION(safe.unseal(sealed, "q"), base::Fault, [&](const base::Fault& fault) {
        return std::string(fault.what()).find("s3cret") == std::string::npos &&
               std::string(fault.what()).find(sealed) == std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(makesTheKeyFileForItsOwnerOnly) {
    const Folder folder;
    const auto file = folder / "key";
    const auto sealed = opened(file).seal(Secret("s3cret"), "p");
    struct stat facts {};
    BOOST_REQUIRE_EQUAL(::stat(file.c_str(), &facts), 0);
    BOOST_TEST((facts.st_mode & 07777) == 0600);
    BOOST_TEST(facts.st_size == 32);
    BOOST_TEST((opened(file).unseal(sealed, "p").reveal() == "s3cret"));
    BOOST_TEST(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(refusesAKeyFileOthersMayUse) {
    const Folder folder;
    for (const mode_t mode : {0640u, 0604u, 0660u, 0644u, 0610u}) {
        const auto file = folder / "key";
        write(file, std::string(32, 'k'), mode);
        BOOST_CHECK_EXCEPTION(opened(file), base::Fault, [&](const base::Fault& fault) {
            return fault.told().find("chmod 600 " + file.string()) != std::string::npos;
        });
    }
}

BOOST_AUTO_TEST_CASE(refusesAKeyFileOfAnotherLength) {
    const Folder folder;
    for (const std::size_t length : {0u, 31u, 33u, 4096u}) {
        const auto file = folder / "key";
        write(file, std::string(length, 'k'), 0600);
        BOOST_CHECK_EXCEPTION(opened(file), base::Fault, isForTheOperator);
    }
    BOOST_CHECK_EXCEPTION(opened(folder.path()), base::Fault, isForTheOperator);
    BOOST_CHECK_EXCEPTION(opened(folder / "no/such/folder"), base::Fault, isForTheOperator);
}

BOOST_AUTO_TEST_CASE(programsStartedAtOnceAgreeOnOneKey) {
    const Folder folder;
    std::vector<std::string> sealed(8);
    std::vector<std::thread> threads;
    for (auto& mine : sealed)
        threads.emplace_back(
            [&mine, &folder] { mine = opened(folder / "key").seal(Secret("s3cret"), "p"); });
    for (auto& thread : threads) thread.join();
    for (const auto& text : sealed)
        BOOST_TEST((opened(folder / "key").unseal(text, "p").reveal() == "s3cret"));
}

BOOST_AUTO_TEST_SUITE_END()
