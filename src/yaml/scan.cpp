// Takes the bytes of a text, reports those that no rule file may hold, gives a text that is safe to
// parse: yaml-cpp takes some control characters for others, and no notice of invalid UTF-8.
//
// INVARIANT: the mended text is valid UTF-8 without control characters but tab and line breaks, and
// no line of it is a directive.
// Tested by tests/unit/yaml/scan_test.cpp.

#include "yaml/scan.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "value/utf8.hpp"

namespace attain::yaml {

namespace {

using diagnostic::Code;
using diagnostic::Place;
using diagnostic::Sink;
using diagnostic::Source;

constexpr char kReplacement = '_';

// The bytes that UTF-16 and UTF-32 begin with, by a byte order mark or by an ASCII character.
bool is_wide_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xff\xfe"sv) || text.starts_with("\xfe\xff"sv)) return true;
  return text.size() >= 2 && (text[0] == '\0' || text[1] == '\0');
}

class Scanner {
 public:
  Scanner(Source& source, Sink& sink) : source_(source), sink_(sink) {}

  Scan run();

 private:
  void begin_line(std::size_t start);
  void check_character(std::size_t& at);
  void check_control(unsigned char byte, std::size_t at);
  void check_carriage_return(std::size_t at);

  void report(Code code, std::string message, std::string help) {
    sink_.error(code, {&source_, static_cast<int>(source_.line_starts.size()), column_, 1},
                std::move(message), std::move(help));
    // Nothing more could be told; the bytes may be no text at all.
    if (sink_.full()) result_.is_text = false;
  }

  // The text for the parser, copied when it first differs from the source.
  void mend(std::size_t at, char replacement) {
    if (result_.mended.empty()) result_.mended = source_.text;
    result_.mended[at] = replacement;
  }

  Source& source_;
  Sink& sink_;
  Scan result_;
  int column_ = 1;
};

Scan Scanner::run() {
  const std::string& text = source_.text;
  result_.is_text = true;
  begin_line(0);
  for (std::size_t at = 0; at < text.size() && result_.is_text;) {
    const char byte = text[at];
    if (byte == '\n') {
      begin_line(++at);
    } else if (byte >= ' ' && byte <= '~') {
      ++at;
      ++column_;
    } else {
      check_character(at);
      ++column_;
    }
  }
  if (result_.mended.empty()) result_.mended = text;
  return std::move(result_);
}

void Scanner::begin_line(std::size_t start) {
  source_.line_starts.push_back(start);
  column_ = 1;
  const std::string_view line = std::string_view(source_.text).substr(start);
  if (line.starts_with('%')) {
    report(Code::kDirective, "a line begins with `%`, as a YAML directive does",
           "take the directive out, or indent the line if it is part of a text");
    mend(start, '#');
  }
  const std::size_t indentation = line.find_first_not_of(' ');
  if (indentation != std::string_view::npos && line[indentation] == '\t') {
    result_.tabs.push_back(start + indentation);
  }
}

// A character that is not printable ASCII; moves `at` behind it.
void Scanner::check_character(std::size_t& at) {
  const value::Character character =
      value::first_character(std::string_view(source_.text).substr(at));
  const std::size_t here = std::exchange(at, at + character.size);
  if (!character.valid) {
    report(Code::kInvalidUtf8,
           fmt::format("the byte 0x{:02X}, number {} of the file, is not UTF-8",
                       static_cast<unsigned>(character.code), here + 1),
           "save the file as UTF-8");
    mend(here, kReplacement);
  } else if (character.size == 1) {
    check_control(static_cast<unsigned char>(character.code), here);
  } else if (character.code == 0x85 || character.code == 0x2028 || character.code == 0x2029) {
    report(Code::kLineBreak,
           fmt::format("the line break U+{:04X} is not allowed",
                       static_cast<unsigned>(character.code)),
           "end lines in LF or CRLF");
  } else if (character.code < 0xA0) {
    report(Code::kControlCharacter,
           fmt::format("the control character U+{:04X} is not allowed",
                       static_cast<unsigned>(character.code)),
           "take it out");
  } else if (character.code == 0xFEFF) {
    report(Code::kControlCharacter, "a byte order mark stands inside the file", "take it out");
  }
}

void Scanner::check_control(unsigned char byte, std::size_t at) {
  if (byte == '\t') return;
  if (byte == '\r') {
    check_carriage_return(at);
    return;
  }
  report(Code::kControlCharacter,
         fmt::format("the control character U+{:04X} is not allowed", static_cast<unsigned>(byte)),
         "take it out");
  mend(at, kReplacement);
}

// The parser gets a line break, since that is what was meant; lines are counted in the source.
void Scanner::check_carriage_return(std::size_t at) {
  const std::string& text = source_.text;
  if (at + 1 < text.size() && text[at + 1] == '\n') return;
  report(Code::kLineBreak, "a carriage return without a line feed does not end a line",
         "end lines in LF or CRLF");
  mend(at, '\n');
}

}  // namespace

Scan scan(Source& source, const Limits& limits, Sink& sink) {
  const Place whole{&source, 0, 0, 0};
  if (source.text.size() > limits.max_file_bytes) {
    sink.error(Code::kFileTooLarge, whole,
               fmt::format("the file has {} bytes, the limit is {}", source.text.size(),
                           limits.max_file_bytes),
               "split it into several files, or raise the limit");
    return {};
  }
  if (is_wide_encoding(source.text)) {
    sink.error(Code::kInvalidUtf8, whole, "the file is UTF-16 or UTF-32, not UTF-8",
               "save the file as UTF-8");
    return {};
  }
  if (source.text.starts_with("\xef\xbb\xbf")) source.text.erase(0, 3);
  return Scanner(source, sink).run();
}

}  // namespace attain::yaml
