// Takes the absent facts that could settle requirements; gives the steps that tell them, none
// twice.
//
// Tested by tests/unit/decision/explain_combined_test.cpp and explain_measure_test.cpp.

#include <algorithm>

#include "decision/frame.hpp"

namespace attain::decision {

Step tell(std::string_view path, std::string_view subject) {
  Step step;
  step.kind = Step::Kind::kFact;
  step.subject = subject;
  step.path = path;
  return step;
}

Step tell_attribute(const Frame& frame, std::uint32_t attribute) {
  const model::Field& field = frame.program.vocabulary().attributes[attribute];
  Step step = tell(field.id, field.id);
  step.title = &field.title;
  return step;
}

Step tell_path(const Frame& frame, std::string_view path) {
  const model::Vocabulary& vocabulary = frame.program.vocabulary();
  if (const auto attribute = vocabulary.attribute_codes.find(path)) {
    return tell_attribute(frame, *attribute);
  }
  constexpr std::string_view kAwards = "competencies.";
  constexpr std::string_view kPeople = "people[";
  if (path.starts_with(kAwards)) {
    const auto award = vocabulary.award_codes.find(path.substr(kAwards.size()));
    if (!award) return tell(path);
    Step step = tell(path, vocabulary.awards[*award].id);
    step.title = &vocabulary.awards[*award].title;
    return step;
  }
  if (path.starts_with(kPeople)) {
    std::size_t person = 0;
    for (std::size_t i = kPeople.size(); path[i] != ']'; ++i) {
      person = person * 10 + static_cast<std::size_t>(path[i] - '0');
    }
    return tell(path, frame.facts.people[person].id);
  }
  const auto list = vocabulary.record_list_codes.find(path);
  return list ? tell(path, vocabulary.record_lists[*list].id) : tell(path);
}

void add_fact(const Step& fact, Steps& facts) {
  const auto is_same = [&](const Step& one) { return one.path == fact.path; };
  if (std::none_of(facts.begin(), facts.end(), is_same)) facts.push_back(fact);
}

namespace {

List<std::string_view> paths_of(const Frame& frame, const Steps& facts) {
  auto* paths = frame.arena.make<std::string_view>(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) paths[i] = facts[i].path;
  return {paths, facts.size()};
}

}  // namespace

void tell_missing_facts(const Frame& frame, RequirementDecision& requirement, const Steps& facts) {
  requirement.missing_facts = paths_of(frame, facts);
  requirement.gap = frame.arena.keep(facts);
}

void gather_missing_facts(const Frame& frame, const Steps& facts, const Parts& parts,
                          RequirementDecision& whole) {
  if (whole.status != Status::kUnknown) return;
  JointSteps joint = joint_steps(frame);
  joint.add(facts);
  for (const RequirementDecision& part : parts.requirements) {
    for (const std::string_view path : part.missing_facts) joint.add(tell(path));
  }
  whole.missing_facts = paths_of(frame, joint.take());
}

bool is_branch_open(const Frame& frame, const compile::Number& number) {
  return number.attribute != compile::kNone &&
         frame.facts.attributes[number.attribute] == facts::kUnknown;
}

}  // namespace attain::decision
