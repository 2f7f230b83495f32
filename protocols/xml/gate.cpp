#include "protocols/xml/gate.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "gateway/base/fault.h"
#include "gateway/base/text.h"
#include "protocols/xml/long_tags.h"
#include "protocols/xml/plain.h"

namespace xml {
namespace {

using base::FaultCode;

// What the callbacks of one parse share.
struct Watch {
    Passed passed;
    Doctype doctype = Doctype::cxml;
    Listener* listener = nullptr;
    const xmlChar* lastTag = nullptr;  ///< where the one before ended
    int elements = 0;
    int notes = 0;
    bool refused = false;
    FaultCode code = FaultCode::malformed;
    std::string what;
    int line = 0;
    int column = 0;
};

Watch& watchOf(void* context) {
    return *static_cast<Watch*>(static_cast<xmlParserCtxtPtr>(context)->_private);
}

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

// Only the first reason counts; what follows it is consequence.
void stop(void* context, FaultCode code, std::string what) {
    auto& watch = watchOf(context);
    if (watch.refused) return;
    auto* parser = static_cast<xmlParserCtxtPtr>(context);
    watch.refused = true;
    watch.code = code;
    watch.what = std::move(what);
    watch.line = parser->input ? parser->input->line : 0;
    watch.column = parser->input ? parser->input->col : 0;
    xmlStopParser(parser);
}

const char* chars(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
}

// Names and values longer than allowed; null when there is none.
const char* overlong(const xmlChar* name, int attributes, const xmlChar** values) {
    if (view(name).size() > kMaxName) return "a name is too long";
    for (int i = 0; i < attributes; ++i) {
        // local name, prefix, URI, value, end of value
        const xmlChar** attribute = values + i * 5;
        if (static_cast<std::size_t>(attribute[4] - attribute[3]) > kMaxValue)
            return "an attribute is too long";
        if (view(attribute[0]).size() > kMaxName) return "a name is too long";
    }
    return nullptr;
}

void onElement(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar*,
               int namespaces, const xmlChar**, int attributes, int, const xmlChar** values) {
    auto& watch = watchOf(context);
    const auto* parser = static_cast<xmlParserCtxtPtr>(context);
    const auto large = [context](const char* what) { stop(context, FaultCode::tooLarge, what); };
    if (parser->nameNr >= kMaxDepth) return large("elements nested too deep");
    if (++watch.elements > kMaxElements) return large("too many elements");
    if (attributes > kMaxAttributes) return large("too many attributes in one element");
    if (namespaces > kMaxNamespaces) return large("too many namespaces declared by one element");
    // Since the tag before, no more was read than one name may have: nothing can be too long.
    const bool brief = parser->input->cur - watch.lastTag < static_cast<std::ptrdiff_t>(kMaxName);
    watch.lastTag = parser->input->cur;
    if (const auto* what = brief ? nullptr : overlong(name, attributes, values)) return large(what);
    if (watch.listener)
        watch.listener->open({{chars(name), chars(prefix)}, values, attributes, namespaces > 0});
}

void onEnd(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    watchOf(context).listener->close();
}

void onText(void* context, const xmlChar* text, int size) {
    watchOf(context).listener->text({chars(text), static_cast<std::size_t>(size)});
}

// The declaration, when there is one, has been read by now.
void onStart(void* context) {
    const auto* version = static_cast<xmlParserCtxtPtr>(context)->version;
    if (version && view(version) != "1.0")
        stop(context, FaultCode::malformed, "only XML 1.0 is taken");
}

void countNote(void* context) {
    if (++watchOf(context).notes > kMaxNotes)
        stop(context, FaultCode::tooLarge, "too many comments and processing instructions");
}

void onComment(void* context, const xmlChar*) {
    countNote(context);
}
void onInstruction(void* context, const xmlChar*, const xmlChar*) {
    countNote(context);
}

// Whether an internal subset holds more than white space. One that does not defines nothing; the
// XML writer of .NET leaves one in every document it saves.
bool definesSomething(const xmlChar* subset) {
    do ++subset;
    while (*subset == ' ' || *subset == '\t' || *subset == '\r' || *subset == '\n');
    return *subset != ']';
}

// libxml2 reports the declaration before it looks for `[`.
void onDoctype(void* context, const xmlChar* name, const xmlChar*, const xmlChar* uri) {
    auto& watch = watchOf(context);
    const auto* parser = static_cast<xmlParserCtxtPtr>(context);
    watch.passed.doctypeRoot = view(name);
    watch.passed.doctypeUri = view(uri);
    if (parser->input && *parser->input->cur == '[' && definesSomething(parser->input->cur))
        return stop(context, FaultCode::malformed,
                    "a document type declaration with definitions of its own is not taken");
    if (watch.doctype == Doctype::any) return;
    if (!isCxmlRoot(view(name)))
        return stop(context, FaultCode::malformed, "the document type is none of cXML's");
    if (!uri) stop(context, FaultCode::malformed, "the document type declaration names no DTD");
}

xmlEntityPtr onEntity(void* context, const xmlChar* name) {
    stop(context, FaultCode::malformed,
         "entity &" + std::string(view(name).substr(0, 60)) + "; is not defined");
    return nullptr;
}

bool isFatal(const xmlError& error) {
    return error.level == XML_ERR_FATAL ||
           (error.level == XML_ERR_ERROR && error.domain == XML_FROM_NAMESPACE);
}

void onError(void* context, xmlErrorPtr error) {
    if (!error || !isFatal(*error) || watchOf(context).refused) return;
    auto text = base::printable(error->message ? error->message : "not well formed");
    while (!text.empty() && text.back() == '\n') text.pop_back();
    stop(context, FaultCode::malformed, base::cutCharacters(text, 200));
    auto& watch = watchOf(context);
    watch.line = error->line;
    watch.column = error->int2;
}

xmlParserInputPtr fetchNothing(const char*, const char*, xmlParserCtxtPtr) {
    return nullptr;
}

xmlSAXHandler callbacks() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startDocument = onStart;
    sax.startElementNs = onElement;
    sax.internalSubset = onDoctype;
    sax.getEntity = onEntity;
    sax.comment = onComment;
    sax.processingInstruction = onInstruction;
    sax.serror = onError;
    return sax;
}

struct FreeParser {
    void operator()(xmlParserCtxtPtr parser) const { xmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<xmlParserCtxt, FreeParser>;

Parser newParser() {
    static const bool once = [] {
        xmlInitParser();
        xmlSetExternalEntityLoader(fetchNothing);
        return true;
    }();
    static_cast<void>(once);
    Parser parser{xmlNewParserCtxt()};
    if (!parser) throw base::Fault(FaultCode::internal, "out of memory");
    *parser->sax = callbacks();
    return parser;
}

struct Kept {
    Parser parser;
    std::uint64_t generation = 0;
};

// One parser per thread: it keeps its dictionary of names, which is most of what a small document
// costs. A stranger's names must not pile up in it for ever.
Kept& threadParser() {
    constexpr int kMaxNames = 4000;
    static thread_local Kept kept;
    if (!kept.parser || xmlDictSize(kept.parser->dict) > kMaxNames) {
        kept.parser = newParser();
        ++kept.generation;
    }
    return kept;
}

// A callback that is not there costs nothing.
void connect(xmlSAXHandler& sax, bool listening) {
    sax.endElementNs = listening ? onEnd : nullptr;
    sax.characters = listening ? onText : nullptr;
    sax.ignorableWhitespace = sax.characters;
}

// libxml2 reads the text where it stands: its own copying readers cost half as much again.
void parse(std::string_view utf8, Watch& watch) {
    auto* parser = threadParser().parser.get();
    connect(*parser->sax, watch.listener != nullptr);
    auto* input = xmlNewStringInputStream(parser, reinterpret_cast<const xmlChar*>(utf8.data()));
    if (!input) throw base::Fault(FaultCode::internal, "out of memory");
    inputPush(parser, input);
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    watch.lastTag = input->cur;
    parser->_private = &watch;
    xmlParseDocument(parser);
    parser->_private = nullptr;
    if (!parser->wellFormed && !watch.refused) {
        watch.refused = true;
        watch.what = utf8.empty() ? "it is empty" : "it ends too early";
    }
    xmlCtxtReset(parser);
}

[[noreturn]] void refuse(const Watch& watch) {
    auto place = "line " + std::to_string(watch.line);
    if (watch.column > 0) place += ", column " + std::to_string(watch.column);
    const bool large = watch.code == FaultCode::tooLarge;
    const std::string told =
        large ? "The document is too large: " : "The document is not well-formed XML: ";
    throw base::Fault(watch.code, told + watch.what + " (" + place + ")", {},
                      {{place, watch.what, false}});
}

[[noreturn]] void refuseUnread(Watch& watch, const char* what, int line) {
    watch.code = FaultCode::tooLarge;
    watch.what = what;
    watch.line = line;
    refuse(watch);
}

int lineOf(std::string_view utf8, std::size_t at) {
    return 1 + static_cast<int>(std::count(utf8.begin(), utf8.begin() + at, '\n'));
}

}  // namespace

Passed passGate(std::string_view utf8, Doctype doctype, Listener* listener) {
    Watch watch;
    watch.doctype = doctype;
    watch.listener = listener;
    if (utf8.size() > kMaxBytes) refuseUnread(watch, "more than 10 MB", 1);
    if (const auto tag = longTag(utf8)) refuseUnread(watch, tag->what, lineOf(utf8, tag->at));
    const auto generation = threadParser().generation + freshenPlainNames();
    if (listener) listener->begin(generation);
    if (auto passed = passPlain(utf8, doctype, listener)) return *std::move(passed);
    if (listener) listener->begin(generation);
    parse(utf8, watch);
    if (watch.refused) refuse(watch);
    return std::move(watch.passed);
}

}  // namespace xml
