// Takes checked rules; gives them as text: every name resolved, every number split, a requirement a
// line.
//
// Tested by tests/unit/model/dump_test.cpp.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/dump_text.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"
#include "model/rules.hpp"

namespace attain::model {
namespace {

std::string dump(const Window& window) {
  if (window.kind == Window::Kind::kAlways) return "always";
  const bool months = window.kind == Window::Kind::kMonths;
  std::string text =
      months ? fmt::format("{} months", window.length) : fmt::format("last {} days", window.length);
  if (window.ago > 0)
    text += fmt::format(" ending {} {} ago", window.ago, months ? "months" : "days");
  return text;
}

std::string dump(const PointsTerm& term) {
  std::string text = fmt::format("      term {} = {}", term.id, dump(term.points));
  if (!term.measure.empty()) {
    text += fmt::format(" for {} full_at {}", term.measure, dump(term.full_at));
  }
  return text + dump(term.annotations) + '\n';
}

std::string subject_of(const Measure& measure) {
  switch (measure.kind) {
    case Measure::Kind::kSum:
      return fmt::format("sum {}.{}", measure.records, measure.field);
    case Measure::Kind::kCount:
      return fmt::format("count {}", measure.records);
    case Measure::Kind::kCountDistinct:
      return fmt::format("count_distinct {}.{}", measure.records, measure.field);
    case Measure::Kind::kAverage:
      return fmt::format("average {}.{}", measure.records, measure.field);
    case Measure::Kind::kTotal:
      return fmt::format("total of {}", fmt::join(measure.of, ", "));
    case Measure::Kind::kDifference:
      return fmt::format("difference of {}", fmt::join(measure.of, ", "));
    case Measure::Kind::kGrowth:
      return fmt::format("growth from {} to {}", measure.of[0], measure.of[1]);
    case Measure::Kind::kShare:
      return fmt::format("share of {} in {}", measure.of[0], measure.of[1]);
    case Measure::Kind::kPeople:
      return fmt::format("people holding {}", dump(measure.holding));
    case Measure::Kind::kAttribute:
      return fmt::format("partner {}", measure.attribute);
    case Measure::Kind::kPoints:
      return "points";
  }
  return {};
}

void append(const std::vector<Requirement>& requirements, std::size_t indent, std::string& text) {
  for (const Requirement& requirement : requirements) {
    std::visit(
        [&](const auto& kind) {
          text += fmt::format("{:{}}{}", "", indent, dump(kind));
          if (last_part(requirement) != local_id(kind)) {
            text += fmt::format("  id {}", last_part(requirement));
          }
        },
        requirement.kind);
    text += dump(requirement.annotations) + '\n';
    if (const auto* parts = parts_of(requirement)) append(*parts, indent + 2, text);
  }
}

std::string dump(const Measure& measure) {
  std::string text = fmt::format("    measure {} = {}", measure.id, subject_of(measure));
  if (!measure.unit.empty()) text += fmt::format(" in {}", measure.unit);
  if (measure.cap) text += fmt::format(" at_most {}", dump(*measure.cap, measure.unit));
  if (measure.each_term)
    text += fmt::format(" each_term {}", dump(std::vector<Bound>{*measure.each_term}));
  text += dump(measure.annotations) + '\n';
  for (const FilterTerm& term : measure.where) {
    text += fmt::format("      where {}\n", dump(term));
  }
  if (measure.within) text += fmt::format("      within {}\n", dump(*measure.within));
  for (const PointsTerm& term : measure.terms) {
    text += dump(term);
    append(term.conditions, 8, text);
  }
  return text;
}

std::string dump(const Option& option) {
  std::string text = fmt::format("    option {}{}\n", option.id, dump(option.annotations));
  for (const TierRules& tier : option.tiers) {
    text += fmt::format("      {}{}\n", tier.tier, tier.offered ? "" : " not_offered");
    append(tier.requirements, 8, text);
  }
  return text;
}

std::string dump(const Revision& revision) {
  std::string text = fmt::format("  revision {}", revision.starts.to_string());
  if (revision.withdrawn) text += fmt::format(" withdrawn {}", revision.withdrawn->to_string());
  if (revision.previous_accepted_until) {
    text +=
        fmt::format(" previous accepted until {}", revision.previous_accepted_until->to_string());
  }
  text += dump(revision.annotations);
  if (!revision.source_document.empty()) {
    text += fmt::format("  source {}", revision.source_document);
  }
  if (revision.source_published) {
    text += fmt::format(" published {}", revision.source_published->to_string());
  }
  text += '\n';
  for (const auto& [credential, title] : revision.titles) {
    text += fmt::format("    title of {} = {}\n", credential, model::dump(title));
  }
  for (const Measure& measure : revision.measures) text += dump(measure);
  for (const Option& option : revision.options) text += dump(option);
  return text;
}

}  // namespace

std::string dump(const Rules& rules) {
  std::string text;
  for (const Competency& competency : rules.competencies) {
    text += fmt::format("competency {}\n", competency.id);
    for (const Revision& revision : competency.revisions) text += dump(revision);
  }
  return text;
}

}  // namespace attain::model
