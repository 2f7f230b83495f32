#include "tests/faults/shim.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <map>
#include <new>
#include <stdexcept>

namespace faults {

Shim::Shim(const std::filesystem::path& file) : file_(file) {
    const int opened = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (opened < 0 || ::ftruncate(opened, sizeof(Control)) != 0)
        throw std::runtime_error("no control file");
    void* const page =
        ::mmap(nullptr, sizeof(Control), PROT_READ | PROT_WRITE, MAP_SHARED, opened, 0);
    ::close(opened);
    if (page == MAP_FAILED) throw std::runtime_error("the control file can't be mapped");
    control_ = ::new (page) Control;
}

Shim::~Shim() {
    ::munmap(control_, sizeof(Control));
}

std::vector<std::string> Shim::environment() const {
    return {"LD_PRELOAD=" PASSERELLE_FAULTS_SHIM,
            std::string(kControlVariable) + '=' + file_.string()};
}

void Shim::advance(std::chrono::milliseconds by) {
    control_->ahead += std::chrono::nanoseconds(by).count();
}

std::filesystem::path Shim::notes() const {
    return file_.string() + ".notes";
}

void Shim::loseNextSync() {
    std::filesystem::remove(notes());
    control_->noted = 0;
    control_->losing = losesTheNext;
}

std::size_t Shim::cutPower(const std::filesystem::path& mainFile) {
    const bool lost = hasLost();
    control_->losing = losesNothing;
    std::map<std::int64_t, std::array<char, 4096>> before;
    std::ifstream in(notes(), std::ios::binary);
    for (Note note; in.read(reinterpret_cast<char*>(&note), sizeof note);) {
        if (note.kept != 0)
            before.erase(note.at);
        else
            before.emplace(note.at, note.before);
    }
    if (!lost) return 0;
    std::fstream file(mainFile, std::ios::in | std::ios::out | std::ios::binary);
    for (const auto& [at, page] : before)
        file.seekp(at).write(page.data(), static_cast<std::streamsize>(page.size()));
    return before.size();
}

base::Time Shim::now() const {
    return base::systemClock().now() + std::chrono::duration_cast<base::Milliseconds>(
                                           std::chrono::nanoseconds(control_->ahead));
}

}  // namespace faults
