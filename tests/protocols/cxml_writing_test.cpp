#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>

#include "protocols/cxml/writing.h"
#include "tests/protocols/official_dtd.h"

// What is written for which version, and that it is valid there.

namespace {

using cxml::Writing;
using model::Carried;

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    return text;
}

std::string itemFor(Writing& out) {
    out.open("ItemOut", {{"quantity", "2"}, {"lineNumber", ""}, {"isReturn", "yes"}});
    out.open("ItemID").leaf("SupplierPartID", "A&1").close();
    out.open("Packaging").open("Dimension").leaf("UnitOfMeasure", "MMT").close().close();
    out.empty("Batch", {{"expirationDate", "2027-01-01"}});
    return out.done();
}

// An element of a tree, its attributes by way of carrying.
void copy(pugi::xml_node element, Writing& out) {
    Carried carried;
    for (const auto& one : element.attributes())
        carried.push_back({"", '@' + std::string(one.name()), one.value()});
    out.open(element.name()).carrying(carried);
    for (const auto child : element.children()) {
        if (child.type() == pugi::node_element) copy(child, out);
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            out.text(child.value());
    }
    out.close();
}

class Official {
public:
    explicit Official(const std::filesystem::path& path) : dtd_(readOfficialDtd(path)) {}

    // The first problem; empty when there is none.
    std::string verdict(const std::string& document) const {
        const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> tree(
            xmlReadMemory(document.data(), static_cast<int>(document.size()), nullptr, nullptr,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
            xmlFreeDoc);
        if (!tree) return "not well-formed";
        std::string first;
        const std::unique_ptr<xmlValidCtxt, decltype(&xmlFreeValidCtxt)> context(xmlNewValidCtxt(),
                                                                                 xmlFreeValidCtxt);
        context->userData = &first;
        context->error = remember;
        context->warning = nullptr;
        if (xmlValidateDtd(context.get(), tree.get(), dtd_.get()) == 1) return {};
        return first.empty() ? "not valid" : first;
    }

private:
    __attribute__((format(printf, 2, 3))) static void remember(void* first, const char* format,
                                                               ...) {
        char text[500];
        va_list arguments;
        va_start(arguments, format);
        std::vsnprintf(text, sizeof text, format, arguments);
        va_end(arguments);
        if (auto& problem = *static_cast<std::string*>(first); problem.empty()) problem = text;
    }

    OfficialDtd dtd_;
};

pugi::xml_node bodyOf(pugi::xml_node root) {
    for (const auto container : root.children())
        if (container.name() != std::string_view("Header"))
            for (const auto body : container.children())
                if (body.type() == pugi::node_element && body.name() != std::string_view("Status"))
                    return body;
    return {};
}

struct Sample {
    std::string name;
    std::string text;
    std::string dtd;
    std::string container;  ///< Request, Message or Response
    std::string body;
};

// The documents of the corpus that are valid in the newest version.
std::vector<Sample> validSamples(const std::filesystem::path& documents,
                                 const std::filesystem::path& newest) {
    std::map<std::string, Official> dtds;
    std::vector<Sample> samples;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(documents)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".xml") continue;
        auto text = corpus::bytes(entry.path());
        pugi::xml_document tree;
        if (!tree.load_buffer(text.data(), text.size())) continue;
        const auto body = bodyOf(tree.document_element());
        const std::string dtd{cxml::dtdOf(body.name())};
        const auto found = dtds.try_emplace(dtd, newest / (dtd + ".dtd")).first;
        if (found->second.verdict(text).empty())
            samples.push_back(
                {entry.path().filename(), std::move(text), dtd, body.parent().name(), body.name()});
    }
    return samples;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_writing)

BOOST_AUTO_TEST_CASE(writesEverythingForTheNewest) {
    Writing out;
    BOOST_TEST(itemFor(out) ==
               "<ItemOut quantity=\"2\" isReturn=\"yes\"><ItemID><SupplierPartID>A&amp;1"
               "</SupplierPartID></ItemID><Packaging><Dimension><UnitOfMeasure>MMT</UnitOfMeasure>"
               "</Dimension></Packaging><Batch expirationDate=\"2027-01-01\"/></ItemOut>");
    BOOST_TEST(joined(out.omitted()) == "");
}

BOOST_AUTO_TEST_CASE(leavesOutWhatTheVersionLacks) {
    Writing out("1.2.014");
    BOOST_TEST(itemFor(out) ==
               "<ItemOut quantity=\"2\"><ItemID><SupplierPartID>A&amp;1</SupplierPartID></ItemID>"
               "</ItemOut>");
    BOOST_TEST(joined(out.omitted()) ==
               "ItemOut/@isReturn: since 1.2.036\nItemOut/Packaging: since 1.2.036\n"
               "ItemOut/Batch: since 1.2.036\n");
}

BOOST_AUTO_TEST_CASE(tellsEachOmissionOnce) {
    Writing out("1.2.014");
    out.open("OrderRequest");
    for (int i = 0; i < 3; ++i) out.open("ItemOut").empty("Batch").close();
    out.done();
    BOOST_TEST(joined(out.omitted()) == "ItemOut/Batch: since 1.2.036\n");
}

BOOST_AUTO_TEST_CASE(valuesAVersionLacksAreLeftOutUnlessTheAttributeMustBeThere) {
    Writing out("1.2.050");
    out.open("ServiceEntryRequestHeader", {{"serviceEntryID", "1"}, {"operation", "update"}});
    out.empty("DateInfo", {{"type", "requestedPickUpDate"}, {"date", "2027"}});
    BOOST_TEST(out.done() ==
               "<ServiceEntryRequestHeader serviceEntryID=\"1\"><DateInfo "
               "type=\"requestedPickUpDate\" date=\"2027\"/></ServiceEntryRequestHeader>");
    BOOST_TEST(joined(out.omitted()) ==
               "ServiceEntryRequestHeader/@operation=update: since 1.2.063\n");
}

BOOST_AUTO_TEST_CASE(emptyAttributesAreWrittenWhereTheyAreRequired) {
    for (const auto* version : {"1.2.014", "1.2.071"}) {
        Writing out(version);
        out.empty("ItemOut", {{"quantity", ""}, {"requisitionID", ""}, {"unheardOf", ""}});
        BOOST_TEST(out.done() == "<ItemOut quantity=\"\"/>");
    }
}

BOOST_AUTO_TEST_CASE(versionsBetweenCountAsTheOlder) {
    const auto version = [](std::string_view text) { return Writing(text).version(); };
    BOOST_TEST(version("1.2.036") == 36);
    BOOST_TEST(version("1.2.9") == 14);
    BOOST_TEST(version("1.1.010") == 14);
    BOOST_TEST(version("1.2.999") == 71);
    BOOST_TEST(version("") == 71);
    BOOST_TEST(version("1.2.0x") == 71);
    BOOST_TEST(!Writing("1.2.035").knows("ItemOut", "Batch"));
    BOOST_TEST(Writing("1.2.040").knows("ItemOut", "Batch"));
    BOOST_TEST(!Writing("1.2.014").knows("ItemOut", "@isReturn"));
    BOOST_TEST(Writing("1.2.036").knows("ItemOut", "@isReturn"));
    BOOST_TEST(!Writing().knows("ItemOut", "Unheard"));
    BOOST_TEST(!Writing().knows("Unheard", "ItemOut"));
}

BOOST_AUTO_TEST_CASE(namesTheVersionsDtd) {
    BOOST_TEST(Writing("1.2.036").doctype("Fulfill").open("cXML").done() ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE cXML SYSTEM "
               "\"http://xml.cxml.org/schemas/cXML/1.2.036/Fulfill.dtd\">\n<cXML></cXML>");
}

BOOST_AUTO_TEST_CASE(carriedPartsComeBackAtTheirPlace) {
    const Carried carried = {{"", "Vendor", "<Vendor/>"},
                             {"", "Distribution", "<Distribution n=\"1\"/>"},
                             {"", "Path", "<Path><Node/></Path>"},
                             {"", "Distribution", "<Distribution n=\"2\"/>"},
                             {"ItemDetail", "LeadTime", "<LeadTime>3</LeadTime>"},
                             {"", "@requisitionID", "R<1"},
                             {"", "@quantity", "99"},
                             {"", "@isReturn", ""}};
    Writing out;
    out.open("ItemOut", {{"quantity", "2"}}).carrying(carried).empty("ItemID");
    out.open("ItemDetail").carrying(carried, "ItemDetail").leaf("URL", "u").close();
    out.leaf("Comments", "c").close();
    BOOST_TEST(out.done() ==
               "<ItemOut quantity=\"2\" requisitionID=\"R&lt;1\" isReturn=\"\"><ItemID/>"
               "<Path><Node/></Path><ItemDetail><URL>u</URL><LeadTime>3</LeadTime></ItemDetail>"
               "<Distribution n=\"1\"/><Distribution n=\"2\"/><Comments>c</Comments><Vendor/>"
               "</ItemOut>");
}

BOOST_AUTO_TEST_CASE(carriedPartsLoseWhatTheVersionLacks) {
    const Carried carried = {
        {"", "Batch", "<Batch/>"},
        {"", "@isReturn", "yes"},
        {"", "ShipTo",
         "<ShipTo><Address isoCountryCode=\"DE\"><Name xml:lang=\"en\">a &amp; "
         "<![CDATA[<b>]]></Name></Address><IdReference identifier=\"1\" domain=\"d\"/></ShipTo>"},
    };
    Writing out("1.2.014");
    out.open("ItemOut").carrying(carried).empty("ItemID").close();
    BOOST_TEST(out.done() ==
               "<ItemOut><ItemID/><ShipTo><Address isoCountryCode=\"DE\"><Name xml:lang=\"en\">"
               "a &amp; &lt;b&gt;</Name></Address></ShipTo></ItemOut>");
    BOOST_TEST(joined(out.omitted()) ==
               "ItemOut/@isReturn: since 1.2.036\nShipTo/IdReference: since 1.2.036\n"
               "ItemOut/Batch: since 1.2.036\n");
}

BOOST_AUTO_TEST_CASE(carriedPartsOfAnOmittedElementStayAway) {
    const Carried carried = {{"", "BuyerBatchID", "<BuyerBatchID/>"}, {"", "@shelfLife", "1"}};
    Writing out("1.2.014");
    out.open("ItemOut").open("Batch").carrying(carried).leaf("SupplierBatchID", "x");
    out.text("t").money("PropertyValuation", model::Money{base::Decimal{1}, "EUR"}).close();
    BOOST_TEST(out.leaf("Comments", "c").done() == "<ItemOut><Comments>c</Comments></ItemOut>");
}

BOOST_AUTO_TEST_CASE(shortFormsWriteWhatTheySay) {
    Writing out;
    out.open("Detail").leafIf("A", "").leafIf("B", "b");
    out.money("Total", model::Money{base::Decimal::of("1.50"), "EUR"});
    out.money("Tax", std::optional<model::Money>{}).extrinsics({{"k", "v"}});
    BOOST_TEST(out.done() ==
               "<Detail><B>b</B><Total><Money currency=\"EUR\">1.50</Money></Total>"
               "<Extrinsic name=\"k\">v</Extrinsic></Detail>");
}

// Real documents valid in the newest version, written for an older one, are valid there.
BOOST_AUTO_TEST_CASE(whatIsWrittenForAVersionIsValidInIt) {
    const auto documents = corpus::folder("cxml");
    const auto dtds = corpus::folder("dtd");
    if (!documents || !dtds) return;
    const auto samples = validSamples(*documents, *dtds / "1.2.071");
    BOOST_TEST(samples.size() > 20);
    for (const auto* version : {"1.2.014", "1.2.020", "1.2.036", "1.2.037", "1.2.048", "1.2.050",
                                "1.2.053", "1.2.063", "1.2.069", "1.2.071"}) {
        std::map<std::string, Official> officials;
        for (const auto& sample : samples) {
            const auto path = *dtds / version / (sample.dtd + ".dtd");
            if (!std::filesystem::exists(path)) continue;
            Writing out(version);
            if (!sample.body.empty() && !out.knows(sample.container, sample.body)) continue;
            pugi::xml_document tree;
            tree.load_buffer(sample.text.data(), sample.text.size(),
                             pugi::parse_default | pugi::parse_ws_pcdata);
            copy(tree.document_element(), out);
            const auto written = out.done();
            const auto& official = officials.try_emplace(sample.dtd, path).first->second;
            BOOST_TEST(official.verdict(written) == "", sample.name << " in " << version << ": "
                                                                    << official.verdict(written)
                                                                    << joined(out.omitted()));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
