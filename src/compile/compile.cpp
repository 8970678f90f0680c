// Takes checked rules; gives the program: names as small integers, every list a stretch of one
// array. Cannot fail, because the model has checked every name.
//
// Tested by tests/unit/compile/compile_test.cpp, by the dumps of the shipped rules.

#include <algorithm>

#include "compile/builder.hpp"
#include "compile/program.hpp"

namespace attain::compile {
namespace {

template <class T>
std::uint32_t size_of(const std::vector<T>& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace

void Builder::add(const model::Competency& competency) {
  Competency compiled{{size_of(program_.revisions), 0}, &competency};
  for (const model::Revision& revision : competency.revisions) add(revision);
  compiled.revisions.end = size_of(program_.revisions);
  program_.competencies.push_back(compiled);
}

void Builder::add(const model::Revision& revision) {
  measures_.clear();
  for (const model::Measure& measure : revision.measures) add(measure);
  Revision compiled{{size_of(program_.options), 0}, &revision};
  for (const model::Option& option : revision.options) add(option);
  compiled.options.end = size_of(program_.options);
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
  const bool any = requirement.kind == model::CombinedRequirement::Kind::kAnyOf;
  program_.requirements[index].kind =
      any ? RequirementDecision::Kind::kAnyOf : RequirementDecision::Kind::kAllOf;
  for (const model::Requirement& part : requirement.parts) add(part);
}

Number Builder::add(const model::Number& number) {
  Number compiled{kNone, {size_of(program_.numbers), 0}};
  if (!number.attribute.empty()) {
    compiled.attribute = *program_.vocabulary().attribute_codes.find(number.attribute);
  }
  for (const model::Branch& branch : number.branches) {
    program_.numbers.push_back(branch.value.value_or(kUndefined));
  }
  compiled.branches.end = size_of(program_.numbers);
  return compiled;
}

std::shared_ptr<const Program> compile(std::shared_ptr<const model::Rules> rules) {
  auto program = std::make_shared<Program>();
  program->rules = std::move(rules);
  Builder builder(*program);
  for (const model::Competency& competency : program->rules->competencies) {
    builder.add(competency);
  }
  return program;
}

std::uint32_t revision_on(const Program& program, const Competency& competency, Date day) {
  for (std::uint32_t r = competency.revisions.end; r-- > competency.revisions.first;) {
    const model::Revision& revision = *program.revisions[r].source;
    if (revision.starts > day) continue;
    const bool withdrawn = revision.withdrawn && *revision.withdrawn <= day;
    return withdrawn ? kNone : r;
  }
  return kNone;
}

}  // namespace attain::compile
