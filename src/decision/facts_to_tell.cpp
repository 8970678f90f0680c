// Takes the absent facts that could settle requirements; gives the steps that tell them, none
// twice.
//
// Tested by tests/unit/decision/explain_combined_test.cpp and explain_measure_test.cpp.

#include <algorithm>
#include <utility>

#include "decision/frame.hpp"

namespace attain::decision {

Step tell(std::string path, std::string_view subject) {
  Step step;
  step.kind = Step::Kind::kFact;
  step.subject = subject;
  step.path = std::move(path);
  return step;
}

Step tell_attribute(const Frame& frame, std::uint32_t attribute) {
  const model::Field& field = frame.program.vocabulary().attributes[attribute];
  Step step = tell(field.id, field.id);
  step.title = &field.title;
  return step;
}

Step tell_path(const Frame& frame, const std::string& path) {
  const model::Vocabulary& vocabulary = frame.program.vocabulary();
  if (const auto attribute = vocabulary.attribute_codes.find(path)) {
    return tell_attribute(frame, *attribute);
  }
  constexpr std::string_view kAwards = "competencies.";
  constexpr std::string_view kPeople = "people[";
  if (path.starts_with(kAwards)) {
    const auto award = vocabulary.award_codes.find(std::string_view(path).substr(kAwards.size()));
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

void add_fact(Step fact, std::vector<Step>& facts) {
  const auto is_same = [&](const Step& one) { return one.path == fact.path; };
  if (std::none_of(facts.begin(), facts.end(), is_same)) facts.push_back(std::move(fact));
}

void tell_missing_facts(RequirementDecision& requirement, std::vector<Step> facts) {
  for (const Step& fact : facts) requirement.missing_facts.push_back(fact.path);
  requirement.gap = std::move(facts);
}

void gather_missing_facts(const Frame& frame, const std::vector<Step>& facts,
                          const std::vector<Explained>& parts, RequirementDecision& whole) {
  if (whole.status != Status::kUnknown) return;
  JointSteps joint(frame.program.vocabulary());
  joint.add(facts);
  for (const Explained& part : parts) {
    for (const std::string& path : part.requirement.missing_facts) joint.add(tell(path));
  }
  for (Step& fact : joint.take()) whole.missing_facts.push_back(std::move(fact.path));
}

bool is_branch_open(const Frame& frame, const compile::Number& number) {
  return number.attribute != compile::kNone &&
         frame.facts.attributes[number.attribute] == facts::kUnknown;
}

}  // namespace attain::decision
