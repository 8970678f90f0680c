// Takes yaml-cpp's exception and what was read before it, reports what is wrong and what to write.
//
// yaml-cpp says where it gave up; for what was opened and never closed that is the wrong end.
// Tested by tests/unit/yaml/syntax_test.cpp.

#include "yaml/syntax.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "yaml/shape.hpp"

namespace attain::yaml {

namespace {

using diagnostic::Code;
namespace said = YAML::ErrorMsg;

constexpr auto kNpos = std::string_view::npos;

struct Words {
  std::string_view said;  // By yaml-cpp; how its message begins.
  std::string_view message;
  std::string_view help;
};

constexpr std::string_view kEscapes =
    "write `\\\\` for a backslash, or put the text in single quotes";

const Words kWords[] = {
    {said::END_OF_MAP, "this belongs neither to the map above nor outside of it",
     "indent it like the keys it belongs to; put text with quotes or brackets in quotes as a "
     "whole"},
    {said::END_OF_SEQ, "this belongs neither to the list above nor outside of it",
     "begin each item with `- ` and indent the items alike"},
    {said::BLOCK_ENTRY, "a list cannot begin here",
     "begin it on the next line, each item with `- `"},
    {said::MAP_KEY, "a key cannot begin here", "begin it on a line of its own"},
    {said::MAP_VALUE, "a `:` cannot stand here",
     "indent the key like its neighbours, or put the text in quotes if the colon is part of it"},
    {said::INVALID_HEX, "the escape has too few hexadecimal digits", kEscapes},
    {said::INVALID_UNICODE, "the escape names no character", kEscapes},
    {said::INVALID_ESCAPE, "there is no such escape", kEscapes},
    {said::ZERO_INDENT_IN_BLOCK, "a text cannot be indented by 0",
     "write `|` or `>` alone and begin the text on the next line"},
    {said::CHAR_IN_BLOCK, "nothing may follow a `|` or `>` on its line",
     "begin the text on the next line"},
};

// What is refused anyway, and yaml-cpp finds malformed.
struct Refused {
  std::string_view said;
  void (Refusal::*refuse)(std::size_t offset);
};

const Refused kRefused[] = {
    {said::UNKNOWN_ANCHOR, &Refusal::alias},    {said::ALIAS_NOT_FOUND, &Refusal::alias},
    {said::CHAR_IN_ALIAS, &Refusal::alias},     {said::ANCHOR_NOT_FOUND, &Refusal::anchor},
    {said::MULTIPLE_ANCHORS, &Refusal::anchor}, {said::CHAR_IN_ANCHOR, &Refusal::anchor},
    {said::CHAR_IN_TAG_HANDLE, &Refusal::tag},  {said::TAG_WITH_NO_SUFFIX, &Refusal::tag},
    {said::END_OF_VERBATIM_TAG, &Refusal::tag}, {said::MULTIPLE_TAGS, &Refusal::tag},
    {said::TAB_IN_INDENTATION, &Refusal::tab},
};

class Reporter {
 public:
  Reporter(const YAML::Exception& exception, std::string_view text, Builder& builder,
           diagnostic::Sink& sink)
      : said_(exception.msg),
        stop_(std::min(static_cast<std::size_t>(std::max(exception.mark.pos, 0)), text.size())),
        text_(text),
        builder_(builder),
        sink_(sink) {}

  void report();

 private:
  bool report_refused();
  void report_open_quote();
  void report_open_bracket(const Builder::Open& open);
  void report_closing_bracket();
  void report_words();
  const Builder::Open* open_bracket() const;
  std::size_t find_open_quote() const;
  diagnostic::Place at(std::size_t offset) { return builder_.positions().at(offset); }

  std::string_view said_;
  std::size_t stop_;
  std::string_view text_;
  Builder& builder_;
  diagnostic::Sink& sink_;
};

void Reporter::report() {
  if (report_refused()) return;
  const Builder::Open* open = open_bracket();
  const bool lacks_end = said_ == said::END_OF_SEQ_FLOW || said_ == said::END_OF_MAP_FLOW;
  if (lacks_end && open != nullptr) return report_open_bracket(*open);
  if (said_ == said::EOF_IN_SCALAR || said_ == said::DOC_IN_SCALAR) return report_open_quote();
  if (said_ == said::FLOW_END) return report_closing_bracket();
  if (said_ == said::UNKNOWN_TOKEN) return builder_.refuse().first_character(stop_);
  // The depth that yaml-cpp itself allows.
  if (said_ == said::BAD_FILE) return builder_.refuse().too_deep(at(stop_), builder_.open().size());
  report_words();
}

bool Reporter::report_refused() {
  const auto refused = std::find_if(std::begin(kRefused), std::end(kRefused),
                                    [this](const Refused& entry) { return said_ == entry.said; });
  if (refused == std::end(kRefused)) return false;
  // yaml-cpp may have stopped within the word.
  const std::size_t begin = text_.substr(0, stop_).find_last_of(" \t\r\n,[{") + 1;
  (builder_.refuse().*refused->refuse)(begin);
  return true;
}

// The innermost list or map that is open, if it is one of brackets.
const Builder::Open* Reporter::open_bracket() const {
  if (builder_.open().empty()) return nullptr;
  const Builder::Open& open = builder_.open().back();
  return text_[open.offset] == '[' || text_[open.offset] == '{' ? &open : nullptr;
}

void Reporter::report_open_quote() {
  const std::size_t begin = find_open_quote();
  if (begin == kNpos) {
    sink_.error(Code::kYamlSyntax, at(stop_), "a quote opened before is not closed here",
                "close it on its line");
  } else {
    sink_.error(Code::kYamlSyntax, at(begin), "the quote is never closed",
                fmt::format("close it by {}", diagnostic::quoted(text_.substr(begin, 1))));
  }
}

// Walks over what was read since the last event: words, comments and quoted texts that are closed.
std::size_t Reporter::find_open_quote() const {
  std::size_t at = builder_.last_offset();
  const auto& texts = builder_.long_texts();
  if (!texts.empty() && texts.back().begin == at) at = texts.back().end;
  bool begins_word = true;
  while (at < text_.size()) {
    const char c = text_[at];
    if (begins_word && (c == '"' || c == '\'')) {
      const std::size_t end = quoted_end(text_, at);
      if (end == kNpos || end > std::max(stop_, at)) return at;
      at = end;
      begins_word = text_.substr(end).starts_with(':');
    } else if (begins_word && c == '#') {
      at = std::min(text_.find('\n', at), text_.size());
    } else {
      begins_word = std::string_view(" \t\r\n[]{},").find(c) != kNpos || (begins_word && c == ':');
      ++at;
    }
  }
  return kNpos;
}

void Reporter::report_open_bracket(const Builder::Open& open) {
  builder_.forget_last_null();
  const bool is_list = open.node.is_list();
  const diagnostic::Place stop = at(stop_);
  const std::string before = stop_ < text_.size()
                                 ? fmt::format("before line {}, column {}", stop.line, stop.column)
                                 : "before the file ends";
  sink_.error(
      Code::kYamlSyntax, open.node.place,
      fmt::format("the `{}` is not closed {}", is_list ? '[' : '{', before),
      fmt::format("write `{}` where the {} ends", is_list ? ']' : '}', is_list ? "list" : "map"));
}

void Reporter::report_closing_bracket() {
  const std::string bracket = diagnostic::quoted(text_.substr(stop_, 1));
  const Builder::Open* open = open_bracket();
  sink_.error(Code::kYamlSyntax, at(stop_),
              open == nullptr ? fmt::format("the {} closes nothing", bracket)
                              : fmt::format("the {} does not close the `{}` of line {}, column {}",
                                            bracket, open->node.is_list() ? '[' : '{',
                                            open->node.place.line, open->node.place.column),
              "close each bracket by its own kind, or put the text in quotes");
}

void Reporter::report_words() {
  const auto words = std::find_if(std::begin(kWords), std::end(kWords), [this](const Words& entry) {
    return said_.starts_with(entry.said);
  });
  const diagnostic::Place place = at(stop_);
  if (words == std::end(kWords)) {
    sink_.error(Code::kYamlSyntax, place, "the text cannot be read as YAML from here on");
  } else {
    sink_.error(Code::kYamlSyntax, place, std::string(words->message), std::string(words->help));
  }
}

}  // namespace

void report_syntax(const YAML::Exception& exception, std::string_view text, Builder& builder,
                   diagnostic::Sink& sink) {
  Reporter(exception, text, builder, sink).report();
}

}  // namespace attain::yaml
