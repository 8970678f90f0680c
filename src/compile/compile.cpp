// Takes checked rules; gives the program: names as small integers, every list a stretch of one
// array. Cannot fail, because the model has checked every name.
//
// Tested by tests/unit/compile/compile_test.cpp, by the dumps of the shipped rules.

#include <algorithm>

#include "compile/builder.hpp"
#include "compile/order.hpp"
#include "compile/program.hpp"

namespace attain::compile {
namespace {

template <class T>
std::uint32_t size_of(const std::vector<T>& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace

Builder::Builder(Program& program) : program_(program) {
  for (const model::Competency& competency : program.rules->competencies) {
    program.competency_codes.add(
        competency.id,
        static_cast<std::uint32_t>(&competency - program.rules->competencies.data()));
  }
}

void Builder::add(const model::Competency& competency) {
  Competency compiled;
  compiled.source = &competency;
  compiled.revisions.first = size_of(program_.revisions);
  for (const model::Revision& revision : competency.revisions) add(revision);
  compiled.revisions.end = size_of(program_.revisions);
  program_.competencies.push_back(compiled);
}

void Builder::add(const model::Revision& revision) {
  Revision compiled;
  compiled.source = &revision;
  compiled.options.first = size_of(program_.options);
  compiled.measures.first = size_of(program_.measures);
  compiled.requirements.first = size_of(program_.requirements);
  compiled.tiers.first = size_of(program_.tiers);
  read_.assign(program_.vocabulary().attributes.size(), false);

  measures_.clear();
  program_.measures.resize(compiled.measures.first + revision.measures.size());
  std::uint32_t index = compiled.measures.first;
  for (const model::Measure& measure : revision.measures) measures_[measure.id] = index++;
  for (const model::Measure& measure : revision.measures) add(measure, measures_[measure.id]);
  for (const model::Option& option : revision.options) add(option);

  compiled.options.end = size_of(program_.options);
  compiled.measures.end = size_of(program_.measures);
  compiled.requirements.end = size_of(program_.requirements);
  compiled.tiers.end = size_of(program_.tiers);
  compiled.attributes.first = size_of(program_.operands);
  for (std::uint32_t code = 0; code < read_.size(); ++code) {
    if (read_[code]) program_.operands.push_back(code);
  }
  compiled.attributes.end = size_of(program_.operands);
  program_.revisions.push_back(compiled);
}

void Builder::add(const model::Option& option) {
  Option compiled{{size_of(program_.tiers), 0}, &option};
  for (const model::TierRules& rules : option.tiers) {
    Tier tier{rules.offered, {size_of(program_.requirements), 0}};
    for (const model::Requirement& requirement : rules.requirements) add(requirement);
    tier.requirements.end = size_of(program_.requirements);
    program_.tiers.push_back(tier);
  }
  compiled.tiers.end = size_of(program_.tiers);
  program_.options.push_back(compiled);
}

void Builder::add(const model::Requirement& requirement) {
  const std::uint32_t index = size_of(program_.requirements);
  program_.requirements.emplace_back().source = &requirement;
  std::visit([&](const auto& kind) { resolve(kind, index); }, requirement.kind);
  program_.requirements[index].end = size_of(program_.requirements);
}

void Builder::resolve(const model::CombinedRequirement& requirement, std::uint32_t index) {
  const auto kind = [&] {
    switch (requirement.kind) {
      case model::CombinedRequirement::Kind::kAnyOf:
        return RequirementDecision::Kind::kAnyOf;
      case model::CombinedRequirement::Kind::kAllOf:
        return RequirementDecision::Kind::kAllOf;
      case model::CombinedRequirement::Kind::kNumberOf:
        break;
    }
    return RequirementDecision::Kind::kNumberOf;
  }();
  program_.requirements[index].kind = kind;
  if (kind == RequirementDecision::Kind::kNumberOf) {
    const Number threshold = add(requirement.threshold);
    program_.requirements[index].comparator = requirement.comparator;
    program_.requirements[index].threshold = threshold;
  }
  for (const model::Requirement& part : requirement.parts) add(part);
}

Number Builder::add(const model::Number& number) {
  Number compiled{kNone, {size_of(program_.numbers), 0}};
  if (!number.attribute.empty()) {
    compiled.attribute = *program_.vocabulary().attribute_codes.find(number.attribute);
    reads(compiled.attribute);
  }
  for (const model::Branch& branch : number.branches) program_.numbers.push_back(branch.value);
  compiled.branches.end = size_of(program_.numbers);
  return compiled;
}

void Builder::reads(std::uint32_t attribute) { read_[attribute] = true; }

std::shared_ptr<const Program> compile(std::shared_ptr<const model::Rules> rules) {
  auto program = std::make_shared<Program>();
  program->rules = std::move(rules);
  Builder builder(*program);
  for (const model::Competency& competency : program->rules->competencies) {
    builder.add(competency);
  }
  builder.group_traits();
  for (const std::optional<Rational>& number : program->numbers) {
    program->whole_numbers.push_back(number ? number->whole().value_or(kNotWhole) : kNotWhole);
  }
  order_competencies(*program);
  return program;
}

Span revisions_on(const Program& program, const Competency& competency, Date day) {
  const auto is_withdrawn = [&](std::uint32_t r) {
    const auto& withdrawn = program.revisions[r].source->withdrawn;
    return withdrawn && *withdrawn <= day;
  };
  std::uint32_t end = competency.revisions.end;
  while (end > competency.revisions.first && program.revisions[end - 1].source->starts > day) --end;
  if (end == competency.revisions.first || is_withdrawn(end - 1)) return {};
  std::uint32_t first = end - 1;
  while (first > competency.revisions.first) {
    const auto& until = program.revisions[first].source->previous_accepted_until;
    if (!until || *until < day || is_withdrawn(first - 1)) break;
    --first;
  }
  return {first, end};
}

}  // namespace attain::compile
