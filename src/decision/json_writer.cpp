// Takes values one after the other; gives JSON text. Bytes that are not UTF-8 become U+FFFD, and
// characters that a terminal would not show as themselves are written as \uXXXX, so that the text
// is safe to print and still says the same.
//
// Tested by tests/unit/decision/json_writer_test.cpp.

#include "decision/json_writer.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "value/utf8.hpp"

namespace attain::decision {
namespace {

constexpr std::size_t kBytesOfOneEscape = 3;  // beyond U+FFFF a character needs two

// How many characters the text begins with that are ASCII, can be seen and stand for themselves.
std::size_t count_plain(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) {
    const bool is_seen = c >= ' ' && c <= '~';
    return !is_seen || c == '"' || c == '\\';
  });
  return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  begin_value();
  append_escaped(name);
  out_ += layout_ == JsonLayout::kIndented ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  begin_value();
  append_escaped(text);
}

void JsonWriter::string_or_null(std::string_view text) {
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

void JsonWriter::integer(std::int64_t number) {
  begin_value();
  fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::number(const Rational& number) {
  if (!number.is_bounded()) {
    null();
    return;
  }
  const std::string digits = number.to_string();
  if (digits.find('/') != std::string::npos) {
    string(digits);
    return;
  }
  begin_value();
  out_ += digits;
}

void JsonWriter::boolean(bool value) {
  begin_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

void JsonWriter::begin(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!is_first_) new_line();
  is_first_ = false;
  out_ += bracket;
  if (depth_ == 0 && layout_ == JsonLayout::kIndented) out_ += '\n';
}

void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!is_first_) out_ += ',';
  is_first_ = false;
  if (depth_ > 0) new_line();
}

void JsonWriter::new_line() {
  if (layout_ != JsonLayout::kIndented) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void JsonWriter::append_escaped(std::string_view text) {
  out_ += '"';
  for (;;) {
    const std::size_t plain = count_plain(text);
    out_ += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const value::Character character = value::first_character(text);
    if (!character.valid) {
      out_ += "\xEF\xBF\xBD";
    } else if (character.code == U'"' || character.code == U'\\') {
      out_ += '\\';
      out_ += static_cast<char>(character.code);
    } else if (value::is_invisible(character.code) && character.size <= kBytesOfOneEscape) {
      fmt::format_to(std::back_inserter(out_), "\\u{:04x}",
                     static_cast<std::uint32_t>(character.code));
    } else {
      out_ += text.substr(0, character.size);
    }
    text.remove_prefix(character.size);
  }
  out_ += '"';
}

}  // namespace attain::decision
