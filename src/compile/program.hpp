#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <attain/decision.hpp>

#include "model/rules.hpp"

namespace attain::compile {

/// Positions [first, end) in one of the program's arrays.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - first; }
};

/// Stands for an undefined branch in Program::numbers; below every number of the rules.
inline constexpr std::int64_t kUndefined = INT64_MIN;

/// No attribute: the number is not split.
inline constexpr std::uint32_t kNone = UINT32_MAX;

/// A number of the rules: branch i holds for choice i of the attribute.
struct Number {
  std::uint32_t attribute = kNone;
  Span branches;  ///< In Program::numbers.
};

/// Keeps the records whose field has a code in a bit set.
struct FilterTerm {
  std::uint32_t field = 0;
  Span words;             ///< In Program::words: bit c of them is set if code c passes.
  bool excludes = false;  ///< Written as `not`, which only the explanation needs.
};

struct Measure {
  model::Measure::Kind kind = model::Measure::Kind::kSum;
  std::uint32_t records = 0;  ///< Code of the list.
  std::uint32_t field = 0;    ///< kSum: code of the field.
  Span filter;                ///< In Program::filter_terms; fields that take any value left out.
  model::Window window;
  std::uint32_t date_field = kNone;  ///< kNone if the window is always.
  const model::Measure* source = nullptr;
};

/// A node of a person's test, in preorder: its parts lie behind it, up to `end`.
struct TestNode {
  model::PersonTest::Kind kind = model::PersonTest::Kind::kCredential;
  std::uint32_t credential = kNone;  ///< kCredential: its code.
  std::uint32_t end = 0;             ///< In Program::test_nodes.
};

/// A person's test, interned: equal tests are one.
struct Test {
  Span nodes;  ///< In Program::test_nodes.
};

/// A requirement, in preorder: its parts lie behind it, up to `end`.
struct Requirement {
  RequirementDecision::Kind kind = RequirementDecision::Kind::kMeasure;
  Comparator comparator = Comparator::kAtLeast;
  std::uint32_t subject = kNone;  ///< kMeasure: in Program::measures. kPeople: in Program::tests.
  Number threshold;
  std::uint32_t end = 0;  ///< In Program::requirements.
  const model::Requirement* source = nullptr;
};

struct Tier {
  bool offered = false;
  Span requirements;  ///< In Program::requirements; all must be met.
};

struct Option {
  Span tiers;  ///< In Program::tiers; one for each tier of the vocabulary.
  const model::Option* source = nullptr;
};

struct Revision {
  Span options;  ///< In Program::options.
  const model::Revision* source = nullptr;
};

struct Competency {
  Span revisions;  ///< In Program::revisions, oldest first.
  const model::Competency* source = nullptr;
};

/// The rules with every name a small integer and every list a stretch of one array. Immutable.
/// The `source` pointers lead into `rules`, which it owns.
struct Program {
  std::shared_ptr<const model::Rules> rules;

  std::vector<Competency> competencies;
  std::vector<Revision> revisions;
  std::vector<Option> options;
  std::vector<Tier> tiers;
  std::vector<Requirement> requirements;
  std::vector<Measure> measures;
  std::vector<FilterTerm> filter_terms;
  std::vector<Test> tests;
  std::vector<TestNode> test_nodes;
  std::vector<std::int64_t> numbers;
  std::vector<std::uint64_t> words;

  const model::Vocabulary& vocabulary() const { return *rules->vocabulary; }
};

/// Compiles checked rules; cannot fail.
std::shared_ptr<const Program> compile(std::shared_ptr<const model::Rules> rules);

/// The revision of a competency that is in effect on `day`, in Program::revisions; kNone if none.
std::uint32_t revision_on(const Program& program, const Competency& competency, Date day);

/// The program as text, for people and tests.
std::string dump(const Program& program);

}  // namespace attain::compile
