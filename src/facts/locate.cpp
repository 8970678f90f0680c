// Takes a JSON text and the steps to one of its values, gives the line and column.
//
// The parser keeps no places, so the text is searched again: for problems, from its beginning.
// INVARIANT: the text has been parsed, so that it needs no checks.
// Tested by tests/unit/facts/locate_test.cpp.

#include "facts/locate.hpp"

#include <algorithm>
#include <cstddef>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

constexpr std::string_view kAfterWord = " \t\n\r,:]}";

class JsonSearch {
 public:
  explicit JsonSearch(std::string_view json, std::size_t offset = 0) : json_(json), at_(offset) {
    skip_space();
  }

  std::size_t offset() const { return at_; }

  // The string, number or word here, or the bracket.
  Stretch token() const {
    const char first = json_[at_];
    if (first == '{' || first == '[') return {at_, 1};
    if (first == '"') return {at_, string_end() - at_};
    return {at_, std::min(json_.find_first_of(kAfterWord, at_), json_.size()) - at_};
  }

  // Goes to the first child of the list or object here: of an object, to its key.
  void enter() { skip(1); }

  // Goes from a child to the one that lies so many behind it.
  void advance(std::uint32_t children, bool is_item) {
    for (std::uint32_t i = 0; i < children; ++i) {
      if (!is_item) skip_key();
      skip_value();
      skip(1);  // The comma.
    }
  }

  void skip_key() {
    skip(token().length);
    skip(1);  // The colon.
  }

 private:
  void skip_space() {
    while (at_ < json_.size() && is_space(json_[at_])) ++at_;
  }

  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

  void skip(std::size_t bytes) {
    at_ += bytes;
    skip_space();
  }

  void skip_value() {
    std::size_t depth = 0;
    do {
      const char first = json_[at_];
      if (first == '{' || first == '[') ++depth;
      if (first == '}' || first == ']') --depth;
      const bool is_mark = std::string_view("{}[],:").find(first) != std::string_view::npos;
      skip(is_mark ? 1 : token().length);
    } while (depth > 0);
  }

  std::size_t string_end() const {
    std::size_t end = at_ + 1;
    while (json_[end] != '"') end += json_[end] == '\\' ? 2 : 1;
    return end + 1;
  }

  std::string_view json_;
  std::size_t at_;
};

}  // namespace

Stretch find_value(std::string_view json, const Path& path, Input::Part part) {
  JsonSearch search(json);
  Stretch key = search.token();
  for (const Path::Step& step : path.steps()) {
    search.enter();
    search.advance(step.ordinal, step.is_item);
    if (step.is_item) continue;
    key = search.token();
    search.skip_key();
  }
  return part == Input::Part::kKey ? key : search.token();
}

Stretch ValueFinder::find(const Path& path) {
  JsonSearch search(json_);
  std::size_t depth = 0;
  for (const Path::Step& step : path.steps()) {
    const bool is_behind = depth < way_.size() && way_[depth].ordinal <= step.ordinal;
    if (is_behind) {
      search = JsonSearch(json_, way_[depth].offset);
      if (way_[depth].ordinal != step.ordinal) way_.resize(depth + 1);
      search.advance(step.ordinal - way_[depth].ordinal, step.is_item);
      way_[depth] = {step.ordinal, search.offset()};
    } else {
      way_.resize(depth);
      search.enter();
      search.advance(step.ordinal, step.is_item);
      way_.push_back({step.ordinal, search.offset()});
    }
    if (!step.is_item) search.skip_key();
    ++depth;
  }
  return search.token();
}

diagnostic::Place place_of(const diagnostic::Source& source, Stretch stretch) {
  const std::string_view text = source.text;
  const std::string_view before = text.substr(0, stretch.offset);
  const std::size_t line_end = before.rfind('\n');
  const std::string_view line =
      line_end == std::string_view::npos ? before : before.substr(line_end + 1);
  std::string_view meant = text.substr(stretch.offset, stretch.length);
  meant = meant.substr(0, meant.find_first_of("\r\n"));

  diagnostic::Place place;
  place.source = &source;
  place.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  place.column = static_cast<int>(diagnostic::characters(line)) + 1;
  place.length = std::max(static_cast<int>(diagnostic::characters(meant)), 1);
  return place;
}

void soften_numbers(std::span<char> json) {
  const std::string_view text(json.data(), json.size());
  constexpr std::string_view kHarmless = "0.5";
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\') ++i;
    if (c == '"') in_string = !in_string;
    if (in_string || (c != '-' && (c < '0' || c > '9'))) continue;
    const std::size_t end = std::min(text.find_first_of(kAfterWord, i), text.size());
    const std::string_view number = text.substr(i, end - i);
    if (value::parse_integer(number).error != value::NumberError::kNone) {
      const auto first = json.begin() + static_cast<std::ptrdiff_t>(i);
      std::fill_n(first, number.size(), ' ');
      std::copy(kHarmless.begin(), kHarmless.end(), first);
    }
    i = end - 1;
  }
}

}  // namespace attain::facts
