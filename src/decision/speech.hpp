#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <attain/decision.hpp>

#include "decision/phrases.hpp"
#include "model/rules.hpp"

namespace attain::decision {

/// Lists longer than this are cut in text, and end in how many more there are.
inline constexpr std::size_t kMostShown = 12;

/// Fills the braces of a phrase.
template <class... Args>
std::string fill(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

/// Says the things that decisions are made of in one language. All text from rules and facts goes
/// through it and comes out on one line, control characters and invalid UTF-8 as escapes.
class Speech {
 public:
  /// `language` as in TextOptions. REQUIRES: `vocabulary` outlives this.
  Speech(const model::Vocabulary& vocabulary, std::string_view language);

  const Phrases& words() const { return words_; }

  std::string name(std::string_view text) const;

  /// A title in the language, or `id` where there is none.
  std::string title(const Text* title, std::string_view id) const;

  std::string number(std::int64_t number) const;

  /// What a value is: `2,450`, `1,500 to 2,100`, `800 or more`.
  std::string actual(Range range) const;

  /// How much: `1,550`, `1 to 1,001`, `up to 1`, `at least 10`.
  std::string amount(Range range) const;

  /// The form of a phrase that goes with an amount.
  std::string_view form(const Plural& plural, Range amount) const;
  std::string_view form(const Plural& plural, std::size_t count) const;

  /// `a, b and c`, cut after kMostShown.
  std::string join(std::vector<std::string> items, std::string_view last) const;

  /// `70-346`, `MCSA: Office 365`: exams and assessments go by their number, certifications by
  /// name.
  std::string credential(std::string_view id) const;
  std::string credentials(const std::vector<std::string_view>& ids) const;
  const CredentialVerbs& verbs(std::string_view credential) const;

  /// A person's test: `70-346 and (70-347 or 70-348)`.
  std::string test(const model::PersonTest& test) const;

  /// `2,000`, `2,000 (developed)`, `2,000 (developed) or 1,000 (developing)`.
  std::string required(const RequirementDecision& requirement) const;

  /// `no number is stated for developing` if no branch that applies has a number; else empty.
  std::string no_number(const RequirementDecision& requirement) const;

  /// `2 people, each with 70-346 and 70-347`.
  std::string people(const RequirementDecision& requirement) const;

  /// `1 person with 70-346 and 70-347`, `at least 2,000 active entitlements`.
  std::string asked(const RequirementDecision& requirement) const;

  /// `1,550 more active entitlements, and ben passes 70-347`.
  std::string steps(const std::vector<Step>& gap) const;

 private:
  const model::Credential& find_credential(std::string_view id) const;
  std::string measure(const RequirementDecision& requirement) const;
  std::string alternatives(const RequirementDecision& requirement) const;
  std::string deed(const Step& step) const;
  std::string gains(const Step& step) const;
  std::string fact(const Step& step) const;

  const model::Vocabulary& vocabulary_;
  std::string_view language_;
  const Phrases& words_;
};

}  // namespace attain::decision
