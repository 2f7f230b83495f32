#pragma once

#include <functional>
#include <string>

#include "samples/buyer/html.h"
#include "samples/buyer/http.h"

namespace buyer {

/// A browser without scripts, cookies and eyes: opens pages, follows redirects, submits forms.
/// Throws Failure when a page is not there, or sets a cookie.
class Visitor {
public:
    void open(const std::string& url);
    /// The same, for a link as it stands on the current page.
    void follow(const std::string& link);
    void submit(const HtmlForm& form);

    const std::string& url() const { return url_; }
    const std::string& html() const { return html_; }
    /// The first form the test likes; Failure names `what` when there is none.
    HtmlForm form(const std::string& what, const std::function<bool(const HtmlForm&)>& likes) const;
    HtmlForm formTo(const std::string& actionPart) const;
    HtmlForm formWith(const std::string& field) const;
    std::vector<std::string> linksTo(const std::string& part) const;

private:
    void show(const std::string& url, Reply reply);

    std::string url_;
    std::string html_;
};

}  // namespace buyer
