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

/// Lists longer than this are cut in the text of a decision, and end in how many more there are.
inline constexpr std::size_t kMostShown = 12;

/// Fills the braces of a phrase.
template <class... Args>
std::string fill(std::string_view phrase, const Args&... args) {
  return fmt::format(fmt::runtime(phrase), args...);
}

/// How much is said: of decisions long lists are cut; of rules they are whole, and limits in time
/// say that the last day is one of them.
enum class Detail : std::uint8_t { kBrief, kWhole };

/// The parts of a combination, and in place of a part that is the same kind of combination its
/// parts.
std::vector<const model::PersonTest*> flat_parts(const model::PersonTest& test);

/// Says the things that decisions and rules are made of in one language. All text from rules and
/// facts goes through it and comes out on one line, control characters and invalid UTF-8 as
/// escapes.
class Speech {
 public:
  /// `language` as in TextOptions. `revision` is what may call credentials otherwise than the
  /// catalogue, or null. REQUIRES: what is passed outlives this.
  Speech(const model::Vocabulary& vocabulary, std::string_view language,
         const model::Revision* revision = nullptr, Detail detail = Detail::kBrief);

  const Phrases& words() const { return words_; }

  std::string name(std::string_view text) const;

  /// A title in the language, or `id` where there is none.
  std::string title(const Text* title, std::string_view id) const;

  /// `2,450`, `2.5`, `15/7`.
  std::string number(const Rational& number) const;

  /// The same with its unit: `USD 75,000.50`, `25 %`.
  std::string quantity(const Rational& number, std::string_view unit) const;

  /// The day of that number of days since 1970-01-01.
  std::string date(const Rational& days) const;

  /// What a value is: `2,450`, `1,500 to 2,100`, `800 or more`.
  std::string actual(const Range& range, std::string_view unit = {}) const;

  /// How much: `1,550`, `1 to 1,001`, `up to 1`, `at least 10`, `12.5 percentage points`.
  std::string amount(const Range& range, std::string_view unit = {}) const;

  /// The form of a phrase that goes with an amount.
  std::string_view form(const Plural& plural, const Range& amount) const;
  std::string_view form(const Plural& plural, std::size_t count) const;

  /// `a, b and c`; of a decision, cut after kMostShown.
  std::string join(std::vector<std::string> items, std::string_view last) const;

  /// `at least 2,000`, `on 2018-03-31 or later`.
  std::string compared(Comparator comparator, std::string_view number, bool is_date = false) const;

  /// `70-346`, `MCSA: Office 365`: exams and assessments go by their number, certifications by
  /// name. An exam that the revision calls by a name has both.
  std::string credential(std::string_view id) const;
  std::string credentials(List<std::string_view> ids) const;
  const CredentialVerbs& verbs(std::string_view credential) const;
  const model::Credential& find_credential(std::string_view id) const;

  /// What the revision, or else the catalogue, calls it.
  const Text& title_of(const model::Credential& credential) const;

  /// A person's test: `70-346 and (70-347 or 70-348)`.
  std::string test(const model::PersonTest& test) const;

  /// Credentials of which any counts: `70-346, 70-347 and 70-348`.
  std::string among(const model::PersonTest& test) const;

  /// `words` with the limits in time of a test.
  std::string limited(const model::PersonTest& test, std::string words) const;

  /// Conditions on a person's fields: `role technical and years at least 5`.
  std::string conditions(const std::vector<model::FilterTerm>& terms) const;

  /// What a condition takes of one field: `technical or sales`, `at least 5 and less than 10`.
  std::string values(const model::FilterTerm& term, const model::Field& field) const;

  /// A value of a field as rules write it: the title of a choice, `yes` or `no`.
  std::string choice(const model::Field& field, std::string_view id) const;

  /// `2,000`, `2,000 (developed)`, `2,000 (developed) or 1,000 (developing)`.
  std::string required(List<Threshold> required, std::string_view unit = {}) const;
  std::string required(const RequirementDecision& requirement) const;

  /// `no number is stated for developing` if no branch that applies has a number; else empty.
  std::string no_number(List<Threshold> required) const;

  /// What is compared, in the words of its kind: `big`, `yes`, `gold`, `2018-03-31`, `2,450`.
  std::string found(const RequirementDecision& requirement) const;

  /// What a partner's attribute or another competency must be: `big or small`, `at least gold`.
  std::string demanded(const RequirementDecision& requirement) const;

  /// `2 people, each with 70-346 and 70-347`, `at most 3 credentials among A, B or C`.
  std::string heads(const RequirementDecision& requirement) const;
  std::string place(const PlaceEvidence& place) const;

  /// `1 person with 70-346 and 70-347`, `at least 2,000 active entitlements`.
  std::string asked(const RequirementDecision& requirement) const;

  /// `1,550 more active entitlements, and ben passes 70-347`.
  std::string steps(List<Step> gap) const;

 private:
  std::string unlimited(const model::PersonTest& test) const;
  std::string condition(const model::FilterTerm& term) const;
  std::string bound(const model::Bound& bound, const model::Field& field) const;
  const model::Field* attribute(std::string_view id) const;
  std::string tier(const Rational& rank) const;
  std::string tier(std::string_view id) const;
  std::string measure(const RequirementDecision& requirement) const;
  std::string counted(List<Threshold> required, Comparator comparator, const Plural& phrase,
                      const std::string& what) const;
  std::string quotas(const RequirementDecision& requirement) const;
  std::string places(const RequirementDecision& requirement) const;
  std::string combined(const RequirementDecision& requirement) const;
  std::string deed(const Step& step) const;
  std::string change(const Step& step) const;
  std::string gains(const Step& step) const;
  std::string fact(const Step& step) const;

  const model::Vocabulary& vocabulary_;
  std::string_view language_;
  const model::Revision* revision_;
  const Detail detail_;
  const Phrases& words_;
};

}  // namespace attain::decision
