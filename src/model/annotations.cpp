// Takes a node's title, cite, note and readings; gives them, the readings known to the program.
//
// Tested by tests/unit/model/annotations_test.cpp.

#include "model/annotations.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

std::string read_remark(Reader& read, const KeyedMap& map, std::string_view key) {
  const yaml::Node* node = map.find(key);
  const std::string* word = node == nullptr ? nullptr : read.word(*node, "a text");
  return word == nullptr ? std::string{} : *word;
}

std::vector<std::string> read_readings(Context& context, const yaml::Node& node) {
  std::vector<std::string> readings;
  const Vocabulary& vocabulary = context.vocabulary;
  value::NameIndex seen;
  for (const yaml::Node& item : context.read.one_or_items(node, "name a reading")) {
    if (context.read.word(item, "a reading") == nullptr) continue;
    if (!vocabulary.reading_codes.contains(item.text)) {
      context.read.unknown(Code::kUnknownReading, item.place,
                           fmt::format("unknown reading {}", diagnostic::quoted(item.text)),
                           item.text, [&] {
                             std::vector<std::string_view> ids;
                             for (const Reading& one : vocabulary.readings) ids.push_back(one.id);
                             return ids;
                           });
    } else if (!seen.add(item.text, 0)) {
      context.read.error(
          Code::kDuplicateName, item.place,
          fmt::format("reading {} is listed already", diagnostic::quoted(item.text)));
    } else {
      readings.push_back(item.text);
    }
  }
  return readings;
}

}  // namespace

Annotations read_annotations(Context& context, const KeyedMap& map) {
  Annotations annotations;
  if (const yaml::Node* title = map.find("title")) annotations.title = context.read.text(*title);
  annotations.cite = read_remark(context.read, map, "cite");
  annotations.note = read_remark(context.read, map, "note");
  if (const yaml::Node* reading = map.find("reading")) {
    annotations.readings = read_readings(context, *reading);
  }
  return annotations;
}

void join_readings(const std::vector<std::string>& from, std::vector<std::string>& to) {
  for (const std::string& reading : from) {
    if (std::find(to.begin(), to.end(), reading) == to.end()) to.push_back(reading);
  }
}

}  // namespace attain::model
