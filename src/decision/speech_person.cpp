// Takes tests of a person and conditions on fields; gives them as words of one language.
//
// Tested by tests/unit/decision/speech_test.cpp and describe_test.cpp.

#include <algorithm>

#include "decision/speech.hpp"

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;

bool is_limited(const model::PersonTest& test) { return test.accepted_until || test.passed_until; }

/// Whether its words are several parts with a word between them.
bool is_joined(const model::PersonTest& test) {
  if (!test.title.empty() || test.kind == Kind::kCredential) return false;
  if (test.kind == Kind::kWhere) return test.where.size() > 1;
  if (test.parts.size() > 1) return true;
  return test.kind != Kind::kNumberOf && !is_limited(test.parts.front()) &&
         is_joined(test.parts.front());
}

/// The parts of a combination of that kind, and in place of a part of the same kind its parts.
void add_parts(const model::PersonTest& test, Kind kind,
               std::vector<const model::PersonTest*>& parts) {
  for (const model::PersonTest& part : test.parts) {
    const bool is_wrapper = part.parts.size() == 1 && part.kind != Kind::kNumberOf;
    const bool is_same = part.kind == kind && kind != Kind::kNumberOf;
    if ((is_same || is_wrapper) && part.title.empty() && !is_limited(part)) {
      add_parts(part, kind, parts);
    } else {
      parts.push_back(&part);
    }
  }
}

}  // namespace

std::vector<const model::PersonTest*> flat_parts(const model::PersonTest& test) {
  std::vector<const model::PersonTest*> parts;
  add_parts(test, test.kind, parts);
  return parts;
}

std::string Speech::test(const model::PersonTest& test) const {
  const std::string words = unlimited(test);
  return limited(test, is_limited(test) && is_joined(test) ? fmt::format("({})", words) : words);
}

std::string Speech::among(const model::PersonTest& test) const {
  model::PersonTest all = test;
  if (all.kind == Kind::kAnyOf) all.kind = Kind::kAllOf;
  return this->test(all);
}

std::string Speech::limited(const model::PersonTest& test, std::string words) const {
  const bool whole = detail_ == Detail::kWhole;
  if (test.accepted_until) {
    words = fill(whole ? words_.accepted_until_included : words_.accepted_until, words,
                 test.accepted_until->to_string());
  }
  if (test.passed_until) {
    words = fill(whole ? words_.passed_until_included : words_.passed_until, words,
                 test.passed_until->to_string());
  }
  return words;
}

std::string Speech::unlimited(const model::PersonTest& test) const {
  if (test.kind == Kind::kCredential) return credential(test.name);
  std::string joined;
  if (test.kind == Kind::kWhere) {
    joined = conditions(test.where);
  } else {
    const std::vector<const model::PersonTest*> flat = flat_parts(test);
    std::vector<std::string> parts;
    for (const model::PersonTest* part : flat) {
      const bool needs_brackets = flat.size() > 1 && is_joined(*part) && !is_limited(*part);
      const std::string words = this->test(*part);
      parts.push_back(needs_brackets ? fmt::format("({})", words) : words);
    }
    joined = join(std::move(parts), test.kind == Kind::kAnyOf ? words_.last_or : words_.last_and);
  }
  if (test.kind == Kind::kNumberOf) {
    joined = fill(words_.some_of, number(std::int64_t{test.least}), joined);
  }
  if (test.title.empty()) return joined;
  return fmt::format("{} ({})", title(&test.title, test.name), joined);
}

std::string Speech::conditions(const std::vector<model::FilterTerm>& terms) const {
  std::vector<std::string> parts;
  for (const model::FilterTerm& term : terms) {
    const std::string words = condition(term);
    const bool has_several = term.values.size() > 1 || term.bounds.size() > 1 ||
                             term.kind == model::FilterTerm::Kind::kAnyOf;
    parts.push_back(terms.size() > 1 && has_several ? fmt::format("({})", words) : words);
  }
  return join(std::move(parts), words_.last_and);
}

std::string Speech::condition(const model::FilterTerm& term) const {
  if (term.kind == model::FilterTerm::Kind::kAnyOf) {
    std::vector<std::string> alternatives;
    for (const auto& alternative : term.alternatives) {
      const std::string words = conditions(alternative);
      alternatives.push_back(alternative.size() > 1 ? fmt::format("({})", words) : words);
    }
    return join(std::move(alternatives), words_.last_or);
  }
  const model::Field& field =
      vocabulary_.person_fields[*vocabulary_.person_field_codes.find(term.field)];
  const bool is_flag = field.type == model::FieldType::kFlag;
  return fill(is_flag ? words_.flag_condition : words_.condition, title(&field.title, field.id),
              values(term, field));
}

std::string Speech::values(const model::FilterTerm& term, const model::Field& field) const {
  std::vector<std::string> parts;
  for (const std::string& value : term.values) parts.push_back(choice(field, value));
  for (const model::Bound& each : term.bounds) parts.push_back(bound(each, field));
  switch (term.kind) {
    case model::FilterTerm::Kind::kListed:
      return join(std::move(parts), words_.last_or);
    case model::FilterTerm::Kind::kExcluded:
      return fill(words_.other_than, join(std::move(parts), words_.last_and));
    case model::FilterTerm::Kind::kCompared:
      return join(std::move(parts), words_.last_and);
    case model::FilterTerm::Kind::kAny:
    case model::FilterTerm::Kind::kAnyOf:
      return std::string(words_.any_value);
  }
  return {};
}

std::string Speech::bound(const model::Bound& bound, const model::Field& field) const {
  const bool is_date = field.type == model::FieldType::kDate;
  const std::string words = is_date ? date(bound.number) : quantity(bound.number, field.currency);
  return compared(bound.comparator, words, is_date);
}

}  // namespace attain::decision
