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
    branches.push_back(program.numbers[i] ? program.numbers[i]->to_string() : "undefined");
  }
  if (number.attribute == kNone) return branches.front();
  return fmt::format("by attribute {} [{}]", number.attribute, fmt::join(branches, ", "));
}

std::string dump_filter(const Program& program, Span filter) {
  std::vector<std::string> texts;
  for (std::uint32_t i = filter.first; i < filter.end; i = program.filter_nodes[i].end) {
    const FilterNode& node = program.filter_nodes[i];
    switch (node.kind) {
      case FilterNode::Kind::kCodes:
        texts.push_back(fmt::format("field {} in {}", node.field, codes(program, node.words)));
        break;
      case FilterNode::Kind::kBounds:
        texts.push_back(fmt::format("field {} from {} to {}", node.field, node.low, node.high));
        break;
      case FilterNode::Kind::kAllOf:
        texts.push_back(fmt::format("({})", dump_filter(program, {i + 1, node.end})));
        break;
      case FilterNode::Kind::kAnyOf:
        texts.push_back(fmt::format("any_of({})", dump_filter(program, {i + 1, node.end})));
        break;
    }
  }
  return fmt::format("{}", fmt::join(texts, " and "));
}

std::string dump_window(const Measure& measure) {
  if (measure.date_field == kNone) return {};
  const char* unit = measure.window.kind == model::Window::Kind::kMonths ? "months" : "days";
  std::string text =
      fmt::format(" and field {} within {} {}", measure.date_field, measure.window.length, unit);
  if (measure.window.ago > 0) text += fmt::format(" ending {} {} ago", measure.window.ago, unit);
  return text;
}

std::string dump_operands(const Program& program, Span span) {
  return fmt::format("{}", fmt::join(program.operands.begin() + span.first,
                                     program.operands.begin() + span.end, ", "));
}

std::string dump_subject(const Program& program, const Measure& measure) {
  using Kind = model::Measure::Kind;
  switch (measure.kind) {
    case Kind::kSum:
      return fmt::format("sum field {} of list {}", measure.field, measure.records);
    case Kind::kCount:
      return fmt::format("count list {}", measure.records);
    case Kind::kCountDistinct:
      return fmt::format("count_distinct field {} of list {}", measure.field, measure.records);
    case Kind::kAverage:
      return fmt::format("average field {} of list {}", measure.field, measure.records);
    case Kind::kTotal:
      return "total of measures " + dump_operands(program, measure.of);
    case Kind::kDifference:
      return "difference of measures " + dump_operands(program, measure.of);
    case Kind::kGrowth:
      return "growth of measures " + dump_operands(program, measure.of);
    case Kind::kShare:
      return "share of measures " + dump_operands(program, measure.of);
    case Kind::kPeople:
      return fmt::format("people passing test {}", measure.test);
    case Kind::kAttribute:
      return fmt::format("attribute {}", measure.attribute);
    case Kind::kPoints:
      return "points";
  }
  return {};
}

std::string dump_term(const Program& program, const Term& term) {
  std::string text = fmt::format("       term {}", dump_number(program, term.points));
  if (term.measure != kNone) {
    text +=
        fmt::format(" for measure {} full at {}", term.measure, dump_number(program, term.full_at));
  }
  if (term.conditions.size() > 0) {
    text += fmt::format(" if requirements {} to {}", term.conditions.first, term.conditions.end);
  }
  return text + '\n';
}

std::string dump_measure(const Program& program, const Measure& measure) {
  std::string text = dump_subject(program, measure);
  if (measure.filter.size() > 0) text += " where " + dump_filter(program, measure.filter);
  text += dump_window(measure);
  if (measure.cap) text += " at most " + dump_number(program, *measure.cap);
  return text + "  # " + measure.source->id;
}

std::string dump_limits(const TestNode& node) {
  const auto day = [](std::int64_t days) {
    return Date::from_days(static_cast<std::int32_t>(days)).to_string();
  };
  std::string text;
  if (node.accepted_until != kNoLimit) text += " accepted until " + day(node.accepted_until);
  if (node.passed_until != kNoLimit) text += " passed until " + day(node.passed_until);
  return text;
}

std::string dump_test(const Program& program, const Test& test) {
  std::vector<std::string> nodes;
  for (std::uint32_t i = test.nodes.first; i < test.nodes.end; ++i) {
    const TestNode& node = program.test_nodes[i];
    switch (node.kind) {
      case model::PersonTest::Kind::kCredential:
        nodes.push_back(fmt::format("credential {}{}", node.credential, dump_limits(node)));
        break;
      case model::PersonTest::Kind::kAnyOf:
        nodes.push_back(fmt::format("any_of to {}", node.end - test.nodes.first));
        break;
      case model::PersonTest::Kind::kAllOf:
        nodes.push_back(fmt::format("all_of to {}", node.end - test.nodes.first));
        break;
      case model::PersonTest::Kind::kNumberOf:
        nodes.push_back(
            fmt::format("at_least {} of to {}", node.least, node.end - test.nodes.first));
        break;
      case model::PersonTest::Kind::kWhere:
        nodes.push_back(
            fmt::format("where {}{}", dump_filter(program, node.filter), dump_limits(node)));
        break;
    }
  }
  return fmt::format("{}", fmt::join(nodes, "; "));
}

std::string dump_places(const Program& program, Span places) {
  std::vector<std::string> texts;
  for (std::uint32_t p = places.first; p < places.end; ++p) {
    const Place& place = program.places[p];
    texts.push_back(
        fmt::format("{} passing test {}", dump_number(program, place.people), place.test));
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

std::string dump_partner(const Program& program, const Requirement& requirement) {
  if (requirement.words.size() > 0) {
    return fmt::format("attribute {} in {}", requirement.subject,
                       codes(program, requirement.words));
  }
  return fmt::format("attribute {} {} {}", requirement.subject, to_string(requirement.comparator),
                     dump_number(program, requirement.threshold));
}

std::string dump_requirement(const Program& program, const Requirement& requirement) {
  using Kind = RequirementDecision::Kind;
  const auto compared = [&] {
    return fmt::format("{} {}", to_string(requirement.comparator),
                       dump_number(program, requirement.threshold));
  };
  switch (requirement.kind) {
    case Kind::kMeasure:
      return fmt::format("measure {} {}", requirement.subject, compared());
    case Kind::kPeople:
      return fmt::format("people passing test {} {}", requirement.subject, compared());
    case Kind::kDifferentPeople:
      return "different people " + dump_places(program, requirement.places);
    case Kind::kCredentials:
      return fmt::format("credentials of test {} {}", requirement.subject, compared());
    case Kind::kPartner:
      return dump_partner(program, requirement);
    case Kind::kCompetency:
      return fmt::format("{} {} {}", requirement.is_external ? "award" : "competency",
                         requirement.subject, compared());
    case Kind::kAnyOf:
      return fmt::format("any_of to {}", requirement.end);
    case Kind::kAllOf:
      return fmt::format("all_of to {}", requirement.end);
    case Kind::kNumberOf:
      return fmt::format("number_of to {} {}", requirement.end, compared());
  }
  return {};
}

std::string dump_requirements(const Program& program, Span requirements) {
  std::string text;
  for (std::uint32_t r = requirements.first; r < requirements.end; ++r) {
    text += fmt::format("{:>8} {}\n", r, dump_requirement(program, program.requirements[r]));
  }
  return text;
}

std::string dump_tier(const Program& program, const Tier& tier, std::string_view name) {
  if (!tier.offered) return fmt::format("    {} not offered\n", name);
  return fmt::format("    {}\n", name) + dump_requirements(program, tier.requirements);
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
    const Measure& measure = program.measures[i];
    text += fmt::format("{:>4} {}\n", i, dump_measure(program, measure));
    for (std::uint32_t t = measure.terms.first; t < measure.terms.end; ++t) {
      const Term& term = program.terms[t];
      text += dump_term(program, term) + dump_requirements(program, term.conditions);
    }
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
