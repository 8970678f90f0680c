// Takes a requirement on a measure; gives its line, and beneath it what the measure is made from:
// other measures, people, terms of points, records. A measure's evidence is shown once.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

constexpr std::size_t kIndentOfParts = 4;

/// The number of a cap or of points that applies; none if there is none, or more than one.
std::optional<Rational> only_number(List<Threshold> numbers) {
  std::optional<Rational> number;
  for (const Threshold& each : numbers) {
    if (!each.applies || each.value == number) continue;
    if (number || !each.value) return std::nullopt;
    number = each.value;
  }
  return number;
}

bool is_nothing_known(const MeasureEvidence& measure) {
  const Range& range = measure.actual;
  const bool bounded = range.low.is_bounded() && range.high.is_bounded();
  return !bounded && measure.records.empty() && measure.people.empty() && measure.parts.empty() &&
         measure.terms.empty();
}

}  // namespace

std::string Tree::value(const MeasureEvidence& measure) const {
  if (measure.undefined) return std::string(words_.undefined);
  if (is_nothing_known(measure)) return std::string(words_.not_known);
  std::string words = speech_.actual(measure.actual, measure.unit);
  const auto cap = only_number(measure.cap);
  if (!cap || measure.actual.high != *cap) return words;
  return fill(words_.capped, words, speech_.quantity(*cap, measure.unit));
}

std::string Tree::line_of_measure(const RequirementDecision& requirement) const {
  const Range& range = requirement.actual;
  const bool bounded = range.low.is_bounded() && range.high.is_bounded();
  const std::string actual = value(requirement.measure);
  const std::string no_number = speech_.no_number(requirement.required);
  std::string line;
  if (!no_number.empty()) {
    line = fmt::format("{}; {}", actual, no_number);
  } else if (requirement.comparator == Comparator::kAtLeast && bounded &&
             !requirement.measure.undefined) {
    line = fill(words_.actual_of, actual, speech_.required(requirement));
  } else {
    line = fill(words_.actual_asked, actual,
                speech_.compared(requirement.comparator, speech_.required(requirement)));
  }
  for (const Step& step : requirement.gap) {
    if (step.subject != requirement.subject) continue;
    const std::string amount = speech_.amount(step.amount, step.unit);
    if (step.kind == Step::Kind::kRaise) {
      line += ", " + fill(speech_.form(words_.short_by, step.amount), amount);
    } else if (step.kind == Step::Kind::kLower) {
      line += ", " + fill(step.unit.empty() ? words_.too_many : words_.too_much, amount);
    }
  }
  return fill(words_.titled, speech_.title(requirement.title, requirement.subject), line);
}

void Tree::write_measure(const MeasureEvidence& measure, std::size_t indent) {
  if (!shown_.insert(measure.subject).second) return;
  switch (measure.kind) {
    case MeasureEvidence::Kind::kSum:
    case MeasureEvidence::Kind::kCount:
    case MeasureEvidence::Kind::kCountDistinct:
    case MeasureEvidence::Kind::kAverage:
      write_records(measure, indent);
      break;
    case MeasureEvidence::Kind::kTotal:
      for (const MeasureEvidence& part : measure.parts) write_part("{0}", part, indent);
      break;
    case MeasureEvidence::Kind::kDifference:
      write_part("{0}", measure.parts[0], indent);
      write_part(words_.less, measure.parts[1], indent);
      break;
    case MeasureEvidence::Kind::kGrowth:
      write_part(words_.from, measure.parts[0], indent);
      write_part(words_.to, measure.parts[1], indent);
      break;
    case MeasureEvidence::Kind::kShare:
      write_part("{0}", measure.parts[0], indent);
      write_part(words_.in, measure.parts[1], indent);
      break;
    case MeasureEvidence::Kind::kPeople:
      write_people(measure, indent);
      break;
    case MeasureEvidence::Kind::kAttribute:
      break;
    case MeasureEvidence::Kind::kPoints:
      for (const TermEvidence& term : measure.terms) write_term(term, indent);
      if (!measure.each_term.empty() &&
          std::any_of(measure.terms.begin(), measure.terms.end(),
                      [](const TermEvidence& term) { return !term.enough; })) {
        const auto& rule = *measure_of(measure.subject).each_term;
        const std::string points = speech_.compared(rule.comparator, speech_.number(rule.number));
        add_line(indent, fill(words_.each_term, points));
      }
      break;
  }
}

void Tree::write_part(std::string_view phrase, const MeasureEvidence& part, std::size_t indent) {
  const std::string title = fill(phrase, speech_.title(part.title, part.subject));
  add_line(indent, fill(words_.titled, title, value(part)));
  write_measure(part, indent + kIndentOfParts);
}

std::string Tree::title(const TermEvidence& term) const {
  if (!term.title->empty() || !term.measure.empty() || term.conditions.empty()) {
    const std::string_view id = term.measure.empty() ? term.id : term.measure.front().subject;
    return speech_.title(term.title, id);
  }
  std::vector<std::string> asked;
  for (const RequirementDecision& each : term.conditions) asked.push_back(speech_.asked(each));
  return speech_.join(std::move(asked), words_.clause_and);
}

void Tree::write_term(const TermEvidence& term, std::size_t indent) {
  const std::string no_number = speech_.no_number(term.points);
  std::string line = no_number.empty()
                         ? fill(speech_.form(words_.points, term.earned),
                                speech_.actual(term.earned), speech_.required(term.points))
                         : no_number;
  if (!term.measure.empty()) {
    const std::string none = speech_.no_number(term.full_at);
    const std::string actual = value(term.measure.front());
    line = none.empty()
               ? fill(words_.in_proportion, line, actual, speech_.required(term.full_at, term.unit))
               : fmt::format("{}, {}; {}", line, actual, none);
  }
  if (!term.enough) line = fill(words_.not_enough, line);
  add_line(indent, fill(words_.titled, title(term), line));
  for (const MeasureEvidence& measure : term.measure) {
    write_measure(measure, indent + kIndentOfParts);
  }
  for (const RequirementDecision& condition : term.conditions) {
    if (condition.status != Status::kMet) write(condition, indent + kIndentOfParts);
  }
}

void Tree::write_people(const MeasureEvidence& measure, std::size_t indent) {
  const model::PersonTest& test = measure_of(measure.subject).holding;
  if (!decision_.facts().columns().people_known) {
    add_line(indent, words_.people_unknown);
    return;
  }
  std::vector<std::string> counted;
  for (const PersonEvidence& person : measure.people) {
    if (person.counted == Counted::kYes) counted.push_back(counted_person(person, false));
  }
  const std::size_t all = measure.people.size();
  const std::string people =
      fill(speech_.form(words_.all_people, all), speech_.number(static_cast<std::int64_t>(all)));
  const std::string heading =
      fill(speech_.form(words_.counted_people, counted.size()),
           speech_.number(static_cast<std::int64_t>(counted.size())), people);
  const std::string with = fill(words_.people_with, speech_.test(test));
  add_line(indent, counted.empty()
                       ? fmt::format("{}, {}", with, heading)
                       : fmt::format("{}, {}: {}", with, heading,
                                     speech_.join(std::move(counted), words_.last_and)));
  for (const std::string& unknown : unknown_of(measure.people, &test)) add_line(indent, unknown);
}

const model::Measure& Tree::measure_of(std::string_view name) const {
  return *std::find_if(revision_.measures.begin(), revision_.measures.end(),
                       [&](const model::Measure& measure) { return measure.id == name; });
}

}  // namespace attain::decision
