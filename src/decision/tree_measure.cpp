// Takes a requirement on a measure; gives its line, and beneath it the records that count, those
// that may and those left out, each with its reason. A measure's records are shown once.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

using Reason = RecordEvidence::Reason;

std::size_t count_of(const RequirementDecision& requirement, Counted counted) {
  return static_cast<std::size_t>(
      std::count_if(requirement.records.begin(), requirement.records.end(),
                    [&](const RecordEvidence& record) { return record.counted == counted; }));
}

std::int64_t as_number(std::size_t count) { return static_cast<std::int64_t>(count); }

}  // namespace

std::string Tree::line_of_measure(const RequirementDecision& requirement) const {
  const Range range = requirement.actual;
  const bool bounded = range.low != -Range::kUnbounded && range.high != Range::kUnbounded;
  const bool nothing_known = !bounded && requirement.records.empty();
  const std::string actual =
      nothing_known ? std::string(words_.not_known) : speech_.actual(requirement.actual);
  const std::string no_number = speech_.no_number(requirement);
  std::string line;
  if (!no_number.empty()) {
    line = fmt::format("{}; {}", actual, no_number);
  } else if (requirement.comparator == Comparator::kAtLeast && bounded) {
    line = fill(words_.actual_of, actual, speech_.required(requirement));
  } else {
    const auto comparator = static_cast<std::size_t>(requirement.comparator);
    line = fill(words_.actual_asked, actual,
                fill(words_.compared[comparator], speech_.required(requirement)));
  }
  for (const Step& step : requirement.gap) {
    const std::string amount = speech_.amount(step.amount);
    if (step.kind == Step::Kind::kRaise) {
      line += ", " + fill(speech_.form(words_.short_by, step.amount), amount);
    } else if (step.kind == Step::Kind::kLower) {
      line += ", " + fill(words_.too_many, amount);
    }
  }
  return fill(words_.titled, speech_.title(requirement.title, requirement.subject), line);
}

void Tree::write_records(const RequirementDecision& requirement, std::size_t indent) {
  if (!shown_.insert(requirement.subject).second) return;
  const model::RecordList& list =
      vocabulary_.record_lists[*vocabulary_.record_list_codes.find(requirement.records_of)];
  const auto code = static_cast<std::size_t>(&list - vocabulary_.record_lists.data());
  if (!decision_.facts().columns().tables[code].known) {
    add_line(indent, fill(words_.unknown_list, speech_.name(list.id)));
    return;
  }
  if (requirement.records.empty()) {
    add_line(indent, words_.no_records);
    return;
  }
  const std::size_t counted = count_of(requirement, Counted::kYes);
  const std::size_t all = requirement.records.size();
  const std::string records =
      fill(speech_.form(words_.records, all), speech_.number(as_number(all)));
  write_group(
      requirement, Counted::kYes,
      fill(speech_.form(words_.counted, counted), speech_.number(as_number(counted)), records),
      indent);
  const auto write_if_any = [&](Counted group, const Plural& heading) {
    const std::size_t count = count_of(requirement, group);
    if (count == 0) return;
    write_group(requirement, group,
                fill(speech_.form(heading, count), speech_.number(as_number(count))), indent);
  };
  write_if_any(Counted::kMaybe, words_.may_count);
  write_if_any(Counted::kNo, words_.left_out);
}

void Tree::write_group(const RequirementDecision& requirement, Counted counted,
                       std::string_view heading, std::size_t indent) {
  const model::Measure& measure = measure_of(requirement);
  const model::RecordList& list =
      vocabulary_.record_lists[*vocabulary_.record_list_codes.find(measure.records)];
  struct Line {
    std::string amount;
    std::string text;
  };
  std::vector<Line> lines;
  std::size_t width = 0;
  std::size_t count = 0;
  for (const RecordEvidence& record : requirement.records) {
    if (record.counted != counted || ++count > kMostShown) continue;
    Line& line = lines.emplace_back();
    line.text = this->record(measure, record);
    if (record.reason != Reason::kNone) line.text += fmt::format(" ({})", reason(list, record));
    if (measure.kind == model::Measure::Kind::kCount) continue;
    line.amount = record.amount ? speech_.number(*record.amount) : "?";
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
  const std::uint32_t code = *vocabulary_.record_list_codes.find(measure.records);
  const model::RecordList& list = vocabulary_.record_lists[code];
  const facts::Table& table = decision_.facts().columns().tables[code];
  const bool dated = measure.within && measure.within->kind != model::Window::Kind::kAlways;
  std::vector<std::string> values;
  for (std::size_t f = 0; f < list.fields.size(); ++f) {
    const model::Field& field = list.fields[f];
    const bool is_filtered =
        std::any_of(measure.where.begin(), measure.where.end(), [&](const auto& term) {
          return term.field == field.id && term.kind != model::FilterTerm::Kind::kAny;
        });
    const bool is_shown = field.type == model::FieldType::kText || is_filtered ||
                          (dated && field.type == model::FieldType::kDate);
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
      return Date::from_days(static_cast<std::int32_t>(value)).to_string();
    default:
      return speech_.number(value);
  }
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
    case Reason::kFieldUnknown:
    case Reason::kAmountUnknown:
      return fill(words_.field_unknown, field);
    case Reason::kBeforeWindow:
      return fill(words_.before_window, field);
    case Reason::kAfterWindow:
      return fill(words_.after_window, field);
  }
  return {};
}

const model::Measure& Tree::measure_of(const RequirementDecision& requirement) const {
  return *std::find_if(
      revision_.measures.begin(), revision_.measures.end(),
      [&](const model::Measure& measure) { return measure.id == requirement.subject; });
}

}  // namespace attain::decision
