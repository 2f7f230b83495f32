#include <boost/test/unit_test.hpp>
#include <pugixml.hpp>
#include <random>
#include <sstream>

#include "gateway/base/fault.h"
#include "protocols/cxml/signature.h"
#include "tests/protocols/cxml_documents.h"
#include "tests/support/test_keys.h"

// Whatever is done to a signed document: it is refused, or yields what was signed.

namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
    return static_cast<std::size_t>(random() % end);
}

std::string withBytesChanged(std::string text, Random& random) {
    const auto at = below(random, text.size());
    switch (below(random, 4)) {
        case 0:
            text[at] = static_cast<char>(text[at] ^ (1 << below(random, 8)));
            break;
        case 1:
            text.erase(at, 1 + below(random, 8));
            break;
        case 2:
            text.insert(at, text, below(random, text.size()), 1 + below(random, 12));
            break;
        default:
            text[at] = "0123456789abcXYZ<>\"'&/= "[below(random, 24)];
    }
    return text;
}

std::vector<pugi::xml_node> elementsOf(const pugi::xml_document& tree) {
    std::vector<pugi::xml_node> all;
    for (const auto& found : tree.select_nodes("//*")) all.push_back(found.node());
    return all;
}

bool isWithin(pugi::xml_node node, pugi::xml_node ancestor) {
    for (; node; node = node.parent())
        if (node == ancestor) return true;
    return false;
}

void moveSubtree(const std::vector<pugi::xml_node>& all, Random& random, bool copy) {
    const auto what = all[below(random, all.size())];
    auto where = all[below(random, all.size())];
    if (isWithin(where, what) && !copy) return;
    switch (below(random, 3)) {
        case 0:
            copy ? where.append_copy(what) : where.append_move(what);
            return;
        case 1:
            copy ? where.prepend_copy(what) : where.prepend_move(what);
            return;
        default:
            if (where.parent().type() == pugi::node_element)
                copy ? where.parent().insert_copy_before(what, where)
                     : where.parent().insert_move_before(what, where);
    }
}

void swapAttribute(const std::vector<pugi::xml_node>& all, Random& random) {
    auto from = all[below(random, all.size())];
    auto to = all[below(random, all.size())];
    if (const auto attribute = from.first_attribute()) {
        const std::string name = attribute.name();
        const std::string value = attribute.value();
        if (below(random, 2) == 0) from.remove_attribute(name.c_str());
        if (to.attribute(name.c_str()))
            to.attribute(name.c_str()).set_value(value.c_str());
        else
            to.append_attribute(name.c_str()).set_value(value.c_str());
    }
}

std::string withTreeChanged(const std::string& text, Random& random) {
    pugi::xml_document tree;
    tree.load_buffer(text.data(), text.size(), pugi::parse_full | pugi::parse_ws_pcdata);
    const auto all = elementsOf(tree);
    switch (below(random, 4)) {
        case 0:
            moveSubtree(all, random, false);
            break;
        case 1:
            moveSubtree(all, random, true);
            break;
        case 2:
            swapAttribute(all, random);
            break;
        default:
            if (auto node = all[below(random, all.size())]; node.parent())
                node.parent().remove_child(node);
    }
    std::ostringstream out;
    tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

/// Everything a signature vouches for, as one text.
std::string whole(const cxml::Signed& vouched) {
    std::string text = vouched.payloadId + "\n" + vouched.signedAt + "\n" + vouched.data + "\n";
    for (const auto& one : vouched.attachments)
        text += one.contentId + " " + one.method + " " + one.digest + "\n";
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cxml_signature_mutation)

BOOST_AUTO_TEST_CASE(yieldsWhatWasSignedOrNothing) {
    const auto key = test_keys::rsa("sender");
    const std::vector<std::string> pinned = {key.certificate};
    const std::vector<cxml::AttachmentPart> attachments = {{"a@b", "one"}, {"c@d", "two"}};
    const auto text = cxml::sign(cxml_documents::sample("order-10-lines.xml"),
                                 cxml::readSigningKey(key.privateKey, key.certificate),
                                 {attachments, *base::parseIso("2026-03-01T09:31:00Z")});
    const auto expected = whole(cxml::verifySignature(text, pinned, {}, attachments));
    Random random(20260301);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto changed =
            i % 2 == 0 ? withBytesChanged(text, random) : withTreeChanged(text, random);
        try {
            const auto vouched = cxml::verifySignature(changed, pinned, {}, attachments);
            ++accepted;
            if (whole(vouched) != expected)
                BOOST_ERROR("mutation " << i << " yields something else");
        } catch (const base::Fault&) {
            ++refused;
        }
    }
    BOOST_TEST_MESSAGE(accepted << " yielded what was signed, " << refused << " were refused");
    // Header, KeyInfo and white space are not signed.
    BOOST_TEST(accepted > 200);
    BOOST_TEST(refused > 7'000);
}

BOOST_AUTO_TEST_SUITE_END()
