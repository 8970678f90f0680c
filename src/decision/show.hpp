#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "decision/show_phrases.hpp"
#include "decision/speech.hpp"
#include "model/rules.hpp"

namespace attain::decision {

/// A line of prose, what is remarked on it, and the lines that it is made of.
struct Item {
  std::string words;
  std::vector<std::string> remarks = {};
  std::vector<Item> parts = {};
};

/// What prose names and what is therefore explained at its end.
struct Named {
  std::set<std::string, std::less<>> measures;
  std::set<std::string, std::less<>> readings;
  std::set<std::string, std::less<>> credentials;
};

/// Makes lines of one text's requirements and measures.
class Wording {
 public:
  /// REQUIRES: what is passed outlives this; `revision` is of `rules`.
  Wording(const model::Rules& rules, const model::Revision& revision, std::string_view language);

  const Speech& speech() const { return speech_; }
  const ShowPhrases& phrases() const { return show_; }

  /// What was named by all lines made so far.
  const Named& named() const { return named_; }

  /// `decides`: the tier cannot be attained unless it is met.
  Item requirement(const model::Requirement& requirement, bool decides);
  Item measure(const model::Measure& measure);

  /// Adds the readings cited to the words of an item, and source and note to its remarks.
  void annotate(const model::Annotations& annotations, Item& item);

 private:
  /// How a number is said where a requirement or measure states it.
  enum class Form : std::uint8_t { kNumber, kPeople, kCredentials, kPoints, kDate };
  struct Style {
    Form form = Form::kNumber;
    std::string_view unit = {};
    std::optional<Comparator> comparator = {};
  };

  /// `at least 2 people`, `by market, at least 2 (big) or at least 1 (small)`.
  std::string numbers(const model::Number& number, const Style& style) const;
  std::string stated(const Rational& number, const Style& style) const;
  void remark_undefined(const model::Number& number, std::string_view phrase, Item& item) const;
  std::string_view without_number(bool decides) const;
  const model::Field* attribute_of(const model::Number& number) const;

  // One for each kind of requirement.
  Item item(const model::MeasureRequirement& rule, const Text& title, bool decides);
  Item item(const model::PeopleRequirement& rule, const Text& title, bool decides);
  Item item(const model::DifferentPeopleRequirement& rule, const Text& title, bool decides);
  Item item(const model::CredentialsRequirement& rule, const Text& title, bool decides);
  Item item(const model::PartnerRequirement& rule, const Text& title, bool decides);
  Item item(const model::CompetencyRequirement& rule, const Text& title, bool decides);
  Item item(const model::CombinedRequirement& rule, const Text& title, bool decides);

  // People.
  Item quota(const model::Requirement& requirement, bool decides);
  Item routes(const model::CombinedRequirement& rule, bool decides);
  void add_places(const model::DifferentPeopleRequirement& rule, bool are_quotas, bool decides,
                  Item& item);

  /// What one person or several passed, hold and have: `passed 70-346 and holds MCSA`.
  std::string predicate(const model::PersonTest& test, bool one);
  std::string mixed(const model::PersonTest& test, bool one) const;
  std::string some_of(const model::PersonTest& test, bool one) const;
  std::string clause(const Verb* verb, const model::PersonTest& test, bool all, bool one) const;
  std::string verbal(const model::PersonTest& test, bool one) const;
  const Verb* verb_of(const model::PersonTest& test) const;
  void name_credentials(const model::PersonTest& test);

  // Measures.
  std::string definition(const model::Measure& measure);
  std::string title_of_measure(std::string_view id);
  std::string title_of_competency(std::string_view id) const;
  Item term(const model::PointsTerm& term);
  void add_filter(const model::Measure& measure, Item& item) const;
  Item filter(const model::FilterTerm& term, const model::RecordList& list) const;
  std::string counting(const model::FilterTerm& term, const model::Field& field) const;
  std::string window(const model::Window& window) const;
  std::string title_of_field(const model::Field& field) const;

  const model::Rules& rules_;
  const model::Vocabulary& vocabulary_;
  const model::Revision& revision_;
  const Speech speech_;
  const Phrases& words_;
  const ShowPhrases& show_;
  Named named_;
};

}  // namespace attain::decision
