#include "samples/buyer/visitor.h"

#include "gateway/base/text.h"
#include "samples/buyer/failure.h"

namespace buyer {

namespace {

constexpr int kMaxRedirects = 5;
constexpr auto kFormType = "application/x-www-form-urlencoded";

bool isRedirect(int status) {
    return status == 301 || status == 302 || status == 303;
}

}  // namespace

void Visitor::show(const std::string& url, Reply reply) {
    url_ = url;
    for (int hops = 0; isRedirect(reply.status); ++hops) {
        if (hops == kMaxRedirects) {
            throw Failure(url + " redirects without end");
        }
        url_ = resolve(url_, reply.location);
        reply = get(url_);
    }
    html_ = reply.body;
    if (!reply.cookie.empty()) {
        throw Failure(url_ + " sets a cookie, which a framed shop cannot rely on");
    }
    if (reply.status != 200) {
        throw Failure(url_ + " answers " + std::to_string(reply.status) + ": " +
                      base::cutCharacters(textOf(html_), 200));
    }
}

void Visitor::open(const std::string& url) {
    show(url, get(url));
}

void Visitor::follow(const std::string& link) {
    open(resolve(url_, link));
}

void Visitor::submit(const HtmlForm& form) {
    std::string target = resolve(url_, form.action);
    std::string body = base::formEncode(form.fields);
    if (form.method == "post") {
        show(target, post(target, kFormType, body));
    } else {
        open(target.substr(0, target.find('?')) + "?" + body);
    }
}

HtmlForm Visitor::form(const std::string& what,
                       const std::function<bool(const HtmlForm&)>& likes) const {
    for (const HtmlForm& candidate : formsOf(html_)) {
        if (likes(candidate)) {
            return candidate;
        }
    }
    throw Failure("the page at " + url_ + " has no " + what + ": " +
                  base::cutCharacters(textOf(html_), 200));
}

HtmlForm Visitor::formTo(const std::string& actionPart) const {
    return form("form to " + actionPart, [&](const HtmlForm& candidate) {
        return candidate.action.find(actionPart) != std::string::npos;
    });
}

HtmlForm Visitor::formWith(const std::string& field) const {
    return form("form with the field " + field,
                [&](const HtmlForm& candidate) { return candidate.has(field); });
}

std::vector<std::string> Visitor::linksTo(const std::string& part) const {
    std::vector<std::string> found;
    for (const std::string& link : linksOf(html_)) {
        if (link.find(part) != std::string::npos) {
            found.push_back(link);
        }
    }
    return found;
}

}  // namespace buyer
