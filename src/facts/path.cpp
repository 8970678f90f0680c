// Takes the steps that lead to a value, gives them as text.
//
// Whatever the keys, the text is one line of valid UTF-8.
// Tested by tests/unit/facts/path_test.cpp.

#include "facts/path.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/name.hpp"

namespace attain::facts {

namespace {

constexpr std::size_t kLongestKey = 60;

std::string in_brackets(std::string_view key) {
  const std::string_view shown = diagnostic::first_characters(key, kLongestKey);
  const std::string_view rest = shown.size() < key.size() ? "..." : "";
  return fmt::format("[\"{}{}\"]", diagnostic::escaped(shown), rest);
}

bool is_plain(std::string_view key) {
  return value::is_credential_id(key) && key.find('.') == std::string_view::npos &&
         key.size() <= kLongestKey;
}

}  // namespace

Path Path::sibling(std::uint32_t ordinal) const {
  assert(size_ > 0);
  Path path = *this;
  path.steps_[size_ - 1].ordinal = ordinal;
  return path;
}

std::string Path::to_string() const {
  std::string text;
  for (const Step& step : steps()) {
    if (step.is_item) {
      text += fmt::format("[{}]", step.ordinal);
    } else if (is_plain(step.key)) {
      if (!text.empty()) text += '.';
      text += step.key;
    } else {
      text += in_brackets(step.key);
    }
  }
  return text;
}

}  // namespace attain::facts
