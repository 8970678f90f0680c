// Takes the place of something that YAML allows and rule files do not, reports it with what to
// write instead.
//
// Tested by tests/unit/yaml/refuse_test.cpp.

#include "yaml/refuse.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "yaml/shape.hpp"

namespace attain::yaml {

using diagnostic::Code;
using diagnostic::Place;

namespace {

constexpr std::string_view kReuse = "write the value out; `sets` and `profiles` serve to reuse";

int length_of(std::string_view word) {
  return static_cast<int>(std::max<std::size_t>(diagnostic::characters(word), 1));
}

}  // namespace

void Refusal::anchor(std::size_t offset) {
  // A tag may stand before the anchor.
  const std::size_t at = std::min(text_.find('&', offset), text_.size());
  const std::string_view word = word_at(text_, at);
  sink_.error(Code::kAnchor, positions_.at(at, length_of(word)),
              fmt::format("anchors are not allowed: {}", diagnostic::quoted(word)),
              std::string(kReuse));
}

void Refusal::tag(std::size_t offset) {
  // An anchor may stand before the tag.
  const std::size_t at = std::min(text_.find('!', offset), text_.size());
  const std::string_view word = word_at(text_, at);
  sink_.error(Code::kTag, positions_.at(at, length_of(word)),
              fmt::format("tags are not allowed: {}", diagnostic::quoted(word)),
              "take the tag out; put the value in quotes if it is to be text");
}

void Refusal::alias(std::size_t offset) {
  const std::string_view word = word_at(text_, offset);
  sink_.error(Code::kAlias, positions_.at(offset, length_of(word)),
              fmt::format("aliases are not allowed: {}", diagnostic::quoted(word)),
              std::string(kReuse));
}

void Refusal::merge_key(const Node& key) {
  sink_.error(Code::kMergeKey, key.place, "merge keys are not allowed: `<<`", std::string(kReuse));
}

void Refusal::duplicate_key(const Node& key, const Node& first) {
  sink_.error(Code::kDuplicateKey, key.place,
              fmt::format("{} is stated twice, first on line {}", diagnostic::quoted(key.text),
                          first.place.line),
              "keep one of the two");
}

void Refusal::non_text_key(const Node& key) {
  sink_.error(Code::kNonTextKey, key.place,
              fmt::format("a {} cannot be a key", key.is_map() ? "map" : "list"),
              "write a name before the `:`");
}

void Refusal::empty_file() {
  sink_.error(Code::kEmptyFile, {&source_, 0, 0, 0}, "the file states nothing");
}

void Refusal::null_value(const Place& place, std::string_view word) {
  sink_.error(Code::kNullValue, place, fmt::format("{} is no value", diagnostic::quoted(word)),
              fmt::format("leave it out, or write \"{}\" if the text is meant", word));
}

void Refusal::null_key(const Place& place) {
  sink_.error(Code::kNullValue, place, "a key is empty or null",
              "write a name before the `:`, in quotes if the text `null` is meant");
}

void Refusal::missing_value(const Node& key) {
  const std::size_t colon = key.style == Style::kPlain ? key.text.find(':') : std::string::npos;
  std::string help = "write the value after it, or leave the key out";
  if (colon != std::string::npos) {
    help = fmt::format("write a space after the colon: {}",
                       diagnostic::quoted(fmt::format("{}: {}", key.text.substr(0, colon),
                                                      key.text.substr(colon + 1))));
  }
  sink_.error(Code::kNullValue, key.place,
              fmt::format("{} has no value", diagnostic::quoted(key.text)), help);
}

void Refusal::missing_item(const Place& place) {
  sink_.error(Code::kNullValue, place, "an item of the list has no value",
              "write the value, or take the item out");
}

void Refusal::second_document(std::size_t offset, std::optional<Kind> root) {
  const std::string_view before = text_.substr(0, std::min(offset, text_.size()));
  const std::string_view word = word_at(text_, offset);
  const Place place = positions_.at(offset, length_of(word));
  const bool follows_end =
      before.starts_with("...") || before.find("\n...") != std::string_view::npos;
  if (follows_end || text_.substr(before.size()).starts_with("---")) {
    sink_.error(Code::kSecondDocument, place, "a second document begins here",
                "write one document in each file");
  } else if (!root) {
    first_character(offset);
  } else {
    const std::string_view what = *root == Kind::kList  ? "list"
                                  : *root == Kind::kMap ? "map"
                                                        : "text";
    sink_.error(Code::kSecondDocument, place,
                fmt::format("this stands outside the {} that the file states", what),
                "indent it like what it belongs to, or take it out");
  }
}

void Refusal::first_character(std::size_t offset) {
  const std::string_view rest = text_.substr(std::min(offset, text_.size()));
  sink_.error(Code::kYamlSyntax, positions_.at(offset),
              fmt::format("a value cannot begin with {}",
                          diagnostic::quoted(diagnostic::first_characters(rest, 1))),
              "put the text in quotes");
}

void Refusal::too_deep(const Place& place, std::size_t limit) {
  sink_.error(Code::kTooDeep, place,
              fmt::format("lists and maps are nested more than {} deep", limit),
              "nest them less deeply, or raise the limit");
}

void Refusal::too_many_nodes(const Place& place, std::size_t limit) {
  sink_.error(Code::kTooManyNodes, place,
              fmt::format("the file has more than {} keys and values", limit),
              "split it into several files, or raise the limit");
}

void Refusal::scalar_too_long(const Place& place, std::size_t size, std::size_t limit) {
  sink_.error(Code::kScalarTooLong, place,
              fmt::format("the text has {} bytes, the limit is {}", size, limit),
              "shorten it, or raise the limit");
}

void Refusal::no_progress(std::size_t offset, std::size_t budget) {
  sink_.error(Code::kNoProgress, positions_.at(offset),
              fmt::format("what follows is more than {} bytes long without an end", budget),
              "write long lists and maps one item a line, without brackets; shorten long texts");
}

void Refusal::tab(std::size_t offset) {
  sink_.error(Code::kTabIndentation, positions_.at(offset), "the line is indented by a tab",
              "indent by spaces");
}

void Refusal::dash_in_text(std::size_t offset) {
  sink_.warn(Code::kLooksLikeYaml, positions_.at(offset),
             "this `-` continues the text above and begins no item",
             "indent it like the items of its list, or put the text in quotes");
}

void Refusal::bracket_in_text(const Place& text, char bracket) {
  sink_.warn(Code::kLooksLikeYaml, text,
             fmt::format("the text ends in `{}`, which closes nothing", bracket),
             "take it out, or put the text in quotes");
}

}  // namespace attain::yaml
