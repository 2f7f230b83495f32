#include <algorithm>

#include "gateway/base/text.h"
#include "samples/buyer/html.h"

namespace buyer {

namespace {

/// Whether a browser sends this input's value when no button and no person touched it.
bool isSuccessful(const Tag& input) {
    std::string type = base::lower(input.attribute("type"));
    if (input.attribute("name").empty() || input.attributes.contains("disabled")) {
        return false;
    }
    if (type == "checkbox" || type == "radio") {
        return input.attributes.contains("checked");
    }
    return type != "submit" && type != "button" && type != "image" && type != "reset";
}

/// Collects one page's forms, tag by tag. A button may stand outside its form and name it.
class Collector {
public:
    void take(const Tag& tag) {
        if (tag.name == "button" && tag.attributes.contains("formaction")) {
            bool inside = open_ && !tag.attributes.contains("form");
            buttons_.push_back({inside ? forms_.size() - 1 : named(tag.attribute("form")), tag});
        } else if (tag.name == "form") {
            forms_.push_back(begin(tag));
            ids_.push_back(tag.attribute("id"));
            open_ = true;
        } else if (tag.name == "/form") {
            open_ = false;
        } else if (open_) {
            takeField(tag);
        }
    }
    /// The forms, and behind them each once more for every button that leads elsewhere.
    std::vector<HtmlForm> forms() && {
        std::size_t own = forms_.size();
        for (const auto& [index, button] : buttons_) {
            if (index < own) {
                forms_.push_back(pressed(forms_[index], button));
            }
        }
        return std::move(forms_);
    }

private:
    static HtmlForm pressed(HtmlForm form, const Tag& button) {
        form.action = button.attribute("formaction");
        if (!button.attribute("name").empty()) {
            form.fill(button.attribute("name"), button.attribute("value"));
        }
        return form;
    }
    std::size_t named(const std::string& id) const {
        auto found = std::find(ids_.begin(), ids_.end(), id);
        return static_cast<std::size_t>(found - ids_.begin());
    }
    static HtmlForm begin(const Tag& tag) {
        HtmlForm form{.action = tag.attribute("action"), .method = "get", .fields = {}};
        if (base::equalsAnyCase(tag.attribute("method"), "post")) {
            form.method = "post";
        }
        return form;
    }
    void takeField(const Tag& tag) {
        base::Fields& fields = forms_.back().fields;
        if (tag.name == "input" && isSuccessful(tag)) {
            fields.emplace_back(tag.attribute("name"), tag.attribute("value"));
        } else if (tag.name == "textarea") {
            fields.emplace_back(tag.attribute("name"), decodeReferences(tag.text));
        } else if (tag.name == "select") {
            select_ = tag.attribute("name");
        } else if (tag.name == "option") {
            takeOption(tag);
        }
    }
    void takeOption(const Tag& tag) {
        HtmlForm& form = forms_.back();
        if (!form.has(select_) || tag.attributes.contains("selected")) {
            form.fill(select_, tag.attribute("value"));
        }
    }

    std::vector<HtmlForm> forms_;
    std::vector<std::string> ids_;
    std::vector<std::pair<std::size_t, Tag>> buttons_;
    std::string select_;
    bool open_ = false;
};

}  // namespace

bool HtmlForm::has(std::string_view field) const {
    return base::find(fields, field).has_value();
}

void HtmlForm::fill(std::string_view field, std::string value) {
    auto found = std::find_if(fields.begin(), fields.end(),
                              [&](const auto& pair) { return pair.first == field; });
    if (found == fields.end()) {
        fields.emplace_back(field, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

std::vector<HtmlForm> formsOf(std::string_view html) {
    Collector collector;
    for (const Tag& tag : scan(html)) {
        collector.take(tag);
    }
    return std::move(collector).forms();
}

std::vector<std::string> linksOf(std::string_view html) {
    std::vector<std::string> links;
    for (const Tag& tag : scan(html)) {
        if (tag.name == "a" && tag.attributes.contains("href")) {
            links.push_back(tag.attribute("href"));
        }
    }
    return links;
}

std::string textOf(std::string_view html) {
    std::string words;
    for (const Tag& tag : scan(html)) {
        if (tag.name == "script" || tag.name == "style") {
            continue;
        }
        std::string text(base::trim(decodeReferences(tag.text)));
        words += text.empty() ? "" : (words.empty() ? "" : " ") + text;
    }
    return words;
}

}  // namespace buyer
