// Writes measures of generated rules as the YAML that people write.

#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "differential/write.hpp"

namespace attain::differential {
namespace {

using Kind = Measure::Kind;

std::string write_window(const Window& window) {
  const std::string unit =
      fmt::format("{}{}", window.kind == Window::Kind::kMonths ? "month" : "day",
                  window.length == 1 ? "" : "s");
  if (window.kind == Window::Kind::kAlways) return "always";
  if (window.ago != 0) {
    return fmt::format("{{ last: {} {}, ending: {} {}{} ago }}", window.length, unit, window.ago,
                       window.kind == Window::Kind::kMonths ? "month" : "day",
                       window.ago == 1 ? "" : "s");
  }
  if (window.kind == Window::Kind::kMonths) return fmt::format("{} {}", window.length, unit);
  return fmt::format("{{ last: {} {} }}", window.length, unit);
}

std::string write_term(const Term& term) {
  std::string text = fmt::format("{{ id: t{}, points: {}", term.id, write_number(term.points));
  if (!term.measure.empty()) {
    text += fmt::format(", for: {}, full_at: {}", term.measure, write_number(term.full_at));
  }
  if (term.conditions.size() == 1) text += ", if: " + write_requirement(term.conditions[0]);
  if (term.conditions.size() > 1) {
    std::vector<std::string> conditions;
    for (const Requirement& one : term.conditions) conditions.push_back(write_requirement(one));
    text += ", if: " + write_list(conditions);
  }
  return text + " }";
}

std::string write_subject(const Measure& measure) {
  switch (measure.kind) {
    case Kind::kSum:
      return fmt::format("sum: {}.{}", measure.list, measure.field);
    case Kind::kCount:
      return fmt::format("count: {}", measure.list);
    case Kind::kCountDistinct:
      return fmt::format("count_distinct: {}.{}", measure.list, measure.field);
    case Kind::kAverage:
      return fmt::format("average: {}.{}", measure.list, measure.field);
    case Kind::kTotal:
      return fmt::format("total: {}", write_list(measure.of));
    case Kind::kDifference:
      return fmt::format("difference: {}", write_list(measure.of));
    case Kind::kGrowth:
      return fmt::format("growth: {{ from: {}, to: {} }}", measure.of[0], measure.of[1]);
    case Kind::kShare:
      return fmt::format("share: {{ of: {}, in: {} }}", measure.of[0], measure.of[1]);
    case Kind::kPeople:
      return fmt::format("people_holding: {}", write_test(measure.holding));
    case Kind::kPartner:
      return fmt::format("partner: {}", measure.attribute);
    case Kind::kPoints: {
      std::vector<std::string> terms;
      for (const Term& term : measure.terms) terms.push_back(write_term(term));
      return fmt::format("points: {}", write_list(terms));
    }
  }
  throw std::logic_error(measure.name);
}

}  // namespace

std::string write_measure(const Measure& measure) {
  std::string text = fmt::format("  {}:\n    {}\n", measure.name, write_subject(measure));
  if (!measure.where.empty()) text += fmt::format("    where: {}\n", write_filter(measure.where));
  if (measure.within) text += fmt::format("    within: {}\n", write_window(*measure.within));
  if (measure.each_term) {
    text += fmt::format("    each_term: {{ {}: {} }}\n", measure.each_term->comparator,
                        to_decimal(measure.each_term->number));
  }
  if (measure.cap) text += fmt::format("    at_most: {}\n", write_number(*measure.cap));
  return text;
}

}  // namespace attain::differential
