// Takes a person's test as the rules write it; gives it as JSON, its conditions on fields included.
// json.cpp says which members it has.
//
// Tested by tests/unit/decision/json_test.cpp.

#include "decision/json_decision.hpp"

namespace attain::decision {

using Kind = model::PersonTest::Kind;

void DecisionWriter::write(const model::PersonTest& test) {
  const bool is_limited = test.accepted_until || test.passed_until;
  if (test.kind == Kind::kCredential && !is_limited) {
    json_.string(test.name);
    return;
  }
  json_.begin_object();
  if (test.kind == Kind::kCredential) {
    member("credential", test.name);
  } else if (test.kind == Kind::kWhere) {
    json_.key("where");
    write(test.where);
  } else {
    write_combination(test);
  }
  if (test.accepted_until) member("accepted_until", test.accepted_until);
  if (test.passed_until) member("passed_until", test.passed_until);
  json_.end_object();
}

void DecisionWriter::write_combination(const model::PersonTest& test) {
  nullable("name", test.name);
  if (test.kind == Kind::kNumberOf) {
    list("number_of", test.parts);
    member("at_least", static_cast<std::size_t>(test.least));
  } else {
    list(test.kind == Kind::kAnyOf ? "any_of" : "all_of", test.parts);
  }
}

void DecisionWriter::write(const std::vector<model::FilterTerm>& filter) {
  json_.begin_object();
  for (const model::FilterTerm& term : filter) write(term);
  json_.end_object();
}

void DecisionWriter::write(const model::FilterTerm& term) {
  switch (term.kind) {
    case model::FilterTerm::Kind::kAny:
      member(term.field, "any");
      break;
    case model::FilterTerm::Kind::kListed:
      list(term.field, term.values);
      break;
    case model::FilterTerm::Kind::kExcluded:
      json_.key(term.field);
      json_.begin_object();
      list("not", term.values);
      json_.end_object();
      break;
    case model::FilterTerm::Kind::kCompared:
      write_bounds(term);
      break;
    case model::FilterTerm::Kind::kAnyOf:
      list("any_of", term.alternatives);
      break;
  }
}

void DecisionWriter::write_bounds(const model::FilterTerm& term) {
  const auto field = vocabulary_.person_field_codes.find(term.field);
  const bool is_date = field && vocabulary_.person_fields[*field].type == model::FieldType::kDate;
  json_.key(term.field);
  json_.begin_object();
  for (const model::Bound& bound : term.bounds) {
    json_.key(to_string(bound.comparator));
    write_number(bound.number, is_date);
  }
  json_.end_object();
}

}  // namespace attain::decision
