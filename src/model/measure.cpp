// Takes the measures of a revision; gives them with their lists and fields known, filters and
// windows whole.
//
// Tested by tests/unit/model/measure_test.cpp.

#include "model/measure.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/filter.hpp"
#include "model/window.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

constexpr auto kKeys = with_annotations({{"sum"}, {"count"}, {"where"}, {"within"}});

bool is_number(const Field& field) {
  return field.type == FieldType::kCount || field.type == FieldType::kInteger;
}

const RecordList* find_list(Context& context, const Place& place, std::string_view name) {
  const auto code = context.vocabulary.record_list_codes.find(name);
  if (code) return &context.vocabulary.record_lists[*code];
  context.read.unknown(Code::kUnknownRecords, place,
                       fmt::format("unknown list of records {}", diagnostic::quoted(name)), name,
                       [&] { return names(context.vocabulary.record_lists); });
  return nullptr;
}

/// Reads `list.field`.
const RecordList* read_sum(Context& context, const yaml::Node& node, Measure& measure,
                           MeasureName& name) {
  if (context.read.word(node, "a list and its field") == nullptr) return nullptr;
  const std::string_view path = node.text;
  const std::size_t dot = path.find('.');
  const RecordList* list = find_list(context, node.place, path.substr(0, dot));
  if (list == nullptr) return nullptr;
  measure.records = list->id;
  if (dot == std::string_view::npos) {
    context.read.wrong_type(node, "a list and its field",
                            fmt::format("write `{}.` and the field's name", list->id));
    return list;
  }
  const std::string_view field = path.substr(dot + 1);
  const auto code = list->field_codes.find(field);
  if (!code) {
    context.read.unknown(
        Code::kUnknownField, node.place,
        fmt::format("unknown field {} of `{}`", diagnostic::quoted(field), list->id), field,
        [&] { return names(list->fields); });
  } else if (!is_number(list->fields[*code])) {
    context.read.error(
        Code::kNotANumberField, node.place,
        fmt::format("cannot sum `{}`, which is a {}", field, to_string(list->fields[*code].type)),
        "sum a field of type `count` or `integer`, or count the records");
  } else {
    measure.field = field;
    name.may_be_negative = list->fields[*code].type == FieldType::kInteger;
  }
  return list;
}

const RecordList* read_count(Context& context, const yaml::Node& node, Measure& measure) {
  if (context.read.word(node, "a list of records") == nullptr) return nullptr;
  const std::size_t dot = node.text.find('.');
  const std::string_view name = std::string_view(node.text).substr(0, dot);
  const RecordList* list = find_list(context, node.place, name);
  if (list == nullptr) return nullptr;
  measure.records = list->id;
  if (dot != std::string::npos) {
    context.read.wrong_type(node, "a list of records",
                            fmt::format("write {}", diagnostic::quoted(name)));
  }
  return list;
}

const RecordList* read_subject(Context& context, const KeyedMap& map, const Place& place,
                               Measure& measure, MeasureName& name) {
  const yaml::Node* sum = map.find("sum");
  const yaml::Member* count = map.member("count");
  if (sum != nullptr && count != nullptr) {
    context.read.error(Code::kTwoSubjects, count->key.place,
                       "a measure is either a `sum` or a `count`", "declare two measures");
  } else if (sum != nullptr) {
    measure.kind = Measure::Kind::kSum;
    return read_sum(context, *sum, measure, name);
  } else if (count != nullptr) {
    measure.kind = Measure::Kind::kCount;
    name.may_be_negative = false;
    return read_count(context, count->value, measure);
  } else if (!map.is_meant("sum") && !map.is_meant("count")) {
    context.read.error(Code::kMissingSubject, place, "this measure does not say what it measures",
                       "write `sum: list.field` or `count: list`");
  }
  return nullptr;
}

Measure read_measure(Context& context, const yaml::Member& member, MeasureName& name) {
  Measure measure;
  measure.id = member.key.text;
  const Place& place = member.key.place;
  const auto map = context.read.map(member.value, place, "a measure", kKeys);
  if (!map) return measure;
  measure.annotations = read_annotations(context, *map);
  const RecordList* list = read_subject(context, *map, place, measure, name);
  if (list == nullptr) return measure;
  if (map->member("where") != nullptr || !map->is_meant("where")) {
    measure.where = read_filter(context, map->member("where"), place, *list);
  }
  if (map->member("within") != nullptr || !map->is_meant("within")) {
    measure.within = read_window(context, map->member("within"), place, *list);
  }
  return measure;
}

}  // namespace

std::vector<Measure> read_measures(Context& context, const yaml::Node& node) {
  std::vector<Measure> measures;
  for (const yaml::Member& member : context.read.members(node, "a map of measures by name")) {
    context.read.name(member.key, Spelling::kKebabCase, "a measure");
    MeasureName name;
    measures.push_back(read_measure(context, member, name));
    context.measures.emplace(member.key.text, name);
  }
  return measures;
}

}  // namespace attain::model
