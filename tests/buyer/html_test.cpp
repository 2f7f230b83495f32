#include "samples/buyer/html.h"

#include <boost/test/unit_test.hpp>

namespace {

std::string shown(const buyer::HtmlForm& form) {
    std::string text = form.method + " " + form.action;
    for (const auto& [name, value] : form.fields) {
        text += " " + name + "=" + value;
    }
    return text;
}

std::string shown(const std::string& html) {
    std::string text;
    for (const auto& form : buyer::formsOf(html)) {
        text += shown(form) + "\n";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(readsWhatABrowserWouldSubmit) {
    BOOST_TEST(shown("<form action='/a?x=1&amp;y=2' method=POST><input name=q value=\"a&quot;b\">"
                     "<input type=checkbox name=c value=1><input type=radio name=r value=2 checked>"
                     "<input name=off disabled value=3><button name=b value=4>Go</button>"
                     "<textarea name=t>two\nlines &amp; <more></textarea></form>") ==
               "post /a?x=1&y=2 q=a\"b r=2 t=two\nlines & <more>\n");
}

BOOST_AUTO_TEST_CASE(takesTheSelectedOptionOrTheFirst) {
    BOOST_TEST(shown("<form><select name=s><option value=1>one<option value=2 selected>two</select>"
                     "<select name=u><option value=3>three</select></form>") == "get  s=2 u=3\n");
}

BOOST_AUTO_TEST_CASE(offersButtonsThatLeadElsewhere) {
    BOOST_TEST(shown("<form id=f action=/a method=post><input name=q value=1>"
                     "<button formaction=/b name=n value=2>b</button></form>"
                     "<button form=f formaction=/c>c</button>"
                     "<button form=none formaction=/d>d</button>") ==
               "post /a q=1\npost /b q=1 n=2\npost /c q=1\n");
}

BOOST_AUTO_TEST_CASE(keepsFieldsOutsideFormsOut) {
    BOOST_TEST(shown("<input name=a value=1><form action=/x></form><input name=b value=2>") ==
               "get /x\n");
}

BOOST_AUTO_TEST_CASE(undoesOneLevelOfReferencesOnly) {
    BOOST_TEST(buyer::decodeReferences("&lt;Name&gt;J&amp;#xF6;rg &#8211; &#x20AC; &unknown; &") ==
               "<Name>J&#xF6;rg – € &unknown; &");
}

BOOST_AUTO_TEST_CASE(seesNoLinksInCommentsAndScripts) {
    auto links = buyer::linksOf(
        "<!-- <a href=/no> --><script>'<a href=/neither>'</script>"
        "<a href='/yes'>yes</a><a name=anchor>none</a>");
    BOOST_TEST(links == std::vector<std::string>{"/yes"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(endsOnBrokenPages) {
    for (std::string page : {"<", "<form", "<form action", "<form action=", "<form action=\"x",
                             "<a =", "<!--", "<textarea>", "<input name=\"a\"", "<= >"}) {
        BOOST_TEST_CONTEXT(page) {
            BOOST_CHECK_NO_THROW(buyer::formsOf(page));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
