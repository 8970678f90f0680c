#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "compile/program.hpp"

namespace attain::compile {

/// Appends checked rules to a program's arrays. One function for each part of the rules; each kind
/// of requirement has a file of its own.
///
/// INVARIANT: names resolve, because the model has checked them.
class Builder {
 public:
  explicit Builder(Program& program);

  void add(const model::Competency& competency);

  /// Call it last, once.
  void group_traits();

 private:
  /// The last days that hold for all that stands in a person's test.
  struct Limits {
    std::int64_t accepted_until = kNoLimit;
    std::int64_t passed_until = kNoLimit;
  };

  void add(const model::Revision& revision);
  void add(const model::Option& option);
  void add(const model::Requirement& requirement);

  /// Resolve the parts of one kind of requirement into the element at `index`, which may move while
  /// parts are added: they write through its index.
  void resolve(const model::MeasureRequirement& requirement, std::uint32_t index);
  void resolve(const model::PeopleRequirement& requirement, std::uint32_t index);
  void resolve(const model::DifferentPeopleRequirement& requirement, std::uint32_t index);
  void resolve(const model::CredentialsRequirement& requirement, std::uint32_t index);
  void resolve(const model::PartnerRequirement& requirement, std::uint32_t index);
  void resolve(const model::CompetencyRequirement& requirement, std::uint32_t index);
  void resolve(const model::CombinedRequirement& requirement, std::uint32_t index);

  void add(const model::Measure& measure, std::uint32_t index);
  void add_records(const model::Measure& measure, Measure& compiled);
  void add_points(const model::Measure& measure, std::uint32_t index);
  Term compiled(const model::PointsTerm& term);

  std::uint32_t intern(std::uint32_t records, const std::vector<model::FilterTerm>& where);

  /// Filters on `fields`; the nodes of one lie beside one another.
  Span add(const std::vector<model::FilterTerm>& filter, const std::vector<model::Field>& fields,
           const value::NameIndex& codes);
  void add(const model::FilterTerm& term, const std::vector<model::Field>& fields,
           const value::NameIndex& codes);
  Span add_codes(const std::vector<std::string>& values, bool excludes, const model::Field& field);

  std::uint32_t intern(const model::PersonTest& test);
  void add(const model::PersonTest& test, Limits limits);
  std::uint32_t intern(const TestNode& leaf, const std::string& condition);
  Number add(const model::Number& number);
  void reads(std::uint32_t attribute);

  Program& program_;
  std::map<std::string, std::uint32_t, std::less<>> measures_;    ///< Of the revision at hand.
  std::vector<bool> read_;                                        ///< Attributes that it reads.
  std::map<std::string, std::uint32_t, std::less<>> tests_;       ///< By how they are written.
  std::map<std::string, std::uint32_t, std::less<>> traits_;      ///< The same.
  std::map<std::string, std::uint32_t, std::less<>> selections_;  ///< The same.
};

/// A person's test in one line, the same for equal tests: `all_of(70-346, 70-347)`.
std::string written(const model::PersonTest& test);

}  // namespace attain::compile
