#include "tests/support/tryton.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "gateway/base/encoding.h"
#include "gateway/base/fault.h"
#include "gateway/http/client.h"
#include "tests/support/process.h"

namespace support {
namespace {

using nlohmann::json;

constexpr const char* kServer = "/usr/bin/trytond";
constexpr const char* kPassword = "tryton-demo-password";

constexpr const char* kPsql = "/usr/bin/psql";

std::string seeded(const std::string& server) {
    const auto make = PASSERELLE_SOURCE "/samples/tryton/make " + server;
    const std::unique_ptr<FILE, int (*)(FILE*)> out(::popen(make.c_str(), "r"), ::pclose);
    std::string path;
    std::array<char, 512> piece{};
    while (out && std::fgets(piece.data(), piece.size(), out.get())) path += piece.data();
    if (path.empty()) throw std::runtime_error("no Tryton database could be made");
    path.pop_back();
    return path;
}

}  // namespace

std::string Tryton::missing() {
    if (::access(kServer, X_OK) != 0) return "tryton-server is not installed";
    return std::filesystem::exists("/usr/lib/python3/dist-packages/trytond/modules/sale")
               ? ""
               : "tryton-modules-sale is not installed";
}

Tryton::Tryton(std::string server) : server_(std::move(server)) {
    auto name = (std::filesystem::temp_directory_path() / "passerelle-tryton-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no folder for trytond");
    folder_ = name;
    copyDatabase();
    start();
    const auto login = json::parse(post(json{{"id", 1},
                                             {"method", "common.db.login"},
                                             {"params", {"admin", {{"password", kPassword}}, "en"}}}
                                            .dump()))["result"];
    authorization_ = "Session " + base::base64("admin:" + std::to_string(login[0].get<int>()) +
                                               ':' + login[1].get<std::string>());
    context_ = json::parse(post(R"({"id":1,"method":"model.res.user.get_preferences",)"
                                R"("params":[true,{}]})"))["result"]
                   .dump();
}

Tryton::~Tryton() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Tryton::copyDatabase() {
    const auto kept = seeded(server_);
    if (server_.empty()) {
        std::filesystem::copy_file(kept, folder_ / "erp.sqlite");
        return;
    }
    const auto log = folder_ / "psql.log";
    if (!succeeds({kPsql, "-d", server_ + "/postgres", "-c", "DROP DATABASE IF EXISTS erp", "-c",
                   "CREATE DATABASE erp TEMPLATE template0"},
                  log) ||
        !succeeds({kPsql, "-q", "-v", "ON_ERROR_STOP=1", "-d", server_ + "/erp", "-f", kept}, log))
        throw std::runtime_error("no Tryton database could be made: " + content(log));
}

// A free port may be taken by somebody else before trytond has it: then another is tried.
void Tryton::start() {
    using namespace std::chrono_literals;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto port = std::to_string(freePort());
        address_ = "http://127.0.0.1:" + port;
        std::ofstream(folder_ / "trytond.conf")
            << "[database]\nuri = " << (server_.empty() ? "sqlite:/" : server_)
            << "/\npath = " << folder_.string() << "\n[web]\nlisten = 127.0.0.1:" << port << "\n";
        process_ = started(
            {"/usr/bin/python3", kServer, "-c", (folder_ / "trytond.conf").string(), "-d", "erp"},
            {.log = folder_ / "trytond.log"});
        for (int look = 0; look < 600; ++look) {
            if (::waitpid(process_, nullptr, WNOHANG) == process_) break;
            try {
                post(R"({"id":1,"method":"common.server.version","params":[]})");
                return;
            } catch (const base::Fault&) {
                std::this_thread::sleep_for(100ms);
            }
        }
    }
    throw std::runtime_error("trytond does not start");
}

model::BackOffice Tryton::office() const {
    model::BackOffice office{.id = "erp", .connector = "tryton"};
    office.settings = {
        {"address", address_}, {"database", "erp"}, {"user", "admin"}, {"price", "ours"}};
    office.secrets = {{"password", base::Secret(kPassword)}};
    return office;
}

connectors::Call Tryton::call() {
    return [](const std::string& url, const base::Wire& request, int seconds) {
        return http::send(url, request, {.internal = true, .seconds = seconds});
    };
}

std::string Tryton::post(const std::string& body) const {
    base::Wire request;
    request.method = "POST";
    request.with("Content-Type", "application/json");
    if (!authorization_.empty()) request.with("Authorization", authorization_);
    request.body = body;
    return http::send(address_ + "/erp/", request, {.internal = true, .seconds = 60}).body;
}

std::string Tryton::act(const std::string& method, const std::string& parameters) {
    auto whole = json::parse(parameters);
    // A wizard's context has records of its own.
    auto context = json::parse(context_);
    if (method.starts_with("wizard.") && !whole.empty() && whole.back().is_object() &&
        whole.back().contains("active_id")) {
        context.update(whole.back());
        whole.erase(whole.size() - 1);
    }
    whole.push_back(context);
    const auto said = json::parse(
        post(json{{"id", 1}, {"method", method}, {"params", whole}}.dump()), nullptr, false);
    if (!said.is_object() || !said.contains("result"))
        throw std::runtime_error(method + ": " + said.dump());
    return said["result"].dump();
}

std::size_t Tryton::sales() {
    return json::parse(act("model.sale.sale.search", "[[],0,null,null]")).size();
}

}  // namespace support
