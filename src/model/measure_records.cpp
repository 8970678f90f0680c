// Takes measures of records: a sum, a count, a count of different values, an average of a month;
// gives them with their list and field known, filter and window whole.
//
// Tested by tests/unit/model/measure_records_test.cpp.

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/filter.hpp"
#include "model/measure_kinds.hpp"
#include "model/window.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

constexpr auto kSumKeys = with_annotations({{"sum"}, {"where"}, {"within"}, {"at_most"}});
constexpr auto kCountKeys = with_annotations({{"count"}, {"where"}, {"within"}, {"at_most"}});
constexpr auto kDistinctKeys =
    with_annotations({{"count_distinct"}, {"where"}, {"within"}, {"at_most"}});
constexpr auto kAverageKeys = with_annotations({{"average"}, {"where"}, {"within"}, {"at_most"}});

const RecordList* find_list(Context& context, const Place& place, std::string_view name) {
  const auto code = context.vocabulary.record_list_codes.find(name);
  if (code) return &context.vocabulary.record_lists[*code];
  context.read.unknown(Code::kUnknownRecords, place,
                       fmt::format("unknown list of records {}", diagnostic::quoted(name)), name,
                       [&] { return names(context.vocabulary.record_lists); });
  return nullptr;
}

/// A list and the field of it that `list.field` names, which is null, reported, if there is none.
struct ListAndField {
  const RecordList* list = nullptr;
  const Field* field = nullptr;
};

ListAndField find_field(Context& context, const yaml::Node& node) {
  ListAndField found;
  if (context.read.word(node, "a list and its field") == nullptr) return found;
  const std::string_view path = node.text;
  const std::size_t dot = path.find('.');
  found.list = find_list(context, node.place, path.substr(0, dot));
  if (found.list == nullptr) return found;
  if (dot == std::string_view::npos) {
    context.read.wrong_type(node, "a list and its field",
                            fmt::format("write `{}.` and the field's name", found.list->id));
    return found;
  }
  const std::string_view name = path.substr(dot + 1);
  if (const auto code = found.list->field_codes.find(name)) {
    found.field = &found.list->fields[*code];
    return found;
  }
  context.read.unknown(
      Code::kUnknownField, node.place,
      fmt::format("unknown field {} of `{}`", diagnostic::quoted(name), found.list->id), name,
      [&] { return names(found.list->fields); });
  return found;
}

/// Reads which records count.
void read_selection(Context& context, const KeyedMap& map, const Place& place,
                    const RecordList& list, Measure& measure) {
  measure.records = list.id;
  if (map.member("where") != nullptr || !map.is_meant("where")) {
    measure.where = read_filter(context, map.member("where"), place, list);
  }
  if (map.member("within") != nullptr || !map.is_meant("within")) {
    measure.within = read_window(context, map.member("within"), place, list);
  }
}

/// Reads the amounts of a field, to be added up.
bool read_amounts(Context& context, const KeyedMap& map, std::string_view subject,
                  NamedMeasure& named) {
  const yaml::Node& node = *map.find(subject);
  const auto [list, field] = find_field(context, node);
  if (list == nullptr) return false;
  read_selection(context, map, named.written->key.place, *list, named.measure);
  if (field == nullptr) return false;
  if (!field->is_number()) {
    context.read.error(
        Code::kNotANumberField, node.place,
        fmt::format("cannot {} `{}`, which is a {}", subject, field->id, to_string(field->type)),
        "name a field that is a number, or count the records");
    return false;
  }
  named.measure.field = field->id;
  named.kind.unit = field->currency;
  named.kind.whole = field->parts() == 1;
  if (field->type == FieldType::kCount) named.kind.bounds.least = 0;
  return true;
}

bool read_sum(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kSum;
  return read_amounts(context, map, "sum", named);
}

bool read_average(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kAverage;
  if (!read_amounts(context, map, "average", named)) return false;
  named.kind.whole = false;
  const yaml::Member* within = map.member("within");
  const std::optional<Window>& window = named.measure.within;
  const auto list = context.vocabulary.record_list_codes.find(named.measure.records);
  if (within != nullptr && window && window->kind != Window::Kind::kMonths) {
    context.read.error(Code::kWrongType, within->key.place,
                       "an average of a month needs a window of whole months",
                       "write one such as `within: 12 months`");
  } else if (within == nullptr && !context.vocabulary.record_lists[*list].date_field) {
    context.read.error(Code::kMissingWindow, named.written->key.place,
                       fmt::format("`{}` have no date, so they have no months to be averaged over",
                                   named.measure.records),
                       "declare a field of type `date`, or use `sum`");
  }
  return true;
}

bool read_count(Context& context, const KeyedMap& map, NamedMeasure& named) {
  const yaml::Node& node = *map.find("count");
  named.measure.kind = Measure::Kind::kCount;
  named.kind.bounds.least = 0;
  if (context.read.word(node, "a list of records") == nullptr) return false;
  const std::size_t dot = node.text.find('.');
  const std::string_view name = std::string_view(node.text).substr(0, dot);
  const RecordList* list = find_list(context, node.place, name);
  if (list == nullptr) return false;
  if (dot != std::string::npos) {
    context.read.wrong_type(node, "a list of records",
                            fmt::format("write {}, or `count_distinct` if different values count",
                                        diagnostic::quoted(name)));
  }
  read_selection(context, map, named.written->key.place, *list, named.measure);
  return true;
}

bool read_count_distinct(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kCountDistinct;
  named.kind.bounds.least = 0;
  const auto [list, field] = find_field(context, *map.find("count_distinct"));
  if (list == nullptr) return false;
  read_selection(context, map, named.written->key.place, *list, named.measure);
  if (field != nullptr) named.measure.field = field->id;
  return true;
}

}  // namespace

const MeasureKind kSumMeasure = {"sum", kSumKeys, read_sum};
const MeasureKind kCountMeasure = {"count", kCountKeys, read_count};
const MeasureKind kCountDistinctMeasure = {"count_distinct", kDistinctKeys, read_count_distinct};
const MeasureKind kAverageMeasure = {"average", kAverageKeys, read_average};

}  // namespace attain::model
