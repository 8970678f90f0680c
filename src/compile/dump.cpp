// Takes a program; gives it as text, one requirement, measure and test a line with its position in
// its array, for people and tests.
//
// Tested by tests/unit/compile/compile_test.cpp.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/builder.hpp"
#include "compile/program.hpp"

namespace attain::compile {
namespace {

std::string codes(const Program& program, Span words) {
  std::vector<std::uint32_t> set;
  for (std::uint32_t word = words.first; word < words.end; ++word) {
    for (std::uint32_t bit = 0; bit < 64; ++bit) {
      if ((program.words[word] >> bit & 1) != 0) set.push_back((word - words.first) * 64 + bit);
    }
  }
  return fmt::format("{{{}}}", fmt::join(set, ", "));
}

std::string dump_number(const Program& program, const Number& number) {
  std::vector<std::string> branches;
  for (std::uint32_t i = number.branches.first; i < number.branches.end; ++i) {
    const bool undefined = program.numbers[i] == kUndefined;
    branches.push_back(undefined ? "undefined" : std::to_string(program.numbers[i]));
  }
  if (number.attribute == kNone) return branches.front();
  return fmt::format("by attribute {} [{}]", number.attribute, fmt::join(branches, ", "));
}

std::string dump_window(const Measure& measure) {
  if (measure.date_field == kNone) return {};
  const bool months = measure.window.kind == model::Window::Kind::kMonths;
  return fmt::format(" and field {} within {} {}", measure.date_field, measure.window.length,
                     months ? "months" : "days");
}

std::string dump_measure(const Program& program, const Measure& measure) {
  const bool sum = measure.kind == model::Measure::Kind::kSum;
  std::string text = sum ? fmt::format("sum field {} of list {}", measure.field, measure.records)
                         : fmt::format("count list {}", measure.records);
  const char* separator = " where ";
  for (std::uint32_t i = measure.filter.first; i < measure.filter.end; ++i) {
    const FilterTerm& term = program.filter_terms[i];
    text += fmt::format("{}field {} in {}", separator, term.field, codes(program, term.words));
    separator = " and ";
  }
  return text + dump_window(measure) + "  # " + measure.source->id;
}

std::string dump_test(const Program& program, const Test& test) {
  std::vector<std::string> nodes;
  for (std::uint32_t i = test.nodes.first; i < test.nodes.end; ++i) {
    const TestNode& node = program.test_nodes[i];
    switch (node.kind) {
      case model::PersonTest::Kind::kCredential:
        nodes.push_back(fmt::format("credential {}", node.credential));
        break;
      case model::PersonTest::Kind::kAnyOf:
        nodes.push_back(fmt::format("any_of to {}", node.end - test.nodes.first));
        break;
      case model::PersonTest::Kind::kAllOf:
        nodes.push_back(fmt::format("all_of to {}", node.end - test.nodes.first));
        break;
    }
  }
  return fmt::format("{}", fmt::join(nodes, "; "));
}

std::string dump_requirement(const Program& program, const Requirement& requirement) {
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      return fmt::format("measure {} {} {}", requirement.subject, to_string(requirement.comparator),
                         dump_number(program, requirement.threshold));
    case RequirementDecision::Kind::kPeople:
      return fmt::format("people passing test {} {} {}", requirement.subject,
                         to_string(requirement.comparator),
                         dump_number(program, requirement.threshold));
    case RequirementDecision::Kind::kAnyOf:
      return fmt::format("any_of to {}", requirement.end);
    case RequirementDecision::Kind::kAllOf:
      return fmt::format("all_of to {}", requirement.end);
  }
  return {};
}

std::string dump_tier(const Program& program, const Tier& tier, std::string_view name) {
  if (!tier.offered) return fmt::format("    {} not offered\n", name);
  std::string text = fmt::format("    {}\n", name);
  for (std::uint32_t r = tier.requirements.first; r < tier.requirements.end; ++r) {
    text += fmt::format("{:>8} {}\n", r, dump_requirement(program, program.requirements[r]));
  }
  return text;
}

std::string dump_revision(const Program& program, const Competency& competency,
                          const Revision& revision) {
  std::string text = fmt::format("competency {} revision {}", competency.source->id,
                                 revision.source->starts.to_string());
  if (revision.source->withdrawn) {
    text += fmt::format(" withdrawn {}", revision.source->withdrawn->to_string());
  }
  text += '\n';
  for (std::uint32_t o = revision.options.first; o < revision.options.end; ++o) {
    text += fmt::format("  option {}\n", program.options[o].source->id);
    const Span tiers = program.options[o].tiers;
    for (std::uint32_t tier = 0; tier < tiers.size(); ++tier) {
      text += dump_tier(program, program.tiers[tiers.first + tier],
                        program.vocabulary().tiers[tier].id);
    }
  }
  return text;
}

}  // namespace

std::string dump(const Program& program) {
  std::string text = "measures\n";
  for (std::size_t i = 0; i < program.measures.size(); ++i) {
    text += fmt::format("{:>4} {}\n", i, dump_measure(program, program.measures[i]));
  }
  text += "tests\n";
  for (std::size_t i = 0; i < program.tests.size(); ++i) {
    text += fmt::format("{:>4} {}\n", i, dump_test(program, program.tests[i]));
  }
  for (const Competency& competency : program.competencies) {
    for (std::uint32_t r = competency.revisions.first; r < competency.revisions.end; ++r) {
      text += dump_revision(program, competency, program.revisions[r]);
    }
  }
  return text;
}

}  // namespace attain::compile
