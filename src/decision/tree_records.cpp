// Takes a measure of records; gives the records that count, those that may and those left out, each
// with its reason.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

using Reason = RecordEvidence::Reason;
using MeasureKind = MeasureEvidence::Kind;

std::size_t count_of(const MeasureEvidence& measure, Counted counted) {
  return static_cast<std::size_t>(
      std::count_if(measure.records.begin(), measure.records.end(),
                    [&](const RecordEvidence& record) { return record.counted == counted; }));
}

std::int64_t as_number(std::size_t count) { return static_cast<std::int64_t>(count); }

bool filters(const std::vector<model::FilterTerm>& terms, std::string_view field) {
  return std::any_of(terms.begin(), terms.end(), [&](const model::FilterTerm& term) {
    if (term.kind == model::FilterTerm::Kind::kAnyOf) {
      return std::any_of(term.alternatives.begin(), term.alternatives.end(),
                         [&](const auto& alternative) { return filters(alternative, field); });
    }
    return term.field == field && term.kind != model::FilterTerm::Kind::kAny;
  });
}

}  // namespace

std::string Tree::counted_records(const MeasureEvidence& measure) const {
  const std::size_t counted = count_of(measure, Counted::kYes);
  const std::size_t all = measure.records.size();
  const std::string records =
      fill(speech_.form(words_.records, all), speech_.number(as_number(all)));
  std::string words =
      fill(speech_.form(words_.counted, counted), speech_.number(as_number(counted)), records);
  const model::Measure& rules = measure_of(measure.subject);
  if (measure.kind == MeasureKind::kCountDistinct) {
    const model::RecordList& list = list_of(measure.records_of);
    const model::Field& field = list.fields[*list.field_codes.find(rules.field)];
    words = fill(words_.distinct, words, speech_.title(&field.title, field.id));
  } else if (measure.kind == MeasureKind::kAverage) {
    const auto length = static_cast<std::size_t>(rules.within->length);
    words = fill(words_.averaged, words,
                 fill(speech_.form(words_.months, length), speech_.number(rules.within->length)));
  }
  return words;
}

void Tree::write_records(const MeasureEvidence& measure, std::size_t indent) {
  const model::RecordList& list = list_of(measure.records_of);
  if (!table_of(list).known) {
    add_line(indent, fill(words_.unknown_list, speech_.name(list.id)));
    return;
  }
  if (measure.records.empty()) {
    add_line(indent, words_.no_records);
    return;
  }
  write_group(measure, Counted::kYes, counted_records(measure), indent);
  const auto write_if_any = [&](Counted group, const Plural& heading) {
    const std::size_t count = count_of(measure, group);
    if (count == 0) return;
    write_group(measure, group,
                fill(speech_.form(heading, count), speech_.number(as_number(count))), indent);
  };
  write_if_any(Counted::kMaybe, words_.may_count);
  write_if_any(Counted::kNo, words_.left_out);
}

void Tree::write_group(const MeasureEvidence& measure, Counted counted, std::string_view heading,
                       std::size_t indent) {
  const model::Measure& rules = measure_of(measure.subject);
  const model::RecordList& list = list_of(measure.records_of);
  const bool has_amounts =
      measure.kind == MeasureKind::kSum || measure.kind == MeasureKind::kAverage;
  struct Line {
    std::string amount;
    std::string text;
  };
  std::vector<Line> lines;
  std::size_t width = 0;
  std::size_t count = 0;
  for (const RecordEvidence& record : measure.records) {
    if (record.counted != counted || ++count > kMostShown) continue;
    Line& line = lines.emplace_back();
    line.text = this->record(rules, record);
    if (record.reason != Reason::kNone) line.text += fmt::format(" ({})", reason(list, record));
    if (!has_amounts) continue;
    line.amount = record.amount ? speech_.quantity(*record.amount, measure.unit) : "?";
    width = std::max(width, line.amount.size());
  }
  add_line(indent, lines.empty() ? std::string(heading) : fmt::format("{}:", heading));
  for (const Line& line : lines) {
    const std::string amount = width > 0 ? fmt::format("{:>{}}  ", line.amount, width) : "";
    add_line(indent + 4, amount + line.text);
  }
  if (count > kMostShown) {
    const std::size_t rest = count - kMostShown;
    add_line(indent + 4,
             fmt::format("{}{}", words_.last_and.substr(1),
                         fill(speech_.form(words_.more, rest), speech_.number(as_number(rest)))));
  }
}

std::string Tree::record(const model::Measure& measure, const RecordEvidence& record) const {
  const model::RecordList& list = list_of(measure.records);
  const facts::Table& table = table_of(list);
  const bool dated = measure.within && measure.within->kind != model::Window::Kind::kAlways;
  const bool shows_measured = measure.kind == model::Measure::Kind::kCountDistinct;
  std::vector<std::string> values;
  for (std::size_t f = 0; f < list.fields.size(); ++f) {
    const model::Field& field = list.fields[f];
    const bool is_shown = field.type == model::FieldType::kText ||
                          filters(measure.where, field.id) ||
                          (dated && field.type == model::FieldType::kDate) ||
                          (shows_measured && field.id == measure.field);
    if (is_shown) values.push_back(field_value(field, table.columns[f][record.index]));
  }
  if (values.empty()) return fmt::format("{}[{}]", speech_.name(list.id), record.index);
  return fmt::format("{}", fmt::join(values, ", "));
}

std::string Tree::field_value(const model::Field& field, facts::Value value) const {
  if (value == facts::kUnknown) return "?";
  const auto place = static_cast<std::size_t>(value);
  switch (field.type) {
    case model::FieldType::kText:
      return speech_.name(decision_.facts().columns().texts[place]);
    case model::FieldType::kOneOf:
      return speech_.title(&field.choices[place].title, field.choices[place].id);
    case model::FieldType::kDate:
      return speech_.date(value);
    case model::FieldType::kFlag: {
      const std::string title = speech_.title(&field.title, field.id);
      return fill(words_.flag_condition, title, std::string(value != 0 ? words_.yes : words_.no));
    }
    case model::FieldType::kCount:
    case model::FieldType::kInteger:
    case model::FieldType::kDecimal:
    case model::FieldType::kMoney:
      return speech_.quantity(Rational::fraction(value, field.parts()), field.currency);
  }
  return {};
}

std::string Tree::reason(const model::RecordList& list, const RecordEvidence& record) const {
  const auto code = list.field_codes.find(record.field);
  const std::string field =
      code ? speech_.title(&list.fields[*code].title, record.field) : std::string();
  switch (record.reason) {
    case Reason::kNone:
      return {};
    case Reason::kNotListed:
      return fill(words_.not_listed, field);
    case Reason::kExcluded:
      return fill(words_.excluded, field);
    case Reason::kNotCompared:
      return fill(words_.not_compared, field);
    case Reason::kNoAlternative:
      return std::string(words_.no_alternative);
    case Reason::kFieldUnknown:
      return field.empty() ? std::string(words_.alternatives_unknown)
                           : fill(words_.field_unknown, field);
    case Reason::kAmountUnknown:
      return fill(words_.field_unknown, field);
    case Reason::kBeforeWindow:
      return fill(words_.before_window, field);
    case Reason::kAfterWindow:
      return fill(words_.after_window, field);
  }
  return {};
}

const model::RecordList& Tree::list_of(std::string_view name) const {
  return vocabulary_.record_lists[*vocabulary_.record_list_codes.find(name)];
}

const facts::Table& Tree::table_of(const model::RecordList& list) const {
  const auto code = static_cast<std::size_t>(&list - vocabulary_.record_lists.data());
  return decision_.facts().columns().tables[code];
}

}  // namespace attain::decision
