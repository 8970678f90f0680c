// Takes a text that the JSON parser refused, gives the first place where it is not JSON, and what
// was expected there.
//
// The parser is fast because it does not know places; this reads again, byte by byte, and only
// what is broken. No recursion: what is open is kept in a list.
// Tested by tests/unit/facts/json_syntax_test.cpp.

#include "facts/json_syntax.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/utf8.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

constexpr std::string_view kSpace = " \t\n\r";
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kInWord =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_+-.";

// -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?
bool is_number(std::string_view text) {
  const auto skip_digits = [&text] {
    const std::size_t digits = std::min(text.find_first_not_of(kDigits), text.size());
    text.remove_prefix(digits);
    return digits;
  };
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool starts_with_zero = text.starts_with('0');
  const std::size_t digits = skip_digits();
  if (digits == 0 || (starts_with_zero && digits > 1)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (skip_digits() == 0) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    if (skip_digits() == 0) return false;
  }
  return text.empty();
}

// The code unit that the four digits after `\u` write.
std::optional<unsigned> hexadecimal(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  unsigned unit = 0;
  for (const char c : text.substr(0, 4)) {
    const std::size_t digit =
        std::string_view("0123456789abcdef")
            .find(c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c);
    if (digit == std::string_view::npos) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

class SyntaxCheck {
 public:
  explicit SyntaxCheck(std::string_view text) : text_(text) {}

  std::optional<SyntaxProblem> run() {
    while (!problem_ && step()) {
    }
    return std::move(problem_);
  }

 private:
  enum class Expect : unsigned char { kValue, kValueOrEnd, kKey, kKeyOrEnd, kNext };

  // Reads one token. False at the end of a text without a problem.
  bool step();
  void value(bool may_end);
  void key(bool may_end);
  bool next();
  void open(char bracket);
  void close();
  void word();
  bool string();
  bool escape();
  bool character();

  std::string_view rest() const { return text_.substr(at_); }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ == text_.size(); }
  std::string_view token() const;
  void skip_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  bool fail(Stretch stretch, std::string message, std::string help = {},
            Code code = Code::kJsonSyntax);
  bool unexpected(std::string_view expected, std::string help = {});
  std::string comma_help() const;
  std::string word_help(std::string_view found) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::string open_;  // The brackets that are open.
  Expect expect_ = Expect::kValue;
  bool after_comma_ = false;
  std::optional<SyntaxProblem> problem_;
};

bool SyntaxCheck::fail(Stretch stretch, std::string message, std::string help, Code code) {
  problem_ = SyntaxProblem{stretch, {code, std::move(message), std::move(help)}};
  return false;
}

// The word, bracket or character that comes next.
std::string_view SyntaxCheck::token() const {
  const std::size_t word = std::min(rest().find_first_not_of(kInWord), rest().size());
  return rest().substr(0, word > 0 ? word : value::first_character(rest()).size);
}

bool SyntaxCheck::unexpected(std::string_view expected, std::string help) {
  if (at_end()) {
    const std::size_t last = text_.find_last_not_of(kSpace);
    return fail({last == std::string_view::npos ? 0 : last + 1, 1},
                fmt::format("expected {}, found the end of the text", expected));
  }
  const std::string_view found = token();
  return fail({at_, found.size()},
              fmt::format("expected {}, found {}", expected, diagnostic::quoted(found)),
              std::move(help));
}

std::string SyntaxCheck::comma_help() const {
  return after_comma_ ? "leave out the comma before it" : "";
}

bool SyntaxCheck::step() {
  skip_space();
  switch (expect_) {
    case Expect::kValue:
    case Expect::kValueOrEnd:
      value(expect_ == Expect::kValueOrEnd);
      return true;
    case Expect::kKey:
    case Expect::kKeyOrEnd:
      key(expect_ == Expect::kKeyOrEnd);
      return true;
    case Expect::kNext:
      break;
  }
  return next();
}

void SyntaxCheck::value(bool may_end) {
  const char first = peek();
  if (first == '{' || first == '[') return open(first);
  if (may_end && first == ']') return close();
  expect_ = Expect::kNext;
  if (first == '"') {
    string();
  } else {
    word();
  }
}

void SyntaxCheck::key(bool may_end) {
  if (may_end && peek() == '}') return close();
  if (peek() != '"') {
    const bool is_end = peek() == '}';
    unexpected("a key in double quotes", is_end ? comma_help() : "");
    return;
  }
  if (!string()) return;
  skip_space();
  if (peek() != ':') {
    unexpected("`:` after a key");
    return;
  }
  ++at_;
  after_comma_ = false;
  expect_ = Expect::kValue;
}

// What follows a value: a comma, a closing bracket, or at the root nothing.
bool SyntaxCheck::next() {
  if (open_.empty()) {
    if (at_end()) return false;
    return unexpected("the end of the text", "state the facts of one partner, one object");
  }
  const bool in_map = open_.back() == '{';
  if (peek() == (in_map ? '}' : ']')) {
    close();
    return true;
  }
  if (peek() != ',') return unexpected(in_map ? "`,` or `}`" : "`,` or `]`");
  ++at_;
  after_comma_ = true;
  expect_ = in_map ? Expect::kKey : Expect::kValue;
  return true;
}

void SyntaxCheck::open(char bracket) {
  if (open_.size() == kDeepest) {
    fail({at_, 1}, fmt::format("more than {} lists and objects inside one another", kDeepest), {},
         Code::kTooDeep);
    return;
  }
  open_ += bracket;
  ++at_;
  after_comma_ = false;
  expect_ = bracket == '{' ? Expect::kKeyOrEnd : Expect::kValueOrEnd;
}

void SyntaxCheck::close() {
  open_.pop_back();
  ++at_;
  expect_ = Expect::kNext;
}

// A number, `true`, `false`, `null`, or nothing of JSON.
void SyntaxCheck::word() {
  if (at_end()) {
    unexpected("a value");
    return;
  }
  const std::string_view found = token();
  if (found == "true" || found == "false" || found == "null" || is_number(found)) {
    at_ += found.size();
    return;
  }
  const bool is_like_number = found.find_first_of(kDigits) != std::string_view::npos &&
                              found.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
  if (is_like_number) {
    fail({at_, found.size()}, fmt::format("{} is no JSON number", diagnostic::quoted(found)),
         "write a number such as `12` or `-12`");
  } else {
    unexpected("a value", word_help(found));
  }
}

std::string SyntaxCheck::word_help(std::string_view found) const {
  static constexpr std::array<std::string_view, 2> kFlags = {"true", "false"};
  if (found == "]" || found == "}") return comma_help();
  if (kInWord.find(found.front()) == std::string_view::npos && found != "'") return {};
  const std::string_view near = diagnostic::nearest(found, kFlags);
  if (near.empty()) return "a text stands in double quotes";
  return fmt::format("did you mean {}?", diagnostic::quoted(near));
}

bool SyntaxCheck::string() {
  const std::size_t opening = at_++;
  for (;;) {
    const char c = peek();
    if (at_end() || c == '\n' || c == '\r') {
      return fail({opening, at_ - opening}, "a text without its closing quote",
                  "end it by `\"`; write a line break in it as `\\n`");
    }
    if (c == '"') {
      ++at_;
      return true;
    }
    if (!(c == '\\' ? escape() : character())) return false;
  }
}

bool SyntaxCheck::character() {
  const value::Character character = value::first_character(rest());
  const auto code = static_cast<unsigned>(character.code);
  if (!character.valid) {
    return fail({at_, 1}, fmt::format("the byte 0x{:02X} is not UTF-8", code),
                "save the text as UTF-8", Code::kInvalidUtf8);
  }
  if (code < 0x20) {
    return fail({at_, 1}, fmt::format("the control character U+{:04X} is not allowed", code),
                fmt::format("write it as `\\u{:04x}`", code), Code::kControlCharacter);
  }
  at_ += character.size;
  return true;
}

bool SyntaxCheck::escape() {
  const std::string_view after = rest().substr(1);
  if (after.empty()) {
    ++at_;
    return true;  // The text ends here, which is reported as such.
  }
  if (after.front() != 'u') {
    if (std::string_view("\"\\/bfnrt").find(after.front()) == std::string_view::npos) {
      const std::size_t size = 1 + value::first_character(after).size;
      return fail({at_, size},
                  fmt::format("unknown escape {}", diagnostic::quoted(rest().substr(0, size))),
                  "write a backslash as `\\\\`");
    }
    at_ += 2;
    return true;
  }
  const std::optional<unsigned> unit = hexadecimal(after.substr(1));
  if (!unit) return fail({at_, 2}, "expected four hexadecimal digits after `\\u`");
  std::size_t size = 6;
  if (*unit >= 0xD800 && *unit <= 0xDFFF) {
    const std::string_view second = rest().substr(size);
    const auto low = second.starts_with("\\u") ? hexadecimal(second.substr(2)) : std::nullopt;
    const bool is_pair = *unit <= 0xDBFF && low && *low >= 0xDC00 && *low <= 0xDFFF;
    if (!is_pair) {
      return fail({at_, size},
                  fmt::format("{} is half a character", diagnostic::quoted(rest().substr(0, size))),
                  "write the character itself");
    }
    size *= 2;
  }
  at_ += size;
  return true;
}

}  // namespace

std::optional<SyntaxProblem> find_syntax_problem(std::string_view text) {
  return SyntaxCheck(text).run();
}

}  // namespace attain::facts
