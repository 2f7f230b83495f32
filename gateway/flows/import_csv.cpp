// RFC 4180:
//   file   = row *( break row ) [ break ]
//   row    = cell *( "," cell )
//   cell   = quoted / *( any but "," break quote )
//   quoted = quote *( any but quote / quote quote ) quote
//   break  = [ CR ] LF
#include "gateway/flows/import_csv.h"

#include <algorithm>

#include "gateway/base/text.h"

namespace flows {
namespace {

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        constexpr std::string_view kMark = "\xEF\xBB\xBF";
        if (text_.starts_with(kMark)) at_ = kMark.size();
    }

    bool atEnd() const { return at_ >= text_.size(); }

    CsvRow row() {
        CsvRow row{line_, {}, {}};
        while (true) {
            row.cells.push_back(next() == '"' ? quoted(row) : plain());
            if (next() != ',') break;
            ++at_;
        }
        if (!atEnd() && !takeBreak()) {
            row.problem = "text after the closing quote";
            skipLine();
        }
        return row;
    }

private:
    char next() const { return atEnd() ? '\0' : text_[at_]; }

    bool breakAt(std::size_t at) const {
        return text_[at] == '\n' || text_.substr(at, 2) == "\r\n";
    }

    bool takeBreak() {
        if (!breakAt(at_)) return false;
        at_ += text_[at_] == '\r' ? 2 : 1;
        ++line_;
        return true;
    }

    std::string plain() {
        const std::size_t begin = at_;
        while (!atEnd() && text_[at_] != ',' && !breakAt(at_)) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string quoted(CsvRow& row) {
        const std::size_t begin = ++at_;
        std::string cell;
        while (!atEnd()) {
            const char c = text_[at_++];
            if (c == '"') {
                if (next() != '"') return cell;
                ++at_;
            }
            if (c == '\n') ++line_;
            cell += c;
        }
        // Read on behind the line the quote was opened in: one missing quote spoils one row.
        row.problem = "a quote is opened and never closed";
        line_ = row.line;
        at_ = begin;
        skipToBreak();
        return {};
    }

    void skipToBreak() {
        while (!atEnd() && !breakAt(at_)) ++at_;
    }
    void skipLine() {
        skipToBreak();
        if (!atEnd()) takeBreak();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

// What spreadsheets leave behind says nothing.
bool isBlank(const CsvRow& row) {
    return row.problem.empty() && std::ranges::all_of(row.cells, [](const auto& cell) {
               return base::trim(cell).empty();
           });
}

}  // namespace

std::vector<CsvRow> readCsv(std::string_view text) {
    Reader reader(text);
    std::vector<CsvRow> rows;
    while (!reader.atEnd()) {
        auto row = reader.row();
        if (!isBlank(row)) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace flows
