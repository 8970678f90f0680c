// Takes the steps that close a gap; gives what is to be done or told as a sentence.
//
// Tested by tests/unit/decision/describe_test.cpp.

#include <algorithm>

#include "decision/speech.hpp"

namespace attain::decision {
namespace {

/// The part of a path behind its last point: `role` of `people[0].role`.
std::string_view last_part(std::string_view path) { return path.substr(path.rfind('.') + 1); }

/// The credential or field of a person that is not known, `people[0].` left out.
std::string_view part_of_person(std::string_view path) {
  const std::size_t at = path.find("].");
  return at == std::string_view::npos ? std::string_view() : path.substr(at + 2);
}

}  // namespace

std::string Speech::steps(List<Step> gap) const {
  std::vector<std::string> phrases;
  std::vector<std::string> facts;
  for (const Step& step : gap) {
    if (step.kind == Step::Kind::kFact) {
      std::string words = fact(step);
      if (std::find(facts.begin(), facts.end(), words) == facts.end()) {
        facts.push_back(std::move(words));
      }
    } else {
      phrases.push_back(deed(step));
    }
  }
  if (!facts.empty()) phrases.push_back(fill(words_.tell, join(std::move(facts), words_.last_and)));
  return join(std::move(phrases), words_.clause_and);
}

std::string Speech::deed(const Step& step) const {
  const std::string much = amount(step.amount, step.unit);
  switch (step.kind) {
    case Step::Kind::kRaise:
      return fill(step.unit.empty() ? words_.raise : words_.raise_unit, much,
                  title(step.title, step.subject));
    case Step::Kind::kLower:
      if (step.subject.empty() && step.credentials.empty()) return fill(words_.fewer_counted, much);
      if (step.subject.empty()) {
        return fill(words_.fewer_counted_for, much, credentials(step.credentials));
      }
      return fill(step.unit.empty() ? words_.lower : words_.lower_unit, much,
                  title(step.title, step.subject));
    case Step::Kind::kPeople:
      if (step.credentials.empty()) return fill(form(words_.more_such_people, step.amount), much);
      return fill(form(words_.more_people, step.amount), much, credentials(step.credentials));
    case Step::Kind::kCredentials:
      return fill(words_.person_gains, name(step.subject), gains(step));
    case Step::Kind::kChange:
      return change(step);
    case Step::Kind::kAttain:
      return fill(words_.attain, title(step.title, step.subject),
                  step.values.empty() ? std::string() : tier(step.values.front()));
    case Step::Kind::kFact:
      break;
  }
  return {};
}

std::string Speech::change(const Step& step) const {
  const model::Field* field = attribute(step.subject);
  std::vector<std::string> values;
  for (const std::string_view value : step.values) {
    values.push_back(field == nullptr ? name(value) : choice(*field, value));
  }
  return fill(words_.change, title(step.title, step.subject),
              join(std::move(values), words_.last_or));
}

std::string Speech::gains(const Step& step) const {
  std::vector<std::string_view> exams;
  std::vector<std::string_view> certifications;
  for (const std::string_view id : step.credentials) {
    (&verbs(id) == &words_.exams ? exams : certifications).push_back(id);
  }
  std::vector<std::string> parts;
  if (!exams.empty()) parts.push_back(fill(words_.exams.gains, credentials(exams)));
  if (!certifications.empty()) {
    parts.push_back(fill(words_.certifications.gains, credentials(certifications)));
  }
  return join(std::move(parts), words_.last_and);
}

std::string Speech::fact(const Step& step) const {
  const std::string_view path = step.path;
  if (path.starts_with("competencies")) {
    return fill(words_.award_fact,
                title(step.title, step.subject.empty() ? last_part(path) : step.subject));
  }
  if (step.title != nullptr) {
    return fill(words_.attribute_fact, title(step.title, step.subject));
  }
  if (path == "people") return std::string(words_.people_fact);
  if (path.starts_with("people[")) {
    const auto field = vocabulary_.person_field_codes.find(part_of_person(path));
    if (!field) return fill(words_.credentials_fact, name(step.subject));
    return fill(words_.field_fact,
                title(&vocabulary_.person_fields[*field].title, part_of_person(path)),
                name(step.subject));
  }
  const bool is_list = path.find('[') == std::string_view::npos;
  return is_list ? fill(words_.list_fact, name(path)) : name(path);
}

}  // namespace attain::decision
