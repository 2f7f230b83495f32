// RFC 4180:
//   file   = row *( break row ) [ break ]
//   row    = cell *( separator cell )
//   cell   = quoted / *( any but separator, break, quote )
//   quoted = quote *( any but quote / quote quote ) quote
//   break  = [ CR ] LF
#include "connectors/filedrop/csv.h"

#include "gateway/base/decimal.h"
#include "gateway/base/fault.h"
#include "gateway/base/text.h"

namespace filedrop {
namespace {

constexpr std::size_t kMostProblems = 50;

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {
        constexpr std::string_view kMark = "\xEF\xBB\xBF";
        if (text_.starts_with(kMark)) text_.remove_prefix(kMark.size());
    }

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (!text_.empty()) {
            auto row = this->row();
            if (row.cells.size() > 1 || !row.cells.front().empty()) rows.push_back(std::move(row));
        }
        if (!problems_.empty())
            throw base::Fault(base::FaultCode::malformed, "This is not CSV.", {},
                              std::move(problems_));
        return rows;
    }

private:
    CsvRow row() {
        CsvRow row{line_, {}};
        for (;;) {
            row.cells.push_back(text_.starts_with('"') ? quoted() : plain());
            if (!text_.starts_with(separator_)) break;
            text_.remove_prefix(1);
        }
        takeBreak();
        return row;
    }

    std::size_t breakSize() const {
        if (text_.starts_with('\n')) return 1;
        return text_.starts_with("\r\n") ? 2 : 0;
    }

    // A cell ends with a separator, a break or the text; what else stands there is passed over.
    void takeBreak() {
        if (!text_.empty() && breakSize() == 0) {
            wrong("there is text behind a closing quote");
            text_.remove_prefix(std::min(text_.find('\n'), text_.size()));
        }
        if (const auto size = breakSize()) {
            text_.remove_prefix(size);
            ++line_;
        }
    }

    std::string plain() {
        std::string cell;
        while (!text_.empty() && text_.front() != separator_ && breakSize() == 0) {
            if (text_.front() == '"') wrong("there is a quote inside a cell that is not quoted");
            cell += text_.front();
            text_.remove_prefix(1);
        }
        return cell;
    }

    std::string quoted() {
        const int begin = line_;
        std::string cell;
        text_.remove_prefix(1);
        while (!text_.empty()) {
            const char c = text_.front();
            text_.remove_prefix(1);
            if (c == '"' && !text_.starts_with('"')) return cell;
            if (c == '"') text_.remove_prefix(1);
            if (c == '\n') ++line_;
            cell += c;
        }
        line_ = begin;
        wrong("a quote is not closed");
        return cell;
    }

    void wrong(const char* what) {
        base::Problem problem{"line " + std::to_string(line_), what};
        if (problems_.size() < kMostProblems && (problems_.empty() || problems_.back() != problem))
            problems_.push_back(std::move(problem));
    }

    std::string_view text_;
    const char separator_;
    int line_ = 1;
    std::vector<base::Problem> problems_;
};

bool isNumber(std::string_view cell) {
    auto text = std::string(cell);
    if (const auto comma = text.find(','); comma != text.npos) text[comma] = '.';
    return base::Decimal::parse(text).has_value();
}

}  // namespace

std::vector<CsvRow> readCsv(std::string_view text, char separator) {
    if (!base::isUtf8(text))
        throw base::Fault(base::FaultCode::malformed, "This is not CSV.", {},
                          {{"the file", "is not UTF-8"}});
    return Reader(text, separator).rows();
}

std::string csvLine(const std::vector<std::string>& cells, char separator) {
    std::string line;
    for (const auto& cell : cells) {
        if (&cell != &cells.front()) line += separator;
        const bool plain = cell.find_first_of("\"\r\n") == cell.npos &&
                           cell.find(separator) == cell.npos && base::trim(cell) == cell;
        if (plain) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line + "\r\n";
}

std::string harmless(std::string cell) {
    constexpr std::string_view kDangerous = "=+-@\t\r";
    if (!cell.empty() && kDangerous.find(cell.front()) != kDangerous.npos && !isNumber(cell))
        cell.insert(0, 1, '\'');
    return cell;
}

}  // namespace filedrop
