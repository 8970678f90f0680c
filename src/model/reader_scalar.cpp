// Takes scalar nodes; gives words, names, whole numbers, days and texts, or reports what they are
// not.
//
// INVARIANT: what is text stays text, and only a plain scalar is a number or a day: nothing is ever
// reinterpreted.
// Tested by tests/unit/model/reader_scalar_test.cpp.

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/reader.hpp"
#include "value/name.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

// Names stand in ids, which join them: bounded names keep ids short.
constexpr std::size_t kLongestName = 64;

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_language(std::string_view name) {
  const std::string_view first = name.substr(0, name.find('-'));
  return (first.size() == 2 || first.size() == 3) && name.back() != '-' &&
         name.find("--") == std::string_view::npos &&
         std::all_of(first.begin(), first.end(), is_letter) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_spelt(std::string_view name, Spelling spelling) {
  switch (spelling) {
    case Spelling::kKebabCase:
      return value::is_kebab_case(name);
    case Spelling::kSnakeCase:
      return value::is_snake_case(name);
    case Spelling::kCredential:
      return value::is_credential_id(name);
    case Spelling::kLanguage:
      return is_language(name);
  }
  return false;
}

std::string_view rule_of(Spelling spelling) {
  switch (spelling) {
    case Spelling::kKebabCase:
      return "lower case letters and digits, words joined by `-`";
    case Spelling::kSnakeCase:
      return "lower case letters and digits, words joined by `_`, a letter first";
    case Spelling::kCredential:
      return "letters, digits, `-`, `_`, `.` and `:`";
    case Spelling::kLanguage:
      return "a language tag such as `en` or `pt-BR`";
  }
  return {};
}

/// The name with the letters and joints that its spelling asks for.
std::string respelt(std::string_view name, Spelling spelling) {
  const char joint = spelling == Spelling::kSnakeCase ? '_' : '-';
  std::string result;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool keeps_case = spelling == Spelling::kCredential;
    if (is_letter(c) || is_digit(c)) {
      result += upper && !keeps_case ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!result.empty() && result.back() != joint) {
      result += joint;
    }
  }
  if (!result.empty() && result.back() == joint) result.pop_back();
  return result;
}

/// How to write what was meant by a text that is no number; a way that is no guess.
std::string number_help(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (std::string_view("_,' ").find(c) == std::string_view::npos) digits += c;
  }
  if (digits.starts_with('+')) digits.erase(0, 1);
  while (digits.size() > 1 && digits.starts_with('0')) digits.erase(0, 1);
  if (digits != text && value::parse_integer(digits).error == value::NumberError::kNone) {
    return fmt::format("write {}", diagnostic::quoted(digits));
  }
  return "write a whole number in digits alone, such as `2000`";
}

bool looks_like_a_day(std::string_view text) {
  constexpr std::string_view kPattern = "dddd-dd-dd";
  return std::equal(text.begin(), text.end(), kPattern.begin(), kPattern.end(),
                    [](char c, char p) { return p == 'd' ? is_digit(c) : c == p; });
}

}  // namespace

const std::string* Reader::word(const yaml::Node& node, std::string_view what) {
  if (node.is_scalar()) return &node.text;
  wrong_type(node, what);
  return nullptr;
}

bool Reader::name(const yaml::Node& node, Spelling spelling, std::string_view what) {
  if (word(node, "a name") == nullptr) return false;
  if (node.text.size() > kLongestName) {
    error(Code::kInvalidName, node.place,
          fmt::format("{} is too long a name", diagnostic::quoted(node.text)),
          fmt::format("use at most {} characters", kLongestName));
    return false;
  }
  if (is_spelt(node.text, spelling)) return true;
  const std::string other = respelt(node.text, spelling);
  error(Code::kInvalidName, node.place,
        fmt::format("{} cannot name {}", diagnostic::quoted(node.text), what),
        is_spelt(other, spelling)
            ? fmt::format("write {}: {}", diagnostic::quoted(other), rule_of(spelling))
            : fmt::format("use {}", rule_of(spelling)));
  return false;
}

std::optional<std::int64_t> Reader::integer(const yaml::Node& node, Bounds bounds) {
  if (!node.is_scalar() || node.style != yaml::Style::kPlain) {
    const bool number = value::parse_integer(node.text).error == value::NumberError::kNone;
    wrong_type(node, "a whole number",
               number ? fmt::format("write {} without quotes", diagnostic::quoted(node.text)) : "");
    return std::nullopt;
  }
  const value::Number number = value::parse_integer(node.text);
  if (number.error == value::NumberError::kNotANumber ||
      number.error == value::NumberError::kNotWhole) {
    error(Code::kInvalidNumber, node.place,
          fmt::format("{} is not a whole number", diagnostic::quoted(node.text)),
          number_help(node.text));
    return std::nullopt;
  }
  const bool out = number.error == value::NumberError::kOutOfRange;
  if (!out && number.value >= bounds.least && number.value <= bounds.most) return number.value;
  error(Code::kNumberOutOfRange, node.place,
        fmt::format("{} is out of range", diagnostic::quoted(node.text)),
        fmt::format("write a number from {} to {}", value::group_digits(bounds.least, ","),
                    value::group_digits(bounds.most, ",")));
  return std::nullopt;
}

std::optional<Date> Reader::date(const yaml::Node& node) {
  if (!node.is_scalar() || node.style != yaml::Style::kPlain) {
    wrong_type(node, "a date",
               Date::parse(node.text)
                   ? fmt::format("write {} without quotes", diagnostic::quoted(node.text))
                   : "write a day as `2018-03-31`");
    return std::nullopt;
  }
  const std::optional<Date> date = Date::parse(node.text);
  if (date) return date;
  if (looks_like_a_day(node.text)) {
    error(Code::kInvalidDate, node.place,
          fmt::format("there is no day {}", diagnostic::quoted(node.text)));
  } else {
    error(Code::kInvalidDate, node.place,
          fmt::format("{} is not a date", diagnostic::quoted(node.text)),
          "write year, month and day, as in `2018-03-31`");
  }
  return std::nullopt;
}

void Reader::add_text(const yaml::Node& node, std::string_view language, Text& text) {
  if (word(node, "a text") == nullptr) return;
  if (node.text.empty()) {
    error(Code::kMissingText, node.place, "this text is empty", "write the text or leave it out");
    return;
  }
  text.add(std::string(language), node.text);
}

Text Reader::text(const yaml::Node& node) {
  Text text;
  if (!node.is_map()) {
    add_text(node, languages_.empty() ? std::string_view{} : languages_.front(), text);
    return text;
  }
  check_languages(node);
  for (const std::string& language : languages_) {
    if (const yaml::Node* value = node.find(language)) add_text(*value, language, text);
  }
  return text;
}

void Reader::check_languages(const yaml::Node& node) {
  if (languages_.empty()) return;
  std::vector<std::string_view> languages(languages_.begin(), languages_.end());
  bool first_is_meant = false;
  for (const yaml::Member& member : node.members) {
    std::string_view language = member.key.text;
    if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
      language = unknown(Code::kUnknownLanguage, member.key.place,
                         fmt::format("unknown language {}", diagnostic::quoted(language)), language,
                         [&] { return languages; });
    }
    if (language == languages.front()) first_is_meant = true;
  }
  if (first_is_meant) return;
  error(Code::kMissingText, node.place,
        fmt::format("this text is not stated in {}, the program's first language",
                    diagnostic::quoted(languages.front())),
        fmt::format("add `{}: ...`", languages.front()));
}

}  // namespace attain::model
