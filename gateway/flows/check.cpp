#include "gateway/flows/check.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "gateway/flows/check_dtd.h"
#include "gateway/flows/check_sniff.h"

namespace flows {
namespace {

constexpr std::uintmax_t kMaxBytes = 20 * 1024 * 1024;

std::string content(const std::string& file) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw base::Fault(base::FaultCode::notFound, "there is no such file");
    if (fs::file_size(file, error) > kMaxBytes)
        throw base::Fault(base::FaultCode::tooLarge, "larger than 20 MB");
    std::ifstream in(file, std::ios::binary);
    if (!in) throw base::Fault(base::FaultCode::notFound, "cannot be opened");
    return {std::istreambuf_iterator<char>(in), {}};
}

void note(Verdict& verdict, const base::Fault& fault) {
    const auto& problems = fault.problems();
    if (problems.empty())
        verdict.problems.push_back({verdict.readable ? "document" : "file", fault.told()});
    verdict.problems.insert(verdict.problems.end(), problems.begin(), problems.end());
}

}  // namespace

Verdict check(const std::string& file) {
    Verdict verdict;
    verdict.file = file;
    try {
        sniff(verdict, content(file));
    } catch (const base::Fault& fault) {
        note(verdict, fault);
    } catch (const std::exception& e) {
        verdict.problems.push_back({"file", std::string("cannot be read: ") + e.what()});
    }
    settleTolerance(verdict);
    return verdict;
}

}  // namespace flows
