// Takes measures of the rules; gives each as a line of prose: what is added, counted or compared,
// and beneath it which records count, which do not, and of what time.
//
// Tested by tests/unit/decision/show_test.cpp.

#include <algorithm>

#include "decision/show.hpp"

namespace attain::decision {
namespace {

using Kind = model::Measure::Kind;

}  // namespace

std::string Wording::title_of_measure(std::string_view id) {
  named_.measures.insert(std::string(id));
  const auto measure =
      std::find_if(revision_.measures.begin(), revision_.measures.end(),
                   [&](const model::Measure& candidate) { return candidate.id == id; });
  return speech_.title(&measure->annotations.title, id);
}

/// Names of fields are written for people where they have no title.
std::string Wording::title_of_field(const model::Field& field) const {
  std::string id = field.id;
  std::replace(id.begin(), id.end(), '_', ' ');
  return speech_.title(&field.title, id);
}

Item Wording::measure(const model::Measure& measure) {
  Item named{title_of_measure(measure.id)};
  annotate(measure.annotations, named);
  Item item{fill(words_.titled, named.words, definition(measure)), std::move(named.remarks)};
  for (const model::PointsTerm& each : measure.terms) item.parts.push_back(term(each));
  if (measure.each_term) {
    const std::string points =
        stated(measure.each_term->number, {Form::kPoints, {}, measure.each_term->comparator});
    item.parts.push_back({fill(show_.each_term, points)});
  }
  add_filter(measure, item);
  if (measure.cap) {
    Item cap{fill(show_.cap, numbers(*measure.cap, {Form::kNumber, measure.unit, {}}))};
    remark_undefined(*measure.cap, show_.cannot_be_told, cap);
    item.parts.push_back(std::move(cap));
  }
  return item;
}

std::string Wording::definition(const model::Measure& measure) {
  const std::string list = speech_.name(measure.records);
  std::string field;
  if (const auto code = vocabulary_.record_list_codes.find(measure.records)) {
    const model::RecordList& records = vocabulary_.record_lists[*code];
    const auto place = records.field_codes.find(measure.field);
    if (place) field = title_of_field(records.fields[*place]);
  }
  switch (measure.kind) {
    case Kind::kSum:
      return fill(show_.sum, field, list);
    case Kind::kCount:
      return fill(show_.count, list);
    case Kind::kCountDistinct:
      return fill(show_.count_distinct, field, list);
    case Kind::kAverage: {
      const std::int32_t months = measure.within->length;
      return fill(months == 1 ? show_.average.one : show_.average.other, field, list,
                  speech_.number(months));
    }
    case Kind::kTotal: {
      std::string parts;
      for (const std::string& part : measure.of) {
        if (!parts.empty()) parts += show_.plus;
        parts += title_of_measure(part);
      }
      return parts;
    }
    case Kind::kDifference:
      return fill(show_.difference, title_of_measure(measure.of.at(0)),
                  title_of_measure(measure.of.at(1)));
    case Kind::kGrowth:
      return fill(show_.growth, title_of_measure(measure.of.at(0)),
                  title_of_measure(measure.of.at(1)));
    case Kind::kShare:
      return fill(show_.share, title_of_measure(measure.of.at(0)),
                  title_of_measure(measure.of.at(1)));
    case Kind::kPeople:
      return fill(show_.head_count, predicate(measure.holding, false));
    case Kind::kAttribute:
      return fill(
          show_.own_number,
          title_of_field(
              vocabulary_.attributes[*vocabulary_.attribute_codes.find(measure.attribute)]));
    case Kind::kPoints:
      return std::string(show_.points);
  }
  return {};
}

Item Wording::term(const model::PointsTerm& term) {
  const std::string points = numbers(term.points, {Form::kPoints, {}, {}});
  Item item;
  if (term.measure.empty()) {
    item.words = fill(show_.points_if, points);
  } else {
    const auto measure =
        std::find_if(revision_.measures.begin(), revision_.measures.end(),
                     [&](const model::Measure& candidate) { return candidate.id == term.measure; });
    item.words = fill(show_.points_up_to, points, title_of_measure(term.measure),
                      numbers(term.full_at, {Form::kNumber, measure->unit, {}}));
    if (!term.conditions.empty()) item.words = fill(show_.only_if, item.words);
  }
  const Text& title = term.annotations.title;
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  remark_undefined(term.points, show_.cannot_be_told, item);
  remark_undefined(term.full_at, show_.cannot_be_told, item);
  annotate(term.annotations, item);
  for (const model::Requirement& condition : term.conditions) {
    item.parts.push_back(requirement(condition, false));
  }
  return item;
}

void Wording::add_filter(const model::Measure& measure, Item& item) const {
  const auto code = vocabulary_.record_list_codes.find(measure.records);
  if (!code) return;
  const model::RecordList& list = vocabulary_.record_lists[*code];
  for (const model::FilterTerm& term : measure.where) item.parts.push_back(filter(term, list));
  if (!measure.within || !list.date_field) return;
  const std::string date = title_of_field(list.fields[*list.date_field]);
  const bool always = measure.within->kind == model::Window::Kind::kAlways;
  item.parts.push_back(
      {always ? fill(show_.always, date) : fill(show_.in_window, date, window(*measure.within))});
}

Item Wording::filter(const model::FilterTerm& term, const model::RecordList& list) const {
  using TermKind = model::FilterTerm::Kind;
  if (term.kind == TermKind::kAnyOf) {
    Item item{std::string(show_.alternatives)};
    for (const auto& alternative : term.alternatives) {
      Item all{std::string(show_.all_of)};
      for (const model::FilterTerm& part : alternative) all.parts.push_back(filter(part, list));
      item.parts.push_back(all.parts.size() == 1 ? std::move(all.parts.front()) : std::move(all));
    }
    return item;
  }
  const model::Field& field = list.fields[*list.field_codes.find(term.field)];
  const std::string title = title_of_field(field);
  if (term.kind == TermKind::kAny) return {fill(show_.any_value, title)};
  if (term.kind == TermKind::kCompared || field.type == model::FieldType::kFlag) {
    return {fill(words_.titled, title, speech_.values(term, field))};
  }
  return {fill(words_.titled, title, counting(term, field))};
}

std::string Wording::counting(const model::FilterTerm& term, const model::Field& field) const {
  std::vector<std::string> listed;
  std::vector<std::string> others;
  const auto add = [&](std::string_view id) {
    const bool is_listed =
        std::find(term.values.begin(), term.values.end(), id) != term.values.end();
    (is_listed ? listed : others).push_back(speech_.choice(field, id));
  };
  for (const model::Choice& choice : field.choices) add(choice.id);
  if (term.kind == model::FilterTerm::Kind::kExcluded) std::swap(listed, others);
  std::vector<std::string> clauses;
  const auto say = [&](const Plural& phrase, std::vector<std::string>& values) {
    if (values.empty()) return;
    const std::string_view form = speech_.form(phrase, values.size());
    clauses.push_back(fill(form, speech_.join(std::move(values), words_.last_and)));
  };
  say(show_.counts, listed);
  say(show_.counts_not, others);
  return fmt::format("{}", fmt::join(clauses, "; "));
}

std::string Wording::window(const model::Window& window) const {
  const auto length = static_cast<std::size_t>(window.length);
  const auto ago = static_cast<std::size_t>(window.ago);
  const bool months = window.kind == model::Window::Kind::kMonths;
  const std::string number = speech_.number(window.length);
  if (ago == 0) return fill(speech_.form(months ? show_.months : show_.days, length), number);
  const Plural& unit = months ? show_.month_count : show_.day_count;
  const std::string before = fill(speech_.form(unit, ago), speech_.number(window.ago));
  if (months) return fill(speech_.form(show_.months_ago, length), number, before);
  return fill(show_.days_ago, fill(speech_.form(unit, length), number), before);
}

}  // namespace attain::decision
