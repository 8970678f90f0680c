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

std::string dump(const FilterTerm& term) {
  switch (term.kind) {
    case FilterTerm::Kind::kAny:
      return fmt::format("{} any", term.field);
    case FilterTerm::Kind::kListed:
      return fmt::format("{} in ({})", term.field, fmt::join(term.values, ", "));
    case FilterTerm::Kind::kExcluded:
      return fmt::format("{} not in ({})", term.field, fmt::join(term.values, ", "));
  }
  return {};
}

std::string dump(const Window& window) {
  switch (window.kind) {
    case Window::Kind::kAlways:
      return "always";
    case Window::Kind::kMonths:
      return fmt::format("{} months", window.length);
    case Window::Kind::kDays:
      return fmt::format("last {} days", window.length);
  }
  return {};
}

std::string dump(const Measure& measure) {
  const std::string subject = measure.kind == Measure::Kind::kSum
                                  ? fmt::format("sum {}.{}", measure.records, measure.field)
                                  : fmt::format("count {}", measure.records);
  std::string text =
      fmt::format("    measure {} = {}{}\n", measure.id, subject, dump(measure.annotations));
  for (const FilterTerm& term : measure.where) {
    text += fmt::format("      where {}\n", dump(term));
  }
  if (measure.within) text += fmt::format("      within {}\n", dump(*measure.within));
  return text;
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
    if (const auto* combined = std::get_if<CombinedRequirement>(&requirement.kind)) {
      append(combined->parts, indent + 2, text);
    }
  }
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
  text += dump(revision.annotations);
  if (!revision.source_document.empty()) {
    text += fmt::format("  source {}", revision.source_document);
  }
  if (revision.source_published) {
    text += fmt::format(" published {}", revision.source_published->to_string());
  }
  text += '\n';
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
