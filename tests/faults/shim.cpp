#include "tests/faults/shim.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

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

base::Time Shim::now() const {
    return base::systemClock().now() + std::chrono::duration_cast<base::Milliseconds>(
                                           std::chrono::nanoseconds(control_->ahead));
}

}  // namespace faults
