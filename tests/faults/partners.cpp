#include "tests/faults/partners.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "tests/faults/wire.h"

namespace faults {
namespace {

constexpr auto kPause = std::chrono::milliseconds(20);
// Bounded in any case: a gateway that never comes back fails the check, it does not hang it.
constexpr auto kPatience = std::chrono::seconds(60);

std::string identity(int partner) {
    char text[16];
    std::snprintf(text, sizeof text, "AN0200000%04d", partner);
    return text;
}

std::string id(int partner) {
    return "buyer-" + std::to_string(partner);
}

std::string secret(int partner) {
    return "faults secret " + std::to_string(partner);
}

std::string credential(const std::string& domainless, const std::string& more = {}) {
    return "<Credential domain=\"NetworkId\"><Identity>" + domainless + "</Identity>" + more +
           "</Credential>";
}

std::string address(const std::string& name) {
    return "<" + name +
           "><Address addressID=\"A1\" isoCountryCode=\"US\"><Name xml:lang=\"en\">Faults Works"
           "</Name><PostalAddress><Street>1 Quay Road</Street><City>Portsmouth</City>"
           "<PostalCode>03801</PostalCode><Country isoCountryCode=\"US\">United States</Country>"
           "</PostalAddress></Address></" +
           name + ">";
}

std::string partnerFile(int partner, const std::string& backOffice) {
    const auto names = "[{\"domain\":\"NetworkId\",\"identity\":\"" + identity(partner) + "\"}]";
    return "{\"id\":\"" + id(partner) + "\",\"name\":\"Buyer " + std::to_string(partner) +
           "\",\"profile\":\"generic\",\"from\":" + names + ",\"sender\":" + names +
           ",\"to\":[{\"domain\":\"NetworkId\",\"identity\":\"AN01000990001\"}],"
           "\"origins\":[\"https://buyer.faults.example\"],\"currency\":\"USD\","
           "\"language\":\"en\",\"priceList\":\"faults\",\"differences\":\"accept\","
           "\"connector\":\"" +
           backOffice + "\",\"secrets\":[\"" + secret(partner) + "\"]}";
}

int statusOf(const std::string& body) {
    const auto at = body.find("<Status code=\"");
    return at == std::string::npos ? 0 : std::atoi(body.c_str() + at + 14);
}

// 5xx and silence are to be asked again (cXML Reference Guide, Status codes).
bool isFinal(int code) {
    return code >= 200 && code < 500;
}

}  // namespace

std::string document(const Paper& paper) {
    const auto previous = paper.previous.empty()
                              ? std::string()
                              : "<DocumentReference payloadID=\"" + paper.previous + "\"/>";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE cXML SYSTEM \"http://xml.cxml.org/schemas/cXML/1.2.071/cXML.dtd\">\n"
           "<cXML payloadID=\"" +
           paper.payloadId() + "\" timestamp=\"2026-03-02T10:05:00+01:00\"><Header><From>" +
           credential(identity(paper.partner)) + "</From><To>" + credential("AN01000990001") +
           "</To><Sender>" +
           credential(identity(paper.partner),
                      "<SharedSecret>" + secret(paper.partner) + "</SharedSecret>") +
           "<UserAgent>Faults 1</UserAgent></Sender></Header><Request><OrderRequest>"
           "<OrderRequestHeader orderID=\"" +
           paper.number + "\" orderDate=\"2026-03-02T10:05:00+01:00\" type=\"" + paper.type +
           "\" orderVersion=\"" + std::to_string(paper.version) +
           "\"><Total><Money currency=\"USD\">12.50</Money></Total>" + address("ShipTo") +
           address("BillTo") + previous +
           "</OrderRequestHeader><ItemOut lineNumber=\"1\" quantity=\"" + paper.quantity +
           "\"><ItemID><SupplierPartID>F-100</SupplierPartID></ItemID><ItemDetail><UnitPrice>"
           "<Money currency=\"USD\">12.50</Money></UnitPrice><Description xml:lang=\"en\">Bolt"
           "</Description><UnitOfMeasure>EA</UnitOfMeasure><Classification domain=\"UNSPSC\">"
           "31161500</Classification></ItemDetail></ItemOut></OrderRequest></Request></cXML>\n";
}

Partners::Partners(int port, int threads) : port_(port) {
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Partners::~Partners() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) thread.join();
}

void Partners::introduce(const Gateway& gateway, const std::string& backOffice) {
    const auto file = gateway.data() / "partner.json";
    for (int partner = 0; partner < kCount; ++partner) {
        std::ofstream(file) << partnerFile(partner, backOffice);
        if (gateway.run({"partner", "add", file.string()}) != 0)
            throw std::runtime_error("a partner could not be added");
    }
}

void Partners::send(Paper paper) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(paper));
    }
    changed_.notify_one();
}

void Partners::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.empty() && busy_ == 0; });
}

std::size_t Partners::answered() {
    const std::lock_guard lock(mutex_);
    return heard_.size();
}

std::vector<Heard> Partners::heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
}

void Partners::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_) return;
        const auto paper = std::move(waiting_.front());
        waiting_.pop_front();
        ++busy_;
        lock.unlock();
        auto heard = ask(paper);
        lock.lock();
        heard_.push_back(std::move(heard));
        --busy_;
        changed_.notify_all();
    }
}

Heard Partners::ask(const Paper& paper) const {
    const auto body = document(paper);
    Heard heard{paper, 0, 0, {}};
    std::mutex writing;
    const auto askUntilAnswered = [&] {
        const auto until = std::chrono::steady_clock::now() + kPatience;
        while (std::chrono::steady_clock::now() < until) {
            const auto answer = post(port_, "/cxml", "text/xml; charset=UTF-8", body);
            const int code = answer && answer->status == 200 ? statusOf(answer->body) : 0;
            {
                const std::lock_guard lock(writing);
                ++heard.attempts;
                if (isFinal(code)) {
                    heard.code = code;
                    heard.answers.push_back(answer->body);
                    return;
                }
            }
            std::this_thread::sleep_for(kPause);
        }
    };
    std::vector<std::thread> others;
    for (int copy = 1; copy < paper.copies; ++copy) others.emplace_back(askUntilAnswered);
    askUntilAnswered();
    for (auto& other : others) other.join();
    return heard;
}

}  // namespace faults
